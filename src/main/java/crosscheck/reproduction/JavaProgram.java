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

      ${fields}

        public static void main(String[] args) {
          System.out.printf(
              "TensorFlow %s, TF_ENABLE_ONEDNN_OPTS=%s%n",
              TensorFlow.version(), System.getenv("TF_ENABLE_ONEDNN_OPTS"));
          try (${declarations}) {
            call(${variables});
          } catch (RuntimeException thrown) {
            System.out.println(thrown);
          }
        }

        static Operation ${method}(
            Scope scope, ${parameters}) {
          return scope
              .opBuilder("${name}", "${method}")
              ${inputs}
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
      ${methods}
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
    List<JavaOperand> operands = reproduction.operands().stream().map(JavaOperand::new).toList();
    Optional<ClosedForm> form = ClosedForm.of(reproduction);
    Map<String, String> values = new HashMap<>();
    values.put("name", reproduction.signature().name());
    values.put("method", reproduction.signature().method());
    values.put("fields", JavaCall.joined("\n\n", operands, JavaOperand::fields));
    values.put("declarations", JavaCall.joined(";\n        ", operands, JavaOperand::declaration));
    values.put("variables", JavaCall.joined(", ", operands, JavaOperand::variable));
    values.put("parameters", JavaCall.joined(", ", operands, o -> "Output<?> " + o.variable()));
    values.put(
        "inputs", JavaCall.joined("\n        ", operands, o -> ".addInput(" + o.variable() + ")"));
    values.put("strides", longs(arguments.strides()));
    values.put("padding", Literals.quoted(arguments.padding()));
    values.put("explicitPaddings", longs(arguments.explicitPaddings()));
    values.put("dataFormat", Literals.quoted(arguments.dataFormat()));
    values.put("dilations", longs(arguments.dilations()));
    values.put(
        "compiled",
        reproduction.kernelPath() == KernelPath.XLA ? ".setAttr(\"_XlaCompile\", true)" : "");
    values.put("call", JavaCall.method(reproduction));
    values.put("print", form.map(f -> JavaComparison.methods(reproduction, f)).orElse(PRINT));
    values.put(
        "methods",
        operands.stream()
            .map(JavaOperand::method)
            .filter(method -> !method.isEmpty())
            .distinct()
            .collect(Collectors.joining()));
    values.put("integers", JavaNumbers.methods(reproduction.tensors()));
    return new Template(PROGRAM).filled(values);
  }

  private static String longs(List<Long> numbers) {
    return numbers.stream()
        .map(number -> number == number.intValue() ? number.toString() : number + "L")
        .collect(Collectors.joining(", "));
  }
}
