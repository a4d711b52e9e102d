package crosscheck.reproduction;

import crosscheck.op.Arguments;
import crosscheck.op.KernelPath;
import crosscheck.op.Mode;
import crosscheck.op.OperandType;
import crosscheck.reproduction.Operand.Sizes;
import crosscheck.reproduction.Operand.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A call as a Python script.
 *
 * @param reproduction the call
 */
record PythonScript(Reproduction reproduction, String tensorflow) {

  private static final String HOW_TO_RUN = "It needs TensorFlow (pip install tensorflow==%s).";

  private static final String SCRIPT =
      """
      ${header}
      import os

      ${environment}
      import numpy as np
      import tensorflow as tf

      ${integers}
      ${operands}
      ${tensors}


      def call(${parameters}):
          return tf.raw_ops.${name}(
              ${arguments}
              strides=[${strides}],
              padding=${padding},
              explicit_paddings=[${explicitPaddings}],
              data_format=${dataFormat},
              dilations=[${dilations}],
          )


      ${call}
      print(tf.__version__, "shape", result.shape)
      ${print}
      """;

  private static final String EAGER = "result = call(${constants})";

  private static final String ONE_THREAD =
      """
      tf.config.threading.set_intra_op_parallelism_threads(1)
      tf.config.threading.set_inter_op_parallelism_threads(1)
      tf.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})
      """;

  private static final String FED =
      ONE_THREAD
          + """
          unknown = [tf.TensorSpec(None, t) for t in (${types})]
          graph = tf.function(call, input_signature=unknown${jit})
          result = graph(${constants})
          """;

  private static final String CONSTANT =
      ONE_THREAD
          + """
          graph = tf.function(lambda ${ids}: call(${known})${jit})
          result = graph(${tensorConstants})
          """;

  private static final String PRINT =
      """
      actual = result.numpy().astype(np.float64).ravel()
      for i in range(min(64, actual.size)):
          print(i, actual[i])
      print(actual.size, "values")
      """;

  String text() {
    Arguments arguments = reproduction.arguments();
    Map<String, String> values = new HashMap<>();
    values.put("header", Header.of(reproduction, "#", HOW_TO_RUN.formatted(tensorflow)));
    values.put("environment", environment());
    values.put("integers", PythonNumbers.functions(reproduction.tensors()));
    values.put("name", reproduction.signature().name());
    List<Operand> operands = reproduction.operands();
    List<Tensor> tensors = reproduction.tensors().toList();
    values.put("operands", joined("\n", operands, PythonScript::statements));
    values.put("tensors", joined("\n", tensors, PythonScript::reshaped));
    values.put("parameters", joined(", ", operands, Operand::name));
    values.put("arguments", joined("\n        ", operands, o -> o.name() + "=" + o.name() + ","));
    values.put("types", joined(", ", operands, PythonScript::type));
    values.put("constants", joined(", ", operands, PythonScript::constant));
    values.put("ids", joined(", ", tensors, Operand::id));
    values.put("known", joined(", ", operands, o -> o instanceof Sizes ? constant(o) : o.id()));
    values.put("tensorConstants", joined(", ", tensors, PythonScript::constant));
    values.put("strides", Literals.list(arguments.strides()));
    values.put("padding", Literals.quoted(arguments.padding()));
    values.put("explicitPaddings", Literals.list(arguments.explicitPaddings()));
    values.put("dataFormat", Literals.quoted(arguments.dataFormat()));
    values.put("dilations", Literals.list(arguments.dilations()));
    String jit = reproduction.kernelPath() == KernelPath.XLA ? ", jit_compile=True" : "";
    values.put("jit", jit);
    values.put("call", new Template(call(reproduction.mode())).filled(values));
    values.put(
        "print",
        ClosedForm.of(reproduction)
            .map(form -> PythonComparison.statements(reproduction, form))
            .orElse(PRINT));
    return new Template(SCRIPT).filled(values);
  }

  private static <T> String joined(String between, List<T> items, Function<T, String> text) {
    return items.stream().map(text).collect(Collectors.joining(between));
  }

  private static String statements(Operand operand) {
    return operand instanceof Tensor tensor
        ? PythonNumbers.statements(tensor.name(), tensor.numbers())
        : "%s = [%s]".formatted(operand.name(), Literals.list(((Sizes) operand).sizes()));
  }

  private static String reshaped(Tensor tensor) {
    return "%s = %s.reshape([%s]).astype(%s)"
        .formatted(tensor.id(), tensor.name(), Literals.list(tensor.shape()), type(tensor.type()));
  }

  private static String constant(Operand operand) {
    return operand instanceof Tensor
        ? "tf.constant(%s)".formatted(operand.id())
        : "tf.constant(%s, tf.int32)".formatted(operand.name());
  }

  private static String type(Operand operand) {
    return operand instanceof Tensor ? operand.id() + ".dtype" : "tf.int32";
  }

  private String environment() {
    return reproduction.kernelPath().environment().entrySet().stream()
        .filter(variable -> !variable.getValue().isEmpty())
        .map(
            variable ->
                "os.environ[%s] = %s"
                    .formatted(
                        Literals.quoted(variable.getKey()), Literals.quoted(variable.getValue())))
        .collect(Collectors.joining("\n"));
  }

  private static String call(Mode mode) {
    return switch (mode) {
      case EAGER -> EAGER;
      case FED -> FED;
      case CONSTANT -> CONSTANT;
    };
  }

  private static String type(OperandType type) {
    return switch (type) {
      case FLOAT32 -> "np.float32";
      case FLOAT64 -> "np.float64";
      case FLOAT16 -> "np.float16";
      case BFLOAT16 -> "tf.bfloat16.as_numpy_dtype";
      case INT32 -> "np.int32";
      case INT64 -> "np.int64";
      case UINT8 -> "np.uint8";
      case BOOL -> "np.bool_";
    };
  }
}
