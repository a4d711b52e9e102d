package crosscheck.reproduction;

import crosscheck.op.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a Java program makes the call in each mode. */
final class JavaCall {

  private static final String EAGER =
      """
        static void call(${parameters}) {
          try (EagerSession session = EagerSession.create()) {
            Scope scope = session.baseScope();
            Operation operation =
                ${method}(
                    scope,
                    ${constants});
            print((NdArray<?>) operation.output(0).asTensor());
          }
        }
      """;

  /** As the harness does it: with optimizers, an invalid node may fail elsewhere. */
  private static final String GRAPH =
      """
        /** One thread and no optimizers, so that nothing but the op runs. */
        static final ConfigProto CONFIG =
            ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(1)
                .setInterOpParallelismThreads(1)
                .setGraphOptions(
                    GraphOptions.newBuilder()
                        .setOptimizerOptions(
                            OptimizerOptions.newBuilder().setOptLevel(OptimizerOptions.Level.L0))
                        .setRewriteOptions(RewriterConfig.newBuilder().setDisableMetaOptimizer(true)))
                .build();

        static void call(${parameters}) {
          try (Graph graph = new Graph()) {
            Scope scope = graph.baseScope();
            ${inputs}
            Operation operation = ${method}(scope, ${ids});
            try (Session session = new Session(graph, CONFIG);
                Result result =
                    session
                        .runner()
                        ${feeds}
                        .fetch(operation.output(0))
                        .run()) {
              print((NdArray<?>) result.get(0));
            }
          }
        }
      """;

  private JavaCall() {}

  /** The method {@code call}, which makes the call and prints its result. */
  static String method(Reproduction reproduction) {
    Mode mode = reproduction.mode();
    List<JavaOperand> operands = reproduction.operands().stream().map(JavaOperand::new).toList();
    Map<String, String> values = new HashMap<>();
    values.put("method", reproduction.signature().method());
    values.put("parameters", joined(", ", operands, o -> o.className() + " " + o.variable()));
    values.put(
        "constants",
        joined(
            ",\n              ",
            operands,
            o -> "Constant.create(scope, %s).asOutput()".formatted(o.variable())));
    values.put(
        "inputs",
        joined(
            "\n      ",
            operands,
            o -> "Output<?> %s = %s.asOutput();".formatted(o.operand().id(), input(o, mode))));
    values.put("ids", joined(", ", operands, o -> o.operand().id()));
    values.put(
        "feeds",
        joined(
            "\n                  ",
            operands.stream().filter(o -> isFed(o, mode)).toList(),
            o -> ".feed(%s, %s)".formatted(o.operand().id(), o.variable())));
    return new Template(mode == Mode.EAGER ? EAGER : GRAPH).filled(values);
  }

  private static boolean isFed(JavaOperand operand, Mode mode) {
    return mode != Mode.CONSTANT || operand.operand() instanceof Operand.Tensor;
  }

  private static String input(JavaOperand operand, Mode mode) {
    if (!isFed(operand, mode)) {
      return "Constant.create(scope, %s)".formatted(operand.variable());
    }
    String known =
        mode == Mode.CONSTANT
            ? ", Placeholder.shape(%s.shape())".formatted(operand.variable())
            : "";
    return "Placeholder.create(scope, %s.class%s)".formatted(operand.className(), known);
  }

  /** What a program writes for each operand, with a text between them. */
  static String joined(
      String between, List<JavaOperand> operands, Function<JavaOperand, String> text) {
    return operands.stream().map(text).collect(Collectors.joining(between));
  }
}
