package crosscheck.verdict;

import crosscheck.tensor.Tensor4;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Judges every value of a result by what a sample expects. */
final class ValueJudge {

  private ValueJudge() {}

  static Verdict judge(Sample sample, Tensor4 actual) {
    return judge("every value is the closed form's", sample, actual);
  }

  /** Judges a result by another one, with zeros of either sign equal. */
  static Verdict judge(String claim, Tensor4 expected, Tensor4 actual) {
    return judge(claim, Sample.exact(expected, expected, expected).withEitherZero(), actual);
  }

  private static Verdict judge(String claim, Sample sample, Tensor4 actual) {
    Tensor4 expected = sample.expected();
    double[] e = expected.values();
    double[] allowed = sample.allowed().values();
    double[] a = actual.values();
    long differing = 0;
    double share = 0;
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < e.length; i++) {
      if (isRight(e[i], a[i], allowed[i]) || (sample.zeroAllowed() && a[i] == 0)) {
        share = Math.max(share, share(e[i], a[i], allowed[i]));
        continue;
      }
      differing++;
      if (differences.size() < Verdict.mostDifferences(e.length)) {
        int[] at = expected.coordinates(i);
        differences.add(new Difference(at[0], at[1], at[2], at[3], e[i], a[i], allowed[i]));
      }
    }
    if (differing > 0) {
      return new Verdict(
          Status.VALUE_MISMATCH,
          "",
          claim,
          differing + " of " + e.length + " values differ",
          differing,
          differences,
          share);
    }
    if (e.length == 0) {
      return Verdict.of(
          Status.VACUOUS,
          "",
          "no value, in the shape " + Arrays.toString(expected.shape()),
          "none, in that shape");
    }
    if (expected.allZero() || (sample.zeroAllowed() && actual.allZero())) {
      return Verdict.VACUOUS;
    }
    long unbounded = Arrays.stream(allowed).filter(Double::isInfinite).count();
    return unbounded == 0
        ? Verdict.AGREES.withBoundShare(share)
        : Verdict.of(
            Status.VACUOUS,
            "",
            claim,
            "the error bound of %d of %d values is larger than any error can be"
                .formatted(unbounded, e.length));
  }

  /**
   * Whether a value is the expected one, or within the allowed error. A zero that must be exact
   * must have the expected sign, unless that is −0, which leaves the sign open.
   */
  private static boolean isRight(double expected, double actual, double allowed) {
    if (expected == actual) {
      return expected != 0 || allowed > 0 || isNegativeZero(expected) || !isNegativeZero(actual);
    }
    return Math.abs(expected - actual) <= allowed
        || (Double.isNaN(expected) && Double.isNaN(actual));
  }

  private static boolean isNegativeZero(double value) {
    return Double.doubleToRawLongBits(value) == Long.MIN_VALUE;
  }

  private static double share(double expected, double actual, double allowed) {
    return allowed > 0 ? Math.abs(expected - actual) / allowed : 0;
  }
}
