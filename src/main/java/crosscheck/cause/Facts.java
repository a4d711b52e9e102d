package crosscheck.cause;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import crosscheck.op.Arguments;
import crosscheck.op.Case;
import crosscheck.op.Contract;
import crosscheck.op.Demand;
import crosscheck.op.KernelFamily;
import crosscheck.op.KernelPath;
import crosscheck.op.Mode;
import crosscheck.op.Operation;
import crosscheck.op.Rule;
import crosscheck.op.Surroundings;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import crosscheck.verdict.InvocationTrial;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one call before it is made: its arguments, and where it is computed. Each {@link
 * Field} is one of these facts; what several of them need is found once. For use by one thread.
 */
public final class Facts implements Fields {

  private final String call;
  private final Surroundings surroundings;
  private final KernelPath kernelPath;
  private final Operation operation;
  private final Mode mode;
  private final Optional<Case> geometry;
  private @Nullable Arguments arguments;
  private @Nullable Set<Rule> broken;
  private @Nullable KernelFamily kernels;

  private Facts(
      String call,
      Surroundings surroundings,
      KernelPath kernelPath,
      Operation operation,
      Mode mode,
      Optional<Case> geometry,
      @Nullable Arguments arguments) {
    this.call = call;
    this.surroundings = surroundings;
    this.kernelPath = kernelPath;
    this.operation = operation;
    this.mode = mode;
    this.geometry = geometry;
    this.arguments = arguments;
  }

  /** The facts of a case. */
  public static Facts of(
      Surroundings surroundings, KernelPath kernelPath, Operation operation, Case c) {
    return new Facts(c.id(), surroundings, kernelPath, operation, Mode.FED, Optional.of(c), null);
  }

  /** The facts of a call in the op's own words. */
  public static Facts of(Surroundings surroundings, KernelPath kernelPath, InvocationTrial trial) {
    Arguments arguments = trial.invocation().arguments();
    return new Facts(
        trial.id(),
        surroundings,
        kernelPath,
        Operation.CONV2D_TRANSPOSE,
        trial.mode(),
        sameGeometry(arguments),
        arguments);
  }

  /** The id of the call, by which it can be made. */
  public String call() {
    return call;
  }

  /** The case with the sizes and attributes of a call; nothing if it is none. */
  private static Optional<Case> sameGeometry(Arguments call) {
    if (!(Contract.of(call) instanceof Demand.Accepted accepted)) {
      return Optional.empty();
    }
    DataFormat format = DataFormat.valueOf(call.dataFormat());
    int[] result = format.imageShape(Arguments.ints(accepted.shape()));
    int[] image = format.imageShape(Arguments.ints(call.outBackprop()));
    try {
      return Optional.of(
          new Case(
              Operation.CONV2D_TRANSPOSE,
              call.filterType().registered().orElseThrow(),
              format,
              new ConvTransposeGeometry(axis(call, format, 0), axis(call, format, 1)),
              result[1],
              result[2],
              image[3],
              result[3],
              Math.toIntExact(accepted.groups()),
              image[0],
              Fill.INTEGERS));
    } catch (IllegalArgumentException | ArithmeticException emptyOrTooLarge) {
      return Optional.empty();
    }
  }

  private static AxisGeometry axis(Arguments call, DataFormat format, int filterAxis) {
    int axis = format.heightAxis() + filterAxis;
    return AxisGeometry.of(
        new Scatter(
            Math.toIntExact(call.outBackprop().get(axis)),
            Math.toIntExact(call.filter().get(filterAxis)),
            Math.toIntExact(call.strides().get(axis)),
            Math.toIntExact(call.dilations().get(axis))),
        call.paddingOf(axis));
  }

  @Override
  public @Nullable Object get(String field) {
    return Field.of(field).value(this);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  KernelPath kernelPath() {
    return kernelPath;
  }

  Operation operation() {
    return operation;
  }

  Mode mode() {
    return mode;
  }

  /** The case with the call's sizes and attributes; nothing if it is not one that is accepted. */
  Optional<Case> geometry() {
    return geometry;
  }

  /** The arguments of the call. */
  Arguments arguments() {
    if (arguments == null) {
      arguments = Arguments.of(geometry.orElseThrow());
    }
    return arguments;
  }

  /** The rules that the call breaks. */
  Set<Rule> broken() {
    if (broken == null) {
      broken =
          Contract.of(arguments()) instanceof Demand.Refused refused ? refused.broken() : Set.of();
    }
    return broken;
  }

  /** The family of kernels that gets the call here. */
  KernelFamily kernels() {
    if (kernels == null) {
      kernels = findKernels();
    }
    return kernels;
  }

  private KernelFamily findKernels() {
    Optional<ElementType> type = arguments().filterType().registered();
    Optional<Padding.Kind> padding =
        Stream.of(Padding.Kind.values())
            .filter(kind -> kind.name().equals(arguments().padding()))
            .findFirst();
    if (type.isEmpty() || padding.isEmpty()) {
      return KernelFamily.STOCK;
    }
    KernelFamily family = kernelPath.family(type.get(), padding.get());
    return family.needsInstructionsFor(type.get())
            && !surroundings.oneDnn().instructionSet().has(type.get())
        ? KernelFamily.STOCK
        : family;
  }
}
