package crosscheck.check.refusals;

import crosscheck.op.Argument;
import crosscheck.op.Arguments;
import crosscheck.op.Invocation.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to give the op another argument than a case does, wrong or merely unusual.
 *
 * @param kind the kind of wrongness, in words without the numbers of a case
 * @param change what is replaced, and by what
 */
record Deviation(String kind, Change change) {

  /** A deviation that puts a word in the place of an argument. */
  static Deviation word(Argument argument, String kind, String word) {
    return new Deviation(kind, new Change(argument, word));
  }

  /** A deviation that puts numbers in the place of an argument. */
  static Deviation numbers(Argument argument, String kind, List<Long> numbers) {
    return word(argument, kind, Arguments.text(numbers));
  }

  /** Numbers with one of them replaced. */
  static List<Long> replaced(List<Long> numbers, int place, long number) {
    List<Long> replaced = new ArrayList<>(numbers);
    replaced.set(place, number);
    return replaced;
  }

  /** Numbers cut to a length, or filled up to it with ones. */
  static List<Long> ofLength(List<Long> numbers, int length) {
    List<Long> cut = new ArrayList<>(numbers.subList(0, Math.min(length, numbers.size())));
    while (cut.size() < length) {
      cut.add(1L);
    }
    return cut;
  }
}
