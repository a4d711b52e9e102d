package crosscheck.verdict;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Scatter;
import crosscheck.op.Arguments;
import crosscheck.op.Case;
import crosscheck.op.Contract;
import crosscheck.op.Demand;
import crosscheck.op.Demand.Accepted;
import crosscheck.op.Demand.Refused;
import crosscheck.op.Invocation;
import crosscheck.op.KernelFeature;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Rule;
import crosscheck.oracle.FastOracle;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges the outcome of an invocation by its contract, shape and values. */
final class ContractVerifier {

  /** The errors that tell a caller that an argument is invalid. */
  private static final Set<String> ARGUMENT_ERRORS =
      Set.of("TFInvalidArgumentException", "TFUnimplementedException");

  private ContractVerifier() {}

  static Verdict judge(Invocation invocation, Observation observation) {
    Demand demand = Contract.of(invocation.arguments());
    String expected = inWords(demand);
    if (observation instanceof Rejected rejected) {
      return judgeRefusal(invocation.arguments(), demand, rejected, expected);
    }
    Optional<Verdict> loss = Verifier.judgeLoss(observation, expected);
    if (loss.isPresent()) {
      return loss.get();
    }
    if (demand instanceof Refused || !(observation instanceof Produced produced)) {
      String cause = invocation.arguments().padding() + ", " + kindOfResult(observation);
      return Verdict.of(Status.ACCEPTED_INVALID, cause, expected, describe(observation));
    }
    return judgeResult(invocation, (Accepted) demand, produced.result());
  }

  private static String inWords(Demand demand) {
    return demand instanceof Refused refused
        ? "refused: " + refused.broken().stream().map(Rule::words).collect(Collectors.joining("; "))
        : "accepted, with the shape " + ((Accepted) demand).shape();
  }

  private static Verdict judgeRefusal(
      Arguments arguments, Demand demand, Rejected rejected, String expected) {
    String said = rejected.error() + ": " + rejected.message();
    if (demand instanceof Refused && ARGUMENT_ERRORS.contains(rejected.error())) {
      return Verdict.AGREES;
    }
    String cause = Verifier.withoutNumbers(said);
    if (demand instanceof Accepted accepted
        && Limitation.statedBy(rejected.message(), KernelFeature.of(arguments, accepted))
            .isPresent()) {
      return Verdict.of(Status.UNSUPPORTED, cause, expected, said);
    }
    return Verdict.of(Status.REJECTED_VALID, cause, expected, "refused: " + said);
  }

  private static String kindOfResult(Observation observation) {
    if (!(observation instanceof Produced produced)) {
      return "unread";
    }
    if (produced.result().values().length == 0) {
      return "an empty result";
    }
    return produced.result().allZero() ? "zeros" : "values";
  }

  private static String describe(Observation observation) {
    String shape = Verifier.accepted(observation);
    if (!(observation instanceof Produced produced)) {
      return shape;
    }
    double[] values = produced.result().values();
    long zeros = Arrays.stream(values).filter(value -> value == 0).count();
    String first =
        Arrays.stream(values)
            .limit(Verdict.MOST_DIFFERENCES)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    return "%s, %d of %d values zero, the first ones %s"
        .formatted(shape, zeros, values.length, first.isEmpty() ? "none" : first);
  }

  private static Verdict judgeResult(Invocation invocation, Accepted demand, Tensor4 result) {
    DataFormat format = DataFormat.valueOf(invocation.arguments().dataFormat());
    int[] shape = format.imageShape(Arguments.ints(demand.shape()));
    if (!Arrays.equals(result.shape(), shape)) {
      return Verdict.of(
          Status.SHAPE_MISMATCH,
          "",
          "the shape " + Arrays.toString(shape),
          "the shape " + Arrays.toString(result.shape()));
    }
    return ValueJudge.judge(expected(invocation, demand, format), result);
  }

  /** The closed form's result. */
  private static Sample expected(Invocation invocation, Accepted demand, DataFormat format) {
    Arguments arguments = invocation.arguments();
    int[] shape = format.imageShape(Arguments.ints(demand.shape()));
    int[] sizes = Arguments.ints(arguments.filter());
    Tensor4 image =
        format.toImage(Arguments.ints(arguments.outBackprop()), invocation.outBackpropValues());
    Tensor4 filter = Tensor4.of(sizes[0], sizes[1], sizes[2], sizes[3], invocation.filterValues());
    if (image.values().length == 0 || shape[1] == 0 || shape[2] == 0) {
      return Sample.exact(image, filter, Tensor4.zeros(shape));
    }
    ConvTransposeGeometry geometry =
        new ConvTransposeGeometry(axis(arguments, format, 0), axis(arguments, format, 1));
    int groups = Math.toIntExact(demand.groups());
    return Sample.exact(
        image,
        filter,
        FastOracle.convTranspose(geometry, shape[1], shape[2], groups, image, filter));
  }

  /** Why the oracle cannot compute the result of an accepted call; empty if it can. */
  static Optional<String> beyondTheOracle(Arguments arguments, Accepted demand) {
    if (demand.elements() == 0 || arguments.outBackprop().contains(0L)) {
      return Optional.empty();
    }
    DataFormat format = DataFormat.valueOf(arguments.dataFormat());
    try {
      axis(arguments, format, 0);
      axis(arguments, format, 1);
    } catch (IllegalArgumentException tooLong) {
      return Optional.of("cannot be judged: " + tooLong.getMessage());
    }
    long image = Arguments.elements(arguments.outBackprop());
    long work = image * (Arguments.elements(arguments.filter()) / arguments.filter().get(3));
    return work <= Case.MOST_MULTIPLY_ADDS
        ? Optional.empty()
        : Optional.of(
            "takes %d multiply-adds, at most %d are judged"
                .formatted(work, Case.MOST_MULTIPLY_ADDS));
  }

  /**
   * One axis. With one input cell the stride has no effect and may be too large for a geometry, as
   * may the dilation with one kernel cell.
   */
  private static AxisGeometry axis(Arguments arguments, DataFormat format, int filterAxis) {
    int axis = format.heightAxis() + filterAxis;
    int input = Math.toIntExact(arguments.outBackprop().get(axis));
    int kernel = Math.toIntExact(arguments.filter().get(filterAxis));
    Scatter scatter =
        new Scatter(
            input,
            kernel,
            input == 1 ? 1 : Math.toIntExact(arguments.strides().get(axis)),
            kernel == 1 ? 1 : Math.toIntExact(arguments.dilations().get(axis)));
    return AxisGeometry.of(scatter, arguments.paddingOf(axis));
  }
}
