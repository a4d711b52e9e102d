package crosscheck.verdict;

import crosscheck.cases.Case;
import crosscheck.geometry.OutputInterval;
import crosscheck.geometry.OutputInterval.Placement;
import crosscheck.observation.Observation;
import crosscheck.observation.Observation.Crashed;
import crosscheck.observation.Observation.Forward;
import crosscheck.observation.Observation.Produced;
import crosscheck.observation.Observation.Rejected;
import crosscheck.observation.Observation.TimedOut;
import crosscheck.observation.Operator;
import crosscheck.oracle.Oracle;
import crosscheck.tensor.IntegerFill;
import crosscheck.tensor.Tensor4;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Judges one case by the closed form.
 *
 * <p>The requested shape is an argument of the op, so that the result has it proves nothing. What
 * is judged is that the op accepts exactly the sizes of the interval, that the framework's own
 * forward convolution takes the result back to the input's shape, and that every value is the
 * closed form's, with no tolerance.
 */
public final class Verifier {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  private Verifier() {}

  /** Calls an operator with the case's own values and judges what happens. */
  public static Verdict check(Case c, Operator operator) {
    IntegerFill fill = c.fill();
    var height = c.geometry().height();
    var width = c.geometry().width();
    Tensor4 input = fill.input(c.batch(), height.input(), width.input(), c.inputChannels());
    Tensor4 filter =
        fill.filter(height.kernel(), width.kernel(), c.outputChannels(), c.inputChannels());
    Observation observation = operator.observe(c, input, filter);
    return observation instanceof Produced produced && c.admissible()
        ? judgeResult(c, produced, input, filter)
        : judge(c, observation);
  }

  /** Judges what can be judged without the values: all but a result of an admissible size. */
  public static Verdict judge(Case c, Observation observation) {
    String expected = expectation(c);
    if (observation instanceof Rejected rejected) {
      return judgeRefusal(c, rejected, expected);
    }
    if (observation instanceof Crashed crashed) {
      String said = crashed.signal() + ": " + crashed.lastWords();
      return Verdict.of(Status.CRASHED, withoutNumbers(said), expected, "died of " + said);
    }
    if (observation instanceof TimedOut timedOut) {
      String observed = "no answer within " + timedOut.seconds() + " s";
      return Verdict.of(Status.TIMED_OUT, "", expected, observed);
    }
    String observed = "accepted, with the shape " + shape((Produced) observation);
    return Verdict.of(Status.ACCEPTED_INVALID, "", expected, observed);
  }

  private static Verdict judgeRefusal(Case c, Rejected rejected, String expected) {
    String said = rejected.error() + ": " + rejected.message();
    String cause = withoutNumbers(said);
    if (Limitation.statedBy(rejected.message(), c).isPresent()) {
      return Verdict.of(Status.UNSUPPORTED, cause, expected, said);
    }
    return c.admissible()
        ? Verdict.of(Status.REJECTED_VALID, cause, expected, "refused: " + said)
        : Verdict.AGREES;
  }

  private static Verdict judgeResult(Case c, Produced produced, Tensor4 input, Tensor4 filter) {
    int[] requested = {c.batch(), c.outputHeight(), c.outputWidth(), c.outputChannels()};
    if (!Arrays.equals(produced.output().shape(), requested)) {
      return Verdict.of(
          Status.SHAPE_MISMATCH,
          "output",
          "the output shape " + Arrays.toString(requested),
          "the output shape " + shape(produced));
    }
    Forward back = new Forward.Shape(input.size(0), input.size(1), input.size(2), input.size(3));
    if (!produced.forward().equals(back)) {
      return Verdict.of(
          Status.SHAPE_MISMATCH,
          "forward",
          "the forward convolution gives back " + back,
          "the forward convolution gives " + produced.forward());
    }
    Tensor4 expected =
        Oracle.convTranspose(c.geometry(), c.outputHeight(), c.outputWidth(), input, filter);
    return judgeValues(expected, produced.output());
  }

  private static Verdict judgeValues(Tensor4 expected, Tensor4 actual) {
    double[] e = expected.values();
    double[] a = actual.values();
    long differing = 0;
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < e.length; i++) {
      if (e[i] != a[i]) {
        differing++;
        if (differences.size() < Verdict.MOST_DIFFERENCES) {
          int[] at = expected.coordinates(i);
          differences.add(new Difference(at[0], at[1], at[2], at[3], e[i], a[i]));
        }
      }
    }
    if (differing > 0) {
      return new Verdict(
          Status.VALUE_MISMATCH,
          "",
          "every value is the closed form's",
          differing + " of " + e.length + " values differ",
          differing,
          differences);
    }
    return expected.allZero() ? Verdict.VACUOUS : Verdict.AGREES;
  }

  private static String expectation(Case c) {
    if (c.admissible()) {
      return "accepted";
    }
    List<String> reasons = new ArrayList<>();
    OutputInterval height = c.geometry().height().admissible();
    OutputInterval width = c.geometry().width().admissible();
    if (c.heightPlacement() != Placement.ADMISSIBLE) {
      reasons.add("height " + c.outputHeight() + " is not in " + height);
    }
    if (c.widthPlacement() != Placement.ADMISSIBLE) {
      reasons.add("width " + c.outputWidth() + " is not in " + width);
    }
    return "refused: " + String.join(", ", reasons);
  }

  private static String shape(Produced produced) {
    return Arrays.toString(produced.output().shape());
  }

  private static String withoutNumbers(String text) {
    return NUMBER.matcher(text).replaceAll("#");
  }
}
