package crosscheck.engine;

import crosscheck.op.KernelPath;
import crosscheck.op.Observation.RanElsewhere;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.OptimizerOptions;
import org.tensorflow.proto.RewriterConfig;
import org.tensorflow.proto.RunMetadata;
import org.tensorflow.proto.RunOptions;

/**
 * How a graph of one operation runs: on the caller's thread, and on the kernels of its path or not
 * at all.
 *
 * <p>The graph's optimizers are off: there is nothing to optimize in one node, and they cost more
 * than everything else.
 */
final class GraphRun {

  private static final ConfigProto ONE_THREAD =
      ConfigProto.newBuilder()
          .setIntraOpParallelismThreads(1)
          .setInterOpParallelismThreads(1)
          .setGraphOptions(
              GraphOptions.newBuilder()
                  .setOptimizerOptions(
                      OptimizerOptions.newBuilder().setOptLevel(OptimizerOptions.Level.L0))
                  .setRewriteOptions(RewriterConfig.newBuilder().setDisableMetaOptimizer(true)))
          .build();

  /** Pool −1 is the caller's own thread (TensorFlow 2.18, direct_session.cc). */
  private static final RunOptions CALLERS_THREAD =
      RunOptions.newBuilder().setInterOpThreadPool(-1).build();

  /** The same, and the run tells which nodes ran. */
  private static final RunOptions TELLING =
      CALLERS_THREAD.toBuilder().setOutputPartitionGraphs(true).build();

  /** What a graph has in place of a node that XLA compiles, besides its inputs and results. */
  private static final String COMPILES = "_XlaCompile";

  private static final String RUNS = "_XlaRun";

  /** The op names of nodes that compute nothing. */
  private static final List<String> CARRIERS = List.of("Const", "_Arg", "_Retval");

  /** How the names of the two nodes end in an error's message. */
  private static final List<String> OF_A_CLUSTER = List.of("/xla_compile]]", "/xla_run]]");

  /** Thrown if a call that XLA was to compile ran on other kernels, or on none. */
  static final class NotCompiledException extends RuntimeException {
    NotCompiledException(String ran) {
      super(ran);
    }

    RanElsewhere observation() {
      return new RanElsewhere(String.valueOf(getMessage()));
    }
  }

  private GraphRun() {}

  static Session session(Graph graph) {
    return new Session(graph, ONE_THREAD);
  }

  /**
   * Runs a graph.
   *
   * @param feeds adds what is fed and fetched
   * @throws NotCompiledException if XLA should have compiled its node and did not
   */
  static Result run(Session session, KernelPath kernelPath, UnaryOperator<Session.Runner> feeds) {
    Session.Runner runner = feeds.apply(session.runner());
    if (kernelPath != KernelPath.XLA) {
      return runner.setOptions(CALLERS_THREAD).run();
    }
    Result result;
    try {
      result = runner.setOptions(TELLING).runAndFetchMetadata();
    } catch (RuntimeException refused) {
      requireByXla(refused);
      throw refused;
    }
    String ran = ranBesides(result.getMetadata().orElseThrow());
    if (!ran.isEmpty()) {
      result.close();
      throw new NotCompiledException("not compiled by XLA: ran " + ran);
    }
    return result;
  }

  /** TensorFlow's exceptions have a package in common, but no class. */
  static boolean isTensorFlows(RuntimeException thrown) {
    return thrown.getClass().getPackage().equals(TensorFlowException.class.getPackage());
  }

  static void requireByXla(RuntimeException refused) {
    String message = String.valueOf(refused.getMessage());
    if (isTensorFlows(refused) && OF_A_CLUSTER.stream().noneMatch(message::contains)) {
      throw new NotCompiledException("not compiled by XLA: " + message);
    }
  }

  /**
   * What ran besides one cluster that XLA compiled, as ops and names; empty if nothing did. With
   * lazy compilation off there is no other way through the graph.
   */
  static String ranBesides(RunMetadata metadata) {
    List<NodeDef> nodes =
        metadata.getPartitionGraphsList().stream()
            .flatMap(graph -> graph.getNodeList().stream())
            .filter(node -> !CARRIERS.contains(node.getOp()))
            .toList();
    List<String> ops = nodes.stream().map(NodeDef::getOp).sorted().toList();
    return ops.equals(List.of(COMPILES, RUNS))
        ? ""
        : nodes.stream()
            .map(node -> node.getOp() + " as " + node.getName())
            .collect(Collectors.joining(", "));
  }
}
