package crosscheck.engine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crosscheck.engine.GraphRun.NotCompiledException;
import crosscheck.op.Observation.RanElsewhere;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.RunMetadata;

/** What proves that XLA computed a call; without XLA in the library nothing does. */
class GraphRunTest {

  private static String besides(String... ops) {
    GraphDef.Builder graph = GraphDef.newBuilder();
    for (String op : ops) {
      graph.addNode(NodeDef.newBuilder().setOp(op).setName("its-" + op));
    }
    return GraphRun.ranBesides(RunMetadata.newBuilder().addPartitionGraphs(graph).build());
  }

  @Test
  void oneClusterThatIsCompiledAndRunIsTheProof() {
    assertEquals("", besides("_Arg", "Const", "_XlaCompile", "_XlaRun", "_Retval"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "_Arg Conv2DBackpropInput _Retval| Conv2DBackpropInput as its-Conv2DBackpropInput",
        "_XlaCompile _XlaRun Cast| _XlaCompile as its-_XlaCompile, _XlaRun as its-_XlaRun, Cast as its-Cast",
        "_XlaCompile| _XlaCompile as its-_XlaCompile",
      })
  void whatElseRanIsNamed(String ops, String words) {
    assertEquals(words, besides(ops.split(" ")));
  }

  @Test
  void aGraphThatRanOnTheStockKernelsIsNoAnswerOfXlas() {
    NotCompiledException thrown =
        new NotCompiledException("not compiled by XLA: ran " + besides("Conv2DBackpropInput"));
    assertEquals(
        new RanElsewhere("not compiled by XLA: ran Conv2DBackpropInput as its-Conv2DBackpropInput"),
        thrown.observation());
  }

  @Test
  void aRefusalThatNamesNoClusterIsNoneOfXlas() {
    assertThrows(
        NotCompiledException.class,
        () ->
            GraphRun.requireByXla(
                new TFInvalidArgumentException("[[{{node Conv2DBackpropInput}}]]")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"compile", "run"})
  void aRefusalOfAClusterIsXlas(String node) {
    List<String> lines = List.of("no size of this filter", "[[cluster_0_1/xla_" + node + "]]");
    assertDoesNotThrow(
        () -> GraphRun.requireByXla(new TFInvalidArgumentException(String.join("\n", lines))));
  }
}
