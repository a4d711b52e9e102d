package crosscheck.check.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import crosscheck.input.FileTree;
import crosscheck.json.Document;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Cases as people report them. */
class ReportedCaseTest {

  private static final Path FIXTURES = Path.of("fixtures");

  @TempDir private Path folder;

  private static PublishedCase complete(String json) {
    Document line = new Document(Path.of("reports.jsonl"), 3, json);
    line.requireValid(ReportedCase.class);
    return line.withOptionalKeys(ReportedCase.class).complete(3, "reports.jsonl");
  }

  private static List<PublishedFinding> findings(String json) {
    return PublishedPlan.withoutTheOp(complete(json));
  }

  private static String refusal(String json) {
    Document line = new Document(Path.of("reports.jsonl"), 3, json);
    return String.valueOf(
        assertThrows(
                IllegalArgumentException.class,
                () -> line.withOptionalKeys(ReportedCase.class).complete(3, "reports.jsonl"))
            .getMessage());
  }

  @Test
  void whatAReportSaysIsEnough() {
    PublishedCase c =
        complete(
            "{'framework': 'PyTorch', 'n': [5, 5], 'kernel': 3, 'strides': 2, 'padding': 1, 'output_padding': 1, 'out_hw': [10, 10]}"
                .replace('\'', '"'));
    assertEquals("line-3", c.id());
    assertEquals("reports.jsonl", c.source());
    assertEquals(List.of(3, 3), c.kernel());
    assertEquals(List.of(1, 1), c.dilations());
    assertEquals(List.of(1, 1, 1, 1), c.padding());
    assertEquals(List.of(1, 10, 10, 1), c.expectedOutputShape());
    assertEquals(List.of(), PublishedPlan.withoutTheOp(c));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // onnxruntime issue 2518, pytorch issue 75889, keras and jax of reports, WebNN's both
        // options.
        "{'framework':'onnxruntime','n':50,'rank':2,'kernel':[3,5],'strides':[2,1],'dilations':[3,1],'pads':[4,4,4,4],'out_hw':[97,46]}",
        "{'framework':'pytorch','n':[15,13],'kernel':16,'strides':16,'padding':7,'output_padding':[14,6],'out_hw':[240,200]}",
        "{'framework':'keras3','n':16,'kernel':8,'strides':4,'padding':'valid','out_hw':68}",
        "{'framework':'jax','n':[128,128],'kernel':4,'strides':4,'padding':[[0,0],[0,0]],'out_hw':506}",
        "{'framework':'JAX','n':[128,128],'kernel':4,'strides':4,'padding':0,'use_consistent_padding':true,'out_hw':512}",
        "{'framework':'webnn','n':[3,3],'kernel':3,'strides':2,'output_padding':1,'output_size':[7,7],'out_hw':[7,7]}",
        "{'framework':'tf_keras','n':[4,4],'kernel':3,'strides':2,'padding':'SAME','expected_output_shape':[1,8,8,1]}",
        "{'framework':'PyTorch','n':9,'kernel':3,'data_format':'nchw','expected_output_shape':[2,3,11],'batch':2,'cout':3}",
      })
  void reportsThatAreRightAgree(String json) {
    assertEquals(List.of(), findings(json.replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'framework':'coreml9','n':1,'kernel':1}| framework: must be one of TensorFlow",
        "{'n':1,'kernel':1}| framework: is missing",
        "{'framework':'onnx','n':[5,5],'kernel':3,'pads':[1,1],'out_hw':5}| pads: must be 4 numbers, all beginnings before all ends, was [1, 1]",
        "{'framework':'onnx','n':[5,5],'kernel':3,'padding':[1,1],'out_hw':5}| padding: must be four numbers, as ONNX tells both ends apart, was [1, 1]",
        "{'framework':'onnx','n':[5,5],'kernel':3,'padding':1,'auto_pad':'VALID'}| padding: must be said once",
        "{'framework':'jax','n':[5,5],'kernel':3,'padding':[[1,1]]}| padding: must be a pair of ends for each axis",
        "{'framework':'keras3','n':[5,5,5],'kernel':3}| n: must be one number or two, height and width, was [5, 5, 5]",
        "{'framework':'keras3','n':['a'],'kernel':3}| n: must be an integer or a list of integers",
        "{'framework':'keras3','n':5,'kernel':3}| out_hw: is missing",
        "{'framework':'keras3','n':5,'kernel':3,'rank':3}| rank: must be 1 or 2, was 3",
        "{'framework':'keras3','n':5,'kernel':3,'expect':'maybe'}| expect: must be one of accept, reject, was 'maybe'",
        "{'framework':'keras3','n':5,'kernel':3,'element_type':'half'}| element_type: must be one of float32",
        "{'framework':'keras3','n':[1,1],'kernel':1,'out_hw':1,'input':[1],'filter':[1],'expected':[1]}| filter_layout: is missing",
        "{'framework':'keras3','n':[1,1],'kernel':1,'out_hw':1,'input':[1],'filter':[1],'filter_layout':'HWCN','expected':[1]}| filter_layout: must be one of HWOI",
        "{'framework':'keras3','n':[1,1],'kernel':1,'out_hw':1,'input':['x'],'filter':[1],'filter_layout':'HWOI','expected':[1]}| input: must be numbers",
        "{'framework':'keras3','n':[1,1],'kernel':1,'out_hw':1,'input':[1],'input_nhwc':[1],'filter_hwoi':[1],'expected':[1]}| input: must not be given beside input_nhwc",
        "{'framework':'keras3','n':[1,1],'kernel':[2,1],'out_hw':[2,1],'input':[1],'filter':[1],'filter_layout':'HWOI','expected':[1,1]}| filter: must be 2 values, were 1",
      })
  void whatDoesNotFollowIsAskedFor(String json, String said) {
    String message = refusal(json.replace('\'', '"'));
    assertTrue(message.startsWith(said), message);
  }

  /** 2x2 input, 2x2 kernel of PyTorch: x = [[1, 2], [3, 4]], w = [[1, 2], [3, 4]]. */
  private static String valued(String values, String more) {
    return "{\"framework\": \"pytorch\", \"n\": [2, 2], \"kernel\": 2, \"data_format\": \"NCHW\","
        + " \"input\": [[[[1, 2], [3, 4]]]], \"filter\": [[[[1, 2], [3, 4]]]],"
        + " \"filter_layout\": \"IOHW\", \"out_hw\": 3, \"expected\": "
        + values
        + more
        + "}";
  }

  @Test
  void aWrongValueIsNamedByItsCell() {
    assertEquals(List.of(), findings(valued("[1, 4, 4, 6, 20, 16, 9, 24, 16]", "")));
    String detail = findings(valued("[1, 4, 4, 6, 20, 16, 9, 24, 17]", "")).get(0).detail();
    assertTrue(
        detail.startsWith(
            "1 of 9 values differ, the first at [0, 2, 2, 0]: published 17.0, is 16.0"),
        detail);
  }

  @Test
  void valuesAreAllowedWhatTheirTypeAndTheirDecimalsRound() {
    String rounded = "[1.015, 4, 4, 6, 20, 16, 9, 24, 16]";
    assertEquals(1, findings(valued(rounded, "")).size());
    assertEquals(List.of(), findings(valued(rounded, ", \"decimals\": 2")));
    assertEquals(List.of(), findings(valued(rounded, ", \"element_type\": \"bfloat16\"")));
    assertEquals(1, findings(valued(rounded, ", \"element_type\": \"float16\"")).size());
    assertEquals(1, findings(valued(rounded, ", \"decimals\": 4")).size());
  }

  @Test
  void infinityAndNoNumberArePublishedAsTexts() {
    String json =
        "{'framework':'keras3','n':[1,2],'kernel':1,'out_hw':[1,2],'input':['Infinity','NaN'],"
            + "'filter':[2],'filter_layout':'HWIO','expected':['Infinity','NaN']}";
    assertEquals(List.of(), findings(json.replace('\'', '"')));
    assertEquals(1, findings(json.replace('\'', '"').replace("\"NaN\"]}", "1]}")).size());
  }

  @Test
  void aFilterIsReadInAnyLayout() {
    // One input cell: the output is the kernel, channel by channel.
    String hwoi = "[[[[1],[2]],[[3],[4]]]]";
    String iohw = "[[[[1,3]],[[2,4]]]]";
    for (String filter :
        List.of(
            hwoi + ",'filter_layout':'HWOI'",
            iohw + ",'filter_layout':'iohw'",
            "[[[[1,3]]],[[[2,4]]]],'filter_layout':'OIHW'",
            "[[[[1,2]],[[3,4]]]],'filter_layout':'HWIO'")) {
      String json =
          "{'framework':'tensorflow','n':[1,1],'kernel':[1,2],'cout':2,'out_hw':[1,2],'output_size':[1,2],"
              + "'input':[1],'expected':[1,2,3,4],'filter':"
              + filter
              + "}";
      assertEquals(List.of(), findings(json.replace('\'', '"')), filter);
    }
  }

  @Test
  void everyPublishedCaseIsAReportOfItself() {
    for (Path file : FileTree.below(FIXTURES.resolve("published"), ".jsonl")) {
      for (Document line : Document.read(file).lines()) {
        PublishedCase published = line.withOptionalKeys(PublishedCase.class);
        PublishedCase completed =
            line.withOptionalKeys(ReportedCase.class).complete(line.line(), "");
        assertEquals(published.output(), completed.output(), published.id());
        assertEquals(
            PeerPadding.of(published.padding()),
            PeerPadding.of(completed.padding()),
            published.id());
        assertEquals(published.inputValues(), completed.inputValues(), published.id());
        assertEquals(
            PublishedPlan.withoutTheOp(published),
            PublishedPlan.withoutTheOp(completed),
            published.id());
      }
    }
  }

  @Test
  void theSchemaHasTheKeysOfTheRecord() {
    List<String> keys =
        Arrays.stream(ReportedCase.class.getRecordComponents()).map(ReportedCaseTest::key).toList();
    Path schema = FIXTURES.resolve("schema").resolve("reported-case.json");
    assertEquals(
        keys,
        List.copyOf(
            JsonMapper.shared().readTree(schema.toFile()).path("properties").propertyNames()));
  }

  private static String key(RecordComponent component) {
    return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
        .map(JsonProperty::value)
        .orElse(component.getName());
  }

  @Test
  void allLinesAreReadAndTheBadOnesListed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("reports.jsonl"),
            """
            {"framework": "pytorch", "n": 5, "kernel": 3, "out_hw": 7}
            {"framework": "pytorch", "n": 5, "kernel": 3}
            {"framework": "pytorch", "n": 5, "kernel": 3, "out_hw": 7, "stride": 2}

            {"framework": "pytorch", "n": 5, "kernel": 3, "out_hw": 7, "id": "line-1"}
            nonsense
            {"framework": "pytorch", "n": 5, "kernel": 3, "out_hw": 8, "padding": "same"}
            """);
    Publications read = Publications.reports(List.of(file));
    assertEquals(1, read.files().get(file).size());
    List<String> places =
        read.complaints().stream()
            .map(said -> said.substring(file.toString().length(), said.length()))
            .toList();
    assertEquals(5, places.size(), places::toString);
    assertTrue(places.get(0).startsWith(": line 2: out_hw: is missing"), places::toString);
    assertTrue(places.get(1).contains("stride"), places::toString);
    assertTrue(places.get(2).startsWith(": line 5: id: line-1 is there twice"), places::toString);
    assertTrue(places.get(4).startsWith(": line 7: padding: PyTorch has pads"), places::toString);
  }

  @Test
  void aFileWithoutAnyCaseIsEmptyAndEachLineComplainedOf() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.jsonl"), "{}\n{}\n");
    Publications read = Publications.reports(List.of(file));
    assertTrue(read.isEmpty());
    assertEquals(2, read.complaints().size());
  }
}
