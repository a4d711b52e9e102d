package crosscheck.reproduction;

import crosscheck.op.Mode;
import java.util.Map;

/** How a Java program makes the call in each mode. */
final class JavaCall {

  private static final String EAGER =
      """
        static void call(TInt32 inputSizes, ${filterType} filter, ${outBackpropType} outBackprop) {
          try (EagerSession session = EagerSession.create()) {
            Scope scope = session.baseScope();
            Operation operation =
                conv2dBackpropInput(
                    scope,
                    Constant.create(scope, inputSizes).asOutput(),
                    Constant.create(scope, filter).asOutput(),
                    Constant.create(scope, outBackprop).asOutput());
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

        static void call(TInt32 inputSizes, ${filterType} filter, ${outBackpropType} outBackprop) {
          try (Graph graph = new Graph()) {
            Scope scope = graph.baseScope();
            Output<?> sizes = ${sizes}.asOutput();
            Output<?> w = Placeholder.create(scope, ${filterType}.class${filterKnown}).asOutput();
            Output<?> x = Placeholder.create(scope, ${outBackpropType}.class${outBackpropKnown}).asOutput();
            Operation operation = conv2dBackpropInput(scope, sizes, w, x);
            try (Session session = new Session(graph, CONFIG);
                Result result =
                    session
                        .runner()
                        ${feedSizes}
                        .feed(w, filter)
                        .feed(x, outBackprop)
                        .fetch(operation.output(0))
                        .run()) {
              print((NdArray<?>) result.get(0));
            }
          }
        }
      """;

  private JavaCall() {}

  /** The method {@code call}, which makes the call and prints its result. */
  static String method(Mode mode, JavaTensor filter, JavaTensor outBackprop) {
    boolean constant = mode == Mode.CONSTANT;
    Map<String, String> values =
        Map.of(
            "filterType", filter.className(),
            "outBackpropType", outBackprop.className(),
            "sizes",
                constant
                    ? "Constant.create(scope, inputSizes)"
                    : "Placeholder.create(scope, TInt32.class)",
            "filterKnown", constant ? ", Placeholder.shape(filter.shape())" : "",
            "outBackpropKnown", constant ? ", Placeholder.shape(outBackprop.shape())" : "",
            "feedSizes", constant ? "" : ".feed(sizes, inputSizes)");
    return new Template(mode == Mode.EAGER ? EAGER : GRAPH).filled(values);
  }
}
