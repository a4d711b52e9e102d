package crosscheck.engine;

import crosscheck.op.Arguments;
import crosscheck.op.Attributes;
import crosscheck.op.KernelPath;
import crosscheck.tensor.DataFormat;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operation;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.op.Scope;

/**
 * The node of a convolution, forward or transposed, in a graph or an eager session.
 *
 * @param strides the attribute {@code strides}, and so on
 */
record Node(
    List<Long> strides,
    String padding,
    List<Long> explicitPaddings,
    String dataFormat,
    List<Long> dilations) {

  /**
   * Makes XLA compile the node, be it alone in its cluster (TensorFlow 2.18,
   * compiler/jit/mark_for_compilation_pass.cc; {@code tf.xla.experimental.jit_scope} sets it too).
   */
  private static final String COMPILE = "_XlaCompile";

  /** The node with these attributes. */
  static Node of(Attributes attributes) {
    DataFormat format = attributes.dataFormat();
    return new Node(
        longs(format.shape(1, attributes.heightStride(), attributes.widthStride(), 1)),
        attributes.heightPadding().kind().name(),
        Arguments.explicitPaddings(format, attributes.heightPadding(), attributes.widthPadding()),
        format.name(),
        longs(format.shape(1, attributes.heightDilation(), attributes.widthDilation(), 1)));
  }

  /** The node of a call with these arguments, right or wrong. */
  static Node of(Arguments arguments) {
    return new Node(
        arguments.strides(),
        arguments.padding(),
        arguments.explicitPaddings(),
        arguments.dataFormat(),
        arguments.dilations());
  }

  /**
   * Adds the node.
   *
   * @param op the op's name
   * @param kernelPath the path that is to compute it
   */
  Operation in(Scope scope, String op, KernelPath kernelPath, Output<?>... inputs) {
    OperationBuilder builder = scope.opBuilder(op, op);
    for (Output<?> input : inputs) {
      builder.addInput(input);
    }
    builder.setAttr("strides", array(strides));
    builder.setAttr("padding", padding);
    builder.setAttr("explicit_paddings", array(explicitPaddings));
    builder.setAttr("data_format", dataFormat);
    builder.setAttr("dilations", array(dilations));
    if (kernelPath == KernelPath.XLA) {
      builder.setAttr(COMPILE, true);
    }
    return builder.build();
  }

  private static List<Long> longs(int[] numbers) {
    return Arrays.stream(numbers).asLongStream().boxed().toList();
  }

  private static long[] array(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }
}
