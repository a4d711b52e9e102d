package crosscheck.check;

import crosscheck.tensor.ElementType;
import crosscheck.verdict.Difference;
import crosscheck.verdict.Verdict;
import java.util.List;
import java.util.function.Function;

/**
 * The simplest trial of a class of findings, and what became of it.
 *
 * @param id the trial's id
 * @param call its call, spelled out
 * @param expected what must happen
 * @param observed what happened
 * @param differing how many cells differ, where values were compared
 * @param differences the first of them
 * @param <K> a call
 */
public record Counterexample<K>(
    String id,
    K call,
    String expected,
    String observed,
    long differing,
    List<Difference> differences) {

  /** Returns the counterexample of a trial and its verdict. */
  public static <K> Counterexample<K> of(String id, K call, Verdict verdict) {
    return new Counterexample<>(
        id,
        call,
        verdict.expected(),
        verdict.observed(),
        verdict.differing(),
        verdict.differences());
  }

  /** The same, with the op's values in as few digits as their type needs. */
  public Counterexample<K> in(ElementType type) {
    return new Counterexample<>(
        id,
        call,
        expected,
        observed,
        differing,
        differences.stream().map(difference -> difference.in(type)).toList());
  }

  /** Throws {@link IllegalArgumentException} unless the call is that of the id. */
  public void requireCall(Function<String, K> parse) {
    K named;
    try {
      named = parse.apply(id);
    } catch (IllegalArgumentException none) {
      throw new IllegalArgumentException("counterexample: id: " + none.getMessage(), none);
    }
    if (!call.equals(named)) {
      throw new IllegalArgumentException("counterexample: call: must be that of the id " + id);
    }
  }

  /** The first differing cell with both values; empty if no cell differs. */
  String where() {
    return differences.stream()
        .map(d -> d.place() + " expected " + d.expected() + " but was " + d.actual())
        .findFirst()
        .orElse("");
  }
}
