package crosscheck.verdict;

import crosscheck.op.Case;
import crosscheck.op.KernelFeature;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Crashed;
import crosscheck.op.Observation.OutOfMemory;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Observation.RanElsewhere;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Observation.TimedOut;
import crosscheck.op.Observation.Unread;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.oracle.ErrorBound;
import crosscheck.oracle.FastOracle;
import crosscheck.oracle.Gradients;
import crosscheck.oracle.Projection;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import crosscheck.tensor.Filling;
import crosscheck.tensor.RandomWord;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges one case by the closed form.
 *
 * <p>The requested shape is an argument of the op, so a result of that shape proves nothing. What
 * is judged is that the op accepts exactly the sizes of the interval, that the framework's own
 * forward convolution of an image of the result's size has the input's size, and that every value
 * is the one that the closed form requires.
 */
public final class Verifier {

  /** A number that is no part of a name such as Conv2D. */
  private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z\\d])-?\\d+");

  /** The kind of error by which TensorFlow refuses an argument, such as a size. */
  private static final String INVALID_ARGUMENT = "TFInvalidArgumentException";

  private Verifier() {}

  /** Makes the call of a trial and judges what happens. */
  public static Verdict check(CaseTrial trial, Operator operator) {
    Case c = trial.c();
    Operation operation = c.operation();
    Filling filling = c.filling();
    Optional<Sample> sample = trial.sample();
    Tensor4 image =
        sample.map(Sample::image).orElseGet(() -> filling.image(operation.imageShape(c)));
    Tensor4 filter =
        sample.map(Sample::filter).orElseGet(() -> filling.filter(operation.otherShape(c)));
    return operator.observe(
        operation,
        c,
        image,
        filter,
        observation -> judge(trial, operator, image, filter, observation));
  }

  private static Verdict judge(
      CaseTrial trial, Operator operator, Tensor4 image, Tensor4 filter, Observation observation) {
    Case c = trial.c();
    Operation operation = c.operation();
    Optional<Sample> sample = trial.sample();
    if (!(observation instanceof Produced produced) || !mustBeAccepted(operation, c)) {
      return judge(operation, c, observation);
    }
    Tensor4 result = produced.result();
    return judgeShape(operation, c, result)
        .orElseGet(
            () ->
                sample.isPresent()
                    ? ValueJudge.judge(sample.get(), result)
                    : judgeOwnValues(c, operator.accumulator(c), image, filter, result));
  }

  /**
   * Why tensors are too large; empty if they are not. An element is held twice in its type, as the
   * op's tensor and in bytes, and up to four times as a double: expected, rounded, allowed and
   * actual.
   */
  static Optional<String> tooLarge(long elements, int bytesOfTheType, long mostBytes) {
    long each = 2L * bytesOfTheType + 4 * Double.BYTES;
    return elements <= mostBytes / each
        ? Optional.empty()
        : Optional.of(
            "%d elements of %d bytes pass the limit of %d MiB"
                .formatted(elements, each, mostBytes >> 20));
  }

  /** A case's own values with the result that the closed form requires. */
  public static Sample ownSample(Case c) {
    return closedForm(c, c.elementType(), c.image(), c.filter());
  }

  /** The verdict on a result of another shape than the expected one; empty if it has that shape. */
  static Optional<Verdict> judgeShape(Operation operation, Case c, Tensor4 result) {
    int[] shape = operation.resultShape(c);
    return Arrays.equals(result.shape(), shape)
        ? Optional.empty()
        : Optional.of(
            Verdict.of(
                Status.SHAPE_MISMATCH,
                "",
                "the shape " + Arrays.toString(shape),
                "the shape " + Arrays.toString(result.shape())));
  }

  /** The values with the closed form's result, rounded to the type if it must be exact. */
  private static Sample closedForm(Case c, ElementType accumulator, Tensor4 image, Tensor4 filter) {
    if (c.operation().isGradient()) {
      return Sample.exact(image, filter, gradient(c, image, filter)).withEitherZero();
    }
    Tensor4 exact =
        FastOracle.convTransposeWithSignedZeros(
            c.geometry(), c.outputHeight(), c.outputWidth(), c.groups(), image, filter);
    return switch (c.fill().requirement()) {
      case EXACT -> Sample.exact(image, filter, rounded(exact, c.elementType()));
      case EXACT_OR_ZERO ->
          new Sample(image, filter, exact, Tensor4.zeros(exact.shape()), /* zeroAllowed= */ true);
      case BOUNDED ->
          new Sample(
              image,
              filter,
              exact,
              new ErrorBound(c.elementType(), accumulator).of(c.geometry(), image, filter, exact));
    };
  }

  /** The closed form of a gradient, an integer in each cell. */
  private static Tensor4 gradient(Case c, Tensor4 image, Tensor4 filter) {
    return c.operation() == Operation.CONV2D
        ? Gradients.ofInput(c.geometry(), c.groups(), image, filter)
        : Gradients.ofFilter(c.geometry(), c.groups(), filter, image);
  }

  private static Tensor4 rounded(Tensor4 exact, ElementType type) {
    return exact.with(Arrays.stream(exact.values()).map(type::round).toArray());
  }

  /**
   * Judges what can be judged without values: everything but a result of a call that must be
   * accepted.
   */
  public static Verdict judge(Operation operation, Case c, Observation observation) {
    String expected = expectation(operation, c);
    if (observation instanceof Rejected rejected) {
      return judgeRefusal(operation, c, rejected, expected);
    }
    return judgeLoss(observation, expected)
        .orElseGet(() -> Verdict.of(Status.ACCEPTED_INVALID, "", expected, accepted(observation)));
  }

  /** The verdict on a call that ended its process, or ran elsewhere; empty if it returned. */
  static Optional<Verdict> judgeLoss(Observation observation, String expected) {
    if (observation instanceof Crashed crashed) {
      String said =
          crashed.lastWords().isEmpty()
              ? crashed.signal()
              : crashed.signal() + ": " + crashed.lastWords();
      return Optional.of(
          Verdict.of(Status.CRASHED, withoutNumbers(said), expected, "died of " + said));
    }
    if (observation instanceof TimedOut timedOut) {
      String observed = "no answer within " + timedOut.seconds() + " s";
      return Optional.of(Verdict.of(Status.TIMED_OUT, "", expected, observed));
    }
    if (observation instanceof OutOfMemory outOfMemory) {
      String observed = "its process grew past " + outOfMemory.limitMebibytes() + " MiB";
      return Optional.of(Verdict.of(Status.OUT_OF_MEMORY, "", expected, observed));
    }
    if (observation instanceof RanElsewhere elsewhere) {
      return Optional.of(Verdict.of(Status.UNTESTED, "", expected, elsewhere.ran()));
    }
    return Optional.empty();
  }

  /** Describes a result that should not have come. */
  static String accepted(Observation observation) {
    if (observation instanceof Produced produced) {
      return "accepted, with the shape " + Arrays.toString(produced.result().shape());
    }
    return "accepted, with the shape " + ((Unread) observation).shape();
  }

  /** Whether a case asks an operation for nothing but admissible sizes. */
  static boolean mustBeAccepted(Operation operation, Case c) {
    return operation.isGradient() || c.admissible();
  }

  private static Verdict judgeRefusal(
      Operation operation, Case c, Rejected rejected, String expected) {
    String said = rejected.error() + ": " + rejected.message();
    String cause = withoutNumbers(said);
    if (Limitation.statedBy(rejected.message(), KernelFeature.of(c)).isPresent()) {
      return Verdict.of(Status.UNSUPPORTED, cause, expected, said);
    }
    return mustBeAccepted(operation, c) || !rejected.error().equals(INVALID_ARGUMENT)
        ? Verdict.of(Status.REJECTED_VALID, cause, expected, "refused: " + said)
        : Verdict.AGREES;
  }

  /**
   * Judges the result of a case's own values, if possible by the projection of its rows and
   * channels.
   */
  private static Verdict judgeOwnValues(
      Case c, ElementType accumulator, Tensor4 image, Tensor4 filter, Tensor4 result) {
    if (c.operation().isGradient() || c.fill() != Fill.INTEGERS || !Projection.combines(result)) {
      return ValueJudge.judge(closedForm(c, accumulator, image, filter), result);
    }
    long seed = RandomWord.seed(c.id() + "/projection");
    return switch (new Projection(c.geometry(), image, filter, seed).compare(result)) {
      case AGREES -> Verdict.AGREES;
      case ZERO -> Verdict.VACUOUS;
      case DIFFERS -> {
        Verdict verdict = ValueJudge.judge(closedForm(c, accumulator, image, filter), result);
        if (!verdict.status().isMismatch()) {
          throw new IllegalStateException("projection and closed form disagree on " + c.id());
        }
        yield verdict;
      }
    };
  }

  private static String expectation(Operation operation, Case c) {
    if (mustBeAccepted(operation, c)) {
      return "accepted";
    }
    return "refused: " + c.geometry().refusal(c.outputHeight(), c.outputWidth()).orElse("");
  }

  static String withoutNumbers(String text) {
    return NUMBER.matcher(text).replaceAll("#");
  }
}
