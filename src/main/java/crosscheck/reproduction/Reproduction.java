package crosscheck.reproduction;

import crosscheck.op.Arguments;
import crosscheck.op.Case;
import crosscheck.op.Invocation;
import crosscheck.op.KernelPath;
import crosscheck.op.Mode;
import crosscheck.op.OperandType;
import crosscheck.op.Operation;
import crosscheck.tensor.Fill.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One call of the op or of another operation, with all that it takes to make it again without this
 * project.
 *
 * @param id the call's id, by which it is known here
 * @param signature the operation
 * @param arguments the arguments of the transposed convolution y = T(x, w), which give the shapes
 *     of all three tensors, and the attributes of every operation
 * @param mode how the call is made
 * @param kernelPath the kernels that the process has
 * @param operands the operation's operands in TensorFlow's order
 * @param requirement what is required of each value if the call must be accepted
 * @param expected what must happen, in words; may be empty
 * @param observed what happened, in words; may be empty
 */
public record Reproduction(
    String id,
    Signature signature,
    Arguments arguments,
    Mode mode,
    KernelPath kernelPath,
    List<Operand> operands,
    Requirement requirement,
    String expected,
    String observed) {

  /** Throws {@link IllegalArgumentException} if the tensors are not those of the operation. */
  public Reproduction {
    operands = List.copyOf(operands);
    Set<Letter> letters = tensors(operands).map(Operand.Tensor::letter).collect(Collectors.toSet());
    if (!letters.equals(Set.of(signature.first(), signature.second()))) {
      throw new IllegalArgumentException(
          "%s: must have %s and %s, had %s"
              .formatted(signature.name(), signature.first(), signature.second(), letters));
    }
  }

  /** A case as the harness calls it, in a graph that is fed. */
  public static Reproduction of(Case c, KernelPath kernelPath, String expected, String observed) {
    Signature signature = Signature.of(c.operation());
    Arguments arguments = Arguments.of(c);
    Factors factors = Factors.of(c, signature);
    return new Reproduction(
        c.id(),
        signature,
        arguments,
        Mode.FED,
        kernelPath,
        signature.operands(arguments, factors),
        factors.requirement(c.fill().requirement()),
        expected,
        observed);
  }

  /** A call in the op's own words, wrong or right. */
  public static Reproduction of(
      Invocation invocation, Mode mode, KernelPath kernelPath, String expected, String observed) {
    Arguments arguments = invocation.arguments();
    Signature signature = Signature.of(Operation.CONV2D_TRANSPOSE);
    Factors factors = Factors.of(invocation);
    return new Reproduction(
        invocation.id(),
        signature,
        arguments,
        mode,
        kernelPath,
        signature.operands(arguments, factors),
        factors.requirement(Requirement.EXACT),
        expected,
        observed);
  }

  /** The operands that have values of their own. */
  Stream<Operand.Tensor> tensors() {
    return tensors(operands);
  }

  private static Stream<Operand.Tensor> tensors(List<Operand> operands) {
    return operands.stream()
        .filter(Operand.Tensor.class::isInstance)
        .map(Operand.Tensor.class::cast);
  }

  /** The type of the result and, in a call that must be accepted, of all tensors. */
  OperandType type() {
    return arguments.outBackpropType();
  }

  /**
   * A Java program of one file, {@code Reproduction.java}, that needs TensorFlow Java alone: it
   * makes the call and prints the result or the error, with the closed form's values if the call
   * must be accepted.
   *
   * @param tensorflow the version of TensorFlow with which the call was made
   */
  public String java(String tensorflow) {
    return new JavaProgram(this, tensorflow).text();
  }

  /** The same as a Python script. */
  public String python(String tensorflow) {
    return new PythonScript(this, tensorflow).text();
  }

  /**
   * The call as a problem of oneDNN's own test driver, with the driver's own values; empty if the
   * call does not reach oneDNN, or if it is wrong otherwise than by its sizes.
   */
  public Optional<String> benchdnn() {
    return Benchdnn.line(this);
  }
}
