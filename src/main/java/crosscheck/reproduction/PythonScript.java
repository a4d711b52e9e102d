package crosscheck.reproduction;

import crosscheck.op.Arguments;
import crosscheck.op.KernelPath;
import crosscheck.op.Mode;
import crosscheck.op.OperandType;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A call as a Python script.
 *
 * @param reproduction the call
 */
record PythonScript(Reproduction reproduction) {

  private static final String HOW_TO_RUN = "It needs TensorFlow (pip install tensorflow==2.18.0).";

  private static final String SCRIPT =
      """
      ${header}
      import os

      ${environment}
      import numpy as np
      import tensorflow as tf

      ${integers}
      input_sizes = [${inputSizes}]
      ${filter}
      ${outBackprop}
      w = filter.reshape([${filterShape}]).astype(${filterType})
      x = out_backprop.reshape([${outBackpropShape}]).astype(${outBackpropType})


      def call(input_sizes, filter, out_backprop):
          return tf.raw_ops.Conv2DBackpropInput(
              input_sizes=input_sizes,
              filter=filter,
              out_backprop=out_backprop,
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

  private static final String EAGER =
      "result = call(tf.constant(input_sizes, tf.int32), tf.constant(w), tf.constant(x))";

  private static final String ONE_THREAD =
      """
      tf.config.threading.set_intra_op_parallelism_threads(1)
      tf.config.threading.set_inter_op_parallelism_threads(1)
      tf.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})
      """;

  private static final String FED =
      ONE_THREAD
          + """
          unknown = [tf.TensorSpec(None, t) for t in (tf.int32, w.dtype, x.dtype)]
          graph = tf.function(call, input_signature=unknown${jit})
          result = graph(tf.constant(input_sizes, tf.int32), tf.constant(w), tf.constant(x))
          """;

  private static final String CONSTANT =
      ONE_THREAD
          + """
          graph = tf.function(lambda w, x: call(tf.constant(input_sizes, tf.int32), w, x)${jit})
          result = graph(tf.constant(w), tf.constant(x))
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
    values.put("header", Header.of(reproduction, "#", HOW_TO_RUN));
    values.put("environment", environment());
    values.put(
        "integers", PythonNumbers.functions(reproduction.filter(), reproduction.outBackprop()));
    values.put("inputSizes", Literals.list(arguments.inputSizes()));
    values.put("filter", PythonNumbers.statements("filter", reproduction.filter()));
    values.put("filterShape", Literals.list(arguments.filter()));
    values.put("filterType", type(arguments.filterType()));
    values.put("outBackprop", PythonNumbers.statements("out_backprop", reproduction.outBackprop()));
    values.put("outBackpropShape", Literals.list(arguments.outBackprop()));
    values.put("outBackpropType", type(arguments.outBackpropType()));
    values.put("strides", Literals.list(arguments.strides()));
    values.put("padding", Literals.quoted(arguments.padding()));
    values.put("explicitPaddings", Literals.list(arguments.explicitPaddings()));
    values.put("dataFormat", Literals.quoted(arguments.dataFormat()));
    values.put("dilations", Literals.list(arguments.dilations()));
    String jit = reproduction.kernelPath() == KernelPath.XLA ? ", jit_compile=True" : "";
    values.put("call", new Template(call(reproduction.mode())).filled(Map.of("jit", jit)));
    values.put(
        "print",
        ClosedForm.of(arguments)
            .map(form -> PythonClosedForm.statements(reproduction, form))
            .orElse(PRINT));
    return new Template(SCRIPT).filled(values);
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
