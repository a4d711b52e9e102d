package crosscheck.verdict;

import crosscheck.convention.Answer.Refused;
import crosscheck.convention.Convention;
import crosscheck.convention.Setting;
import crosscheck.geometry.Alignment;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import crosscheck.op.FrameworkCall;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.oracle.FastOracle;
import crosscheck.tensor.Filling;
import crosscheck.tensor.IntegerFill;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A framework's call, judged by its convention: it must be taken or refused as the rule says, and
 * have the rule's size and every value of the rule's alignment.
 *
 * @param call the call
 */
public record FrameworkTrial(FrameworkCall call) implements Trial {

  private static final Padding NONE = new Padding.Explicit(0, 0);

  private record Graph(
      Setting rows,
      Setting columns,
      int rowStride,
      int columnStride,
      int rowDilation,
      int columnDilation) {}

  /** Everything but the sizes of input and kernel. */
  @Override
  public Object graph() {
    Scatter rows = call.rows().scatter();
    Scatter columns = call.columns().scatter();
    return new Graph(
        call.rows().setting(),
        call.columns().setting(),
        rows.stride(),
        columns.stride(),
        rows.dilation(),
        columns.dilation());
  }

  @Override
  public Operation operation() {
    return Operation.CONV2D_TRANSPOSE;
  }

  @Override
  public String id() {
    return call.id();
  }

  @Override
  public Optional<String> obstacle(long mostBytes) {
    return Optional.empty();
  }

  @Override
  public boolean mustBeAccepted() {
    return refusal().isEmpty();
  }

  /** A refusal is an ordinary answer, which no framework dies of. */
  @Override
  public boolean canQueue() {
    return true;
  }

  /** Why the convention refuses the call; empty if it takes it. */
  public Optional<String> refusal() {
    return Stream.of(call.columns(), call.rows())
        .map(call::answer)
        .filter(Refused.class::isInstance)
        .map(answer -> ((Refused) answer).reason())
        .findFirst()
        .or(() -> call.rule().bothAxes().refusal(said(call.rows()), said(call.columns())));
  }

  private static Convention.Call said(FrameworkCall.Axis axis) {
    return new Convention.Call(axis.scatter(), axis.setting());
  }

  @Override
  public Verdict check(Operator operator) {
    Scatter rows = call.rows().scatter();
    Scatter columns = call.columns().scatter();
    Filling filling =
        new IntegerFill(id(), Filling.NARROW, (long) rows.kernel() * columns.kernel(), 1);
    Tensor4 image = filling.image(1, rows.input(), columns.input(), 1);
    Tensor4 filter = filling.filter(rows.kernel(), columns.kernel(), 1, 1);
    Observation observation = operator.ask(call, image, filter);
    return mustBeAccepted() && observation instanceof Produced produced
        ? judge(image, filter, produced.result())
        : judge(observation);
  }

  private Verdict judge(Tensor4 image, Tensor4 filter, Tensor4 result) {
    Alignment rows = call.alignment(call.rows());
    Alignment columns = call.alignment(call.columns());
    int[] shape = {1, rows.size(), columns.size(), 1};
    if (!Arrays.equals(shape, result.shape())) {
      return Verdict.of(
          Status.SHAPE_MISMATCH,
          "",
          "the shape " + Arrays.toString(shape),
          "the shape " + Arrays.toString(result.shape()));
    }
    ConvTransposeGeometry geometry =
        new ConvTransposeGeometry(
            AxisGeometry.of(call.rows().scatter(), NONE),
            AxisGeometry.of(call.columns().scatter(), NONE));
    return ValueJudge.judge(
        "every value is the rule's",
        FastOracle.convTranspose(geometry, rows, columns, image, filter),
        result);
  }

  @Override
  public Verdict judge(Observation observation) {
    String expected = refusal().map(reason -> "refused: " + reason).orElse("taken");
    if (observation instanceof Rejected rejected) {
      String said = rejected.message().isEmpty() ? rejected.error() : rejected.message();
      return mustBeAccepted()
          ? Verdict.of(
              Status.REJECTED_VALID, Verifier.withoutNumbers(said), expected, "refused: " + said)
          : Verdict.AGREES;
    }
    return Verifier.judgeLoss(observation, expected)
        .orElseGet(
            () ->
                Verdict.of(Status.ACCEPTED_INVALID, "", expected, Verifier.accepted(observation)));
  }
}
