package crosscheck.check.conformance;

import crosscheck.op.Case;
import crosscheck.sweep.Group;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cases of a plan that returned a result: one bit for each case that must be accepted; safe for
 * use by several threads.
 */
final class Results {

  private final BitSet places = new BitSet();

  /** Returns those results of some groups whose cases pass a test, which is asked in order. */
  Results only(Stream<Group> groups, Predicate<Case> test) {
    Results some = new Results();
    groups.forEach(
        group -> of(group).cases().stream().filter(test).forEach(c -> some.add(group, c)));
    return some;
  }

  /** Notes the result of a case of a group. */
  synchronized void add(Group group, Case c) {
    places.set(place(group, group.cases().indexOf(c)));
  }

  private static int place(Group group, int within) {
    return Math.toIntExact(group.first() + within);
  }

  private synchronized boolean has(int place) {
    return places.get(place);
  }

  /** Returns groups without the cases that returned no result. */
  Stream<Group> of(Stream<Group> groups) {
    return groups.map(this::of).filter(group -> !group.cases().isEmpty());
  }

  private Group of(Group group) {
    List<Case> cases =
        IntStream.range(0, group.cases().size())
            .filter(i -> has(place(group, i)))
            .mapToObj(group.cases()::get)
            .toList();
    return new Group(group.block(), group.kernelPaths(), group.first(), cases);
  }
}
