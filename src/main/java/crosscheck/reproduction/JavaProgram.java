package crosscheck.reproduction;

import crosscheck.op.Arguments;
import crosscheck.op.KernelPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A call as a Java program.
 *
 * @param reproduction the call
 * @param tensorflow TensorFlow's version
 */
record JavaProgram(Reproduction reproduction, String tensorflow) {

  private static final String HOW_TO_RUN =
      """
      It needs Java 17 or later and org.tensorflow:tensorflow-core-platform:%2$s. With jbang:
        %1$s jbang Reproduction.java
      or with that library and what it depends on in the folder lib:
        %1$s java -cp "lib/*" Reproduction.java""";

  private static final String FILE =
      """
      ${header}
      //DEPS org.tensorflow:tensorflow-core-platform:${library}

      ${imports}

      ${program}
      """;

  private static final String PROGRAM =
      """
      public class Reproduction {

        static final int[] INPUT_SIZES = {${inputSizes}};

        static final long[] FILTER_SHAPE = {${filterShape}};
      ${filter}

        static final long[] OUT_BACKPROP_SHAPE = {${outBackpropShape}};
      ${outBackprop}

        public static void main(String[] args) {
          System.out.printf(
              "TensorFlow %s, TF_ENABLE_ONEDNN_OPTS=%s%n",
              TensorFlow.version(), System.getenv("TF_ENABLE_ONEDNN_OPTS"));
          try (TInt32 inputSizes = TInt32.vectorOf(INPUT_SIZES);
              ${filterType} filter =
                  ${filterTensor};
              ${outBackpropType} outBackprop =
                  ${outBackpropTensor}) {
            call(inputSizes, filter, outBackprop);
          } catch (RuntimeException thrown) {
            System.out.println(thrown);
          }
        }

        static Operation conv2dBackpropInput(
            Scope scope, Output<?> inputSizes, Output<?> filter, Output<?> outBackprop) {
          return scope
              .opBuilder("Conv2DBackpropInput", "conv2dBackpropInput")
              .addInput(inputSizes)
              .addInput(filter)
              .addInput(outBackprop)
              .setAttr("strides", new long[] {${strides}})
              .setAttr("padding", ${padding})
              .setAttr("explicit_paddings", new long[] {${explicitPaddings}})
              .setAttr("data_format", ${dataFormat})
              .setAttr("dilations", new long[] {${dilations}})
              ${compiled}
              .build();
        }

      ${call}

      ${print}

        static double[] values(NdArray<?> tensor) {
          return tensor.streamOfObjects().mapToDouble(v -> ((Number) v).doubleValue()).toArray();
        }
      ${filterMethod}
      ${outBackpropMethod}
      ${integers}
      }
      """;

  /** Of a call that must be refused no value is expected. */
  private static final String PRINT =
      """
        static void print(NdArray<?> result) {
          double[] values = values(result);
          System.out.println("shape " + result.shape());
          for (int i = 0; i < Math.min(64, values.length); i++) {
            System.out.println(i + ": " + values[i]);
          }
          System.out.println(values.length + " values");
        }
      """;

  String text() {
    String program = program();
    String howToRun = HOW_TO_RUN.formatted(Header.setting(reproduction.kernelPath()), library());
    return new Template(FILE)
        .filled(
            Map.of(
                "header", Header.of(reproduction, "//", howToRun),
                "imports", JavaImports.of(program),
                "program", program,
                "library", library()));
  }

  /** The version of TensorFlow Java that has this TensorFlow; the latest one if none is known. */
  private String library() {
    return tensorflow.startsWith("2.16.") ? "1.0.0" : "1.1.0";
  }

  private String program() {
    Arguments arguments = reproduction.arguments();
    JavaTensor filter = new JavaTensor(arguments.filterType(), "FILTER");
    JavaTensor outBackprop = new JavaTensor(arguments.outBackpropType(), "OUT_BACKPROP");
    Optional<ClosedForm> form = ClosedForm.of(arguments);
    Map<String, String> values = new HashMap<>();
    values.put("inputSizes", Literals.list(arguments.inputSizes()));
    values.put("filterShape", Literals.list(arguments.filter()));
    values.put("filter", JavaNumbers.field("FILTER", reproduction.filter()));
    values.put("filterType", filter.className());
    values.put("filterTensor", filter.expression());
    values.put("outBackpropShape", Literals.list(arguments.outBackprop()));
    values.put("outBackprop", JavaNumbers.field("OUT_BACKPROP", reproduction.outBackprop()));
    values.put("outBackpropType", outBackprop.className());
    values.put("outBackpropTensor", outBackprop.expression());
    values.put("strides", longs(arguments.strides()));
    values.put("padding", Literals.quoted(arguments.padding()));
    values.put("explicitPaddings", longs(arguments.explicitPaddings()));
    values.put("dataFormat", Literals.quoted(arguments.dataFormat()));
    values.put("dilations", longs(arguments.dilations()));
    values.put(
        "compiled",
        reproduction.kernelPath() == KernelPath.XLA ? ".setAttr(\"_XlaCompile\", true)" : "");
    values.put("call", JavaCall.method(reproduction.mode(), filter, outBackprop));
    values.put("print", form.map(f -> JavaClosedForm.methods(reproduction, f)).orElse(PRINT));
    values.put("filterMethod", filter.method());
    values.put(
        "outBackpropMethod",
        outBackprop.method().equals(filter.method()) ? "" : outBackprop.method());
    values.put("integers", JavaNumbers.methods(reproduction.filter(), reproduction.outBackprop()));
    return new Template(PROGRAM).filled(values);
  }

  private static String longs(List<Long> numbers) {
    return numbers.stream()
        .map(number -> number == number.intValue() ? number.toString() : number + "L")
        .collect(Collectors.joining(", "));
  }
}
