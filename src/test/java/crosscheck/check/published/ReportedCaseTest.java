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
import java.util.ArrayList;
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
    return line.withOptionalKeys(ReportedCase.class).complete("line-3", "reports.jsonl");
  }

  private static List<PublishedFinding> findings(String json) {
    return PublishedPlan.withoutTheOp(complete(json));
  }

  private static String refusal(String json) {
    Document line = new Document(Path.of("reports.jsonl"), 3, json);
    return String.valueOf(
        assertThrows(
                IllegalArgumentException.class,
                () -> line.withOptionalKeys(ReportedCase.class).complete("line-3", "reports.jsonl"))
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
        "{'framework':'pytorch','n':[1,1],'kernel':1,'groups':2,'out_hw':1,'input':[1,1],'filter_hwoi':[1,1],'filter_iohw':[1,1],'expected':[1,1]}| filter_hwoi: must not be given beside groups 2",
      })
  void whatDoesNotFollowIsAskedFor(String json, String said) {
    String message = refusal(json.replace('\'', '"'));
    assertTrue(message.startsWith(said), message);
  }

  /** A right case of two axes, with one key more. */
  private static String with(String more) {
    return "{'framework':'pytorch','n':[5,5],'kernel':3,'out_hw':7,%s}"
        .formatted(more)
        .replace('\'', '"');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "input| 'input':[[1]]",
        "input| 'input':[]",
        "filter| 'filter':[1]",
        "filter_layout| 'filter_layout':'HWIO'",
        "bias| 'bias':[1]",
        "input_nhwc| 'input_nhwc':[1]",
        "filter_hwoi| 'filter_hwoi':[1]",
        "filter_iohw| 'filter_iohw':[1]",
      })
  void whatIsAboutValuesIsGivenWithThoseOfTheOutput(String key, String given) {
    assertEquals(
        key + ": must be given with the output's values, expected or expected_nhwc",
        refusal(with(given)));
    assertEquals(
        "has_values: must be true where %s is given".formatted(key),
        refusal(with(given + ",'has_values':false")));
  }

  @Test
  void aReportOfASizeAloneMaySayItsType() {
    assertEquals("FLOAT16", complete(with("'element_type':'float16'")).elementType().name());
  }

  @Test
  void aCaseThatSaysItHasValuesMustHaveThem() {
    assertEquals("expected_nhwc: is missing", refusal(valued("null", ", \"has_values\": true")));
  }

  @Test
  void aLayoutIsOfTheFilterThatIsWrittenInIt() {
    String flat =
        valued("[1, 4, 4, 6, 20, 16, 9, 24, 16]", "")
            .replace("\"filter\": [[[[1, 2], [3, 4]]]]", "\"filter_hwoi\": [1, 2, 3, 4]");
    assertEquals("filter_layout: must be given with filter", refusal(flat));
    assertEquals(List.of(), findings(flat.replace("\"filter_layout\": \"IOHW\",", "")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'n':[5,5]| n: contradicts rank 1, a case of one axis: must be one number, or 1 and a number, was [5, 5]",
        "'n':5,'kernel':[3,3]| kernel: must be one number, or 1 and a number, in a case of one axis, was [3, 3]",
        "'n':5,'strides':[2,2]| strides: must be one number, or 1 and a number, in a case of one axis, was [2, 2]",
        "'n':5,'output_padding':[1,1]| output_padding: must be one number, or 0 and a number, in a case of one axis, was [1, 1]",
        "'n':5,'out_hw':[7,7]| out_hw: must be one number, or 1 and a number, in a case of one axis, was [7, 7]",
        "'n':5,'expected_output_shape':[1,7,7,1]| expected_output_shape: must be 3 numbers, or 4 of height 1, in a case of one axis, was [1, 7, 7, 1]",
        "'n':5,'padding':[1,1,1,1]| padding: must be the two ends of one axis, or 0 for those of the height as well, was [1, 1, 1, 1]",
        "'n':5,'pads':[1,1,1,1]| pads: must be the two ends of one axis, or 0 for those of the height as well, was [1, 1, 1, 1]",
      })
  void aCaseOfOneAxisHasNoOtherHeight(String said, String words) {
    String kernel = said.contains("kernel") ? "" : "'kernel':3,";
    String json = "{'framework':'onnx',%s'rank':1,%s}".formatted(kernel, said).replace('\'', '"');
    assertEquals(words, refusal(json));
    if (json.contains("\"n\":5")) {
      assertEquals(words, refusal(json.replace("\"rank\":1,", "")));
    }
  }

  @ParameterizedTest
  @CsvSource({"'\"n\": [1, 5], \"rank\": 1'", "'\"n\": 5, \"rank\": 1'", "'\"n\": 5'"})
  void aCaseOfOneAxisMayBeWrittenWithTheHeightOfOne(String n) {
    PublishedCase c =
        complete(
            """
            {"framework": "onnx", %s, "kernel": [1, 3], "pads": [0, 1, 0, 1], "out_hw": [1, 5],
             "expected_output_shape": [1, 5, 1]}
            """
                .formatted(n)
                .replace("\n", " "));
    assertEquals(List.of(1, 5), c.input());
    assertEquals(List.of(1, 1, 5, 1), c.expectedOutputShape());
    assertEquals(List.of(), PublishedPlan.withoutTheOp(c));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'n':5,'kernel':3,'groups':0| groups: must be >= 1, was 0",
        "'n':5,'kernel':3,'groups':-2,'cin':4| groups: must be >= 1, was -2",
        "'n':[5,5],'kernel':3,'expected_output_shape':[1,0,7,1]| expected_output_shape: must be >= 1, was 0",
        "'n':[5,5],'kernel':3,'out_hw':7,'expected_output_shape':[7,7]| expected_output_shape: must be 4 numbers, was [7, 7]",
        "'n':5,'kernel':3,'out_hw':7,'expected_output_shape':[1,8,1]| expected_output_shape: must be [1, 1, 7, 1], was [1, 1, 8, 1]",
      })
  void theKeyThatIsNamedIsTheOneThatIsWrong(String said, String words) {
    assertEquals(words, refusal("{'framework':'keras3',%s}".formatted(said).replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'kernel':'3'| kernel| '3'",
        "'kernel':5000000000| kernel| 5000000000",
        "'kernel':[3,5000000000]| kernel| [3, 5000000000]",
        "'kernel':3.5| kernel| 3.5",
        "'kernel':{'y':[1],'x':null}| kernel| {'y': [1], 'x': null}",
        "'kernel':3,'padding':5000000000| padding| 5000000000",
        "'kernel':3,'pads':['a',1]| pads| ['a', 1]",
      })
  void whatIsNoIntegerIsShownAsItIsWrittenWithTheRange(String said, String key, String was) {
    assertEquals(
        "%s: must be an integer or a list of integers, from -2147483648 to 2147483647, was %s"
            .formatted(key, was.replace('\'', '"')),
        refusal("{'framework':'onnx','n':5,%s}".formatted(said).replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'padding':1,'pads':[1,1,1,1]| must be said once, was {'padding': 1, 'pads': [1, 1, 1, 1]}",
        "'padding':{'foo':[1,'a']}| [top, bottom, left, right], was {'foo': [1, 'a']}",
        "'auto_pad':'same'| padding: PyTorch has pads and no words, was 'same'",
      })
  void aPaddingThatIsNoneIsShownAsItIsWritten(String said, String words) {
    String message = refusal(with(said));
    assertTrue(message.startsWith("padding: "), message);
    assertTrue(message.endsWith(words.replace('\'', '"')), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[['x']]| input: must be numbers, 'NaN' or 'Infinity', one was 'x'",
        "[[null]]| input: must be numbers, 'NaN' or 'Infinity', one was null",
        "[[{'a':1}]]| input: must be numbers, 'NaN' or 'Infinity', one was {'a': 1}",
        "[[1e39]]| input_nhwc: must be numbers within +-3.4028235E38, one was 1.0E39",
      })
  void aValueThatIsNoneIsShownAsItIsWritten(String input, String words) {
    String json =
        "{'framework':'keras3','n':[1,1],'kernel':1,'out_hw':1,'input':%s,'filter':[1],"
            + "'filter_layout':'HWOI','expected':[1]}";
    assertEquals(words.replace('\'', '"'), refusal(json.formatted(input).replace('\'', '"')));
  }

  @Test
  void aShapeOfMoreCellsThanCanBeCountedIsNamed() {
    assertEquals(
        "input: its shape has more than 2^63 cells",
        refusal(
            valued("[1]", ", \"batch\": 2000000000, \"cin\": 2000000000, \"n\": 2000000000")
                .replace("\"n\": [2, 2],", "")));
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
        PublishedCase completed = line.withOptionalKeys(ReportedCase.class).complete("line", "");
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

  private List<String> ids(String... names) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      files.add(
          Files.writeString(
              file,
              "{\"framework\": \"pytorch\", \"n\": 5, \"kernel\": 3, \"out_hw\": 7}\n".repeat(2)));
    }
    Publications read = Publications.reports(files);
    assertEquals(List.of(), read.complaints());
    return read.files().values().stream().flatMap(List::stream).map(PublishedCase::id).toList();
  }

  @Test
  void theIdOfALineIsItsOwnWhateverOtherFilesThereAre() throws IOException {
    assertEquals(List.of("line-1", "line-2"), ids("a.jsonl"));
    assertEquals(
        List.of("a-line-1", "a-line-2", "b-line-1", "b-line-2"), ids("a.jsonl", "b.jsonl"));
    assertEquals(
        List.of("a-line-1", "a-line-2", "a-2-line-1", "a-2-line-2", "a-2-2-line-1", "a-2-2-line-2"),
        ids("a.jsonl", "x/a.jsonl", "a-2.jsonl"));
    assertEquals(
        List.of("a-b-.v1-line-1", "a-b-.v1-line-2", "b-line-1", "b-line-2"),
        ids("a b+.v1.json", "b.jsonl"));
    assertEquals(List.of("line-1", "line-2"), ids("a.jsonl", "a.jsonl"));
  }

  @Test
  void aCaseIsReadAgainByItsIdFromTheFilesThatItHangsOn() throws IOException {
    String json = "{\"framework\": \"pytorch\", \"n\": 5, \"kernel\": 3, \"out_hw\": 7}\n";
    Path a = Files.writeString(folder.resolve("a.jsonl"), json);
    Path b =
        Files.writeString(
            folder.resolve("b.jsonl"), json + json.replace("{", "{\"id\": \"own\", "));
    Publications both = Publications.reports(List.of(a, b));
    for (Publications some : List.of(both, both.only(List.of("b-line-1", "own")))) {
      assertEquals("--case b-line-1 %s %s".formatted(a, b), some.arguments("b-line-1"));
      assertEquals("--case own " + b, some.arguments("own"));
    }
    assertEquals("--case line-1 " + a, Publications.reports(List.of(a)).arguments("line-1"));
  }

  @Test
  void aFileWithoutAnyCaseIsEmptyAndEachLineComplainedOf() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.jsonl"), "{}\n{}\n");
    Publications read = Publications.reports(List.of(file));
    assertTrue(read.isEmpty());
    assertEquals(2, read.complaints().size());
  }
}
