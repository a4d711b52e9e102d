package crosscheck.check.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.cause.Attribution;
import crosscheck.cause.CauseFiles;
import crosscheck.cause.Causes;
import crosscheck.check.Verdicts;
import crosscheck.convention.Answer.Refused;
import crosscheck.convention.Conventions;
import crosscheck.geometry.Padding;
import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import crosscheck.json.JsonFile;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedCaseTest {

  private static final Path PUBLISHED = Path.of("fixtures", "published");

  /** One case with values: x = 1, 2; w = 3, 4; VALID, stride 1. */
  private static final String LINE =
      """
      {"id": "a", "source": "here", "framework": "TensorFlow", "op": "op", "n": [1, 2], \
      "batch": 1, "cin": 1, "cout": 1, "groups": 1, "kernel": [1, 2], "strides": [1, 1], \
      "dilations": [1, 1], "padding": "VALID", "output_padding": null, "output_size": [1, 3], \
      "data_format": "NHWC", "expect": "accept", "expected_output_shape": [1, 1, 3, 1], \
      "out_hw": [1, 3], "crop_before": [0, 0], "has_values": true, "input_nhwc": [1, 2], \
      "filter_hwoi": [3, 4], "expected_nhwc": [3, 10, 8]}
      """;

  @TempDir Path folder;

  private List<PublishedCase> read(String line) {
    try {
      Path file = Files.writeString(folder.resolve("cases.jsonl"), line);
      return JsonFile.readLinesWithOptionalKeys(file, PublishedCase.class);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private List<PublishedDisagreement> judged(String line) {
    return PublishedPlan.withoutTheOp(read(line).get(0)).stream()
        .map(PublishedFinding::disagreement)
        .toList();
  }

  static List<PublishedCase> fixtures() {
    List<PublishedCase> cases = new ArrayList<>();
    FileTree.below(PUBLISHED, ".jsonl")
        .forEach(
            file -> cases.addAll(JsonFile.readLinesWithOptionalKeys(file, PublishedCase.class)));
    return cases;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TensorFlow.js| \"SAME\"| null| tfjs-layers-same",
        "TensorFlow.js| [0, 0, 0, 0]| [1, 3]| tfjs-explicit",
        "OpenVINO| {\"pads\": [0, 0, 0, 0]}| null| openvino-explicit",
        "OpenVINO| {\"auto_pad\": \"SAME_LOWER\"}| [1, 3]| openvino-output-shape-same-lower",
        "PaddlePaddle| \"SAME\"| [1, 3]| paddle-same",
        "PaddlePaddle| [0, 0, 0, 0]| [1, 3]| paddle-output-size",
        "PaddlePaddle| [0, 0, 0, 0]| null| paddle-pads",
        "TVM| [0, 0, 0, 0]| null| tvm-pads",
        "CoreML| \"VALID\"| null| coreml-valid",
        "CoreML| \"SAME\"| [1, 3]| coreml-output-shape",
        "TensorRT| {\"auto_pad\": \"SAME_UPPER\"}| null| tensorrt-same-upper",
        "MXNet| [0, 0, 0, 0]| [1, 3]| mxnet-target-shape",
        "Deeplearning4j| [0, 0, 0, 0]| null| deeplearning4j-truncate",
        "ncnn| {\"auto_pad\": \"SAME_LOWER\"}| [1, 3]| ncnn-same-lower",
        "MLX| [0, 0, 0, 0]| null| mlx",
        "candle| [0, 0, 0, 0]| null| candle",
        "burn| [0, 0, 0, 0]| null| burn",
        "tinygrad| [0, 0, 0, 0]| null| tinygrad",
        "Sonnet2| \"VALID\"| null| sonnet-valid",
        "Sonnet1| \"VALID\"| [1, 3]| tensorflow-valid",
      })
  void aFrameworksWordsAndNumbersLeadToItsConvention(
      String framework, String padding, String outputSize, String convention) {
    PublishedCase read =
        read(LINE.replace("\"TensorFlow\"", "\"" + framework + "\"")
                .replace("\"VALID\"", padding)
                .replace("\"output_size\": [1, 3]", "\"output_size\": " + outputSize))
            .get(0);
    assertEquals(convention, Peer.named(framework).convention(read));
    assertTrue(Conventions.named(convention).isPresent());
  }

  @Test
  void everyPublishedCaseAgreesWithItsConventionOrDiffersForANamedReason() {
    List<PublishedCase> cases = fixtures();
    assertEquals(620, cases.size());
    Set<String> ids = new HashSet<>();
    for (PublishedCase published : cases) {
      assertTrue(ids.add(published.id()), published.id());
      List<PublishedFinding> unexplained =
          PublishedPlan.withoutTheOp(published).stream()
              .filter(finding -> !finding.disagreement().isExplained())
              .toList();
      assertEquals(List.of(), unexplained, published.id());
    }
    assertEquals(137, cases.stream().filter(PublishedCase::hasValues).count());
  }

  @Test
  void aCaseThatIsRightHasNoFinding() {
    assertEquals(List.of(), judged(LINE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[3, 10, 8]| [3, 10.00001, 8]| VALUES_DIFFER",
        "[3, 10, 8]| [8, 10, 3]| VALUES_DIFFER",
        "\"crop_before\": [0, 0]| \"crop_before\": [0, 1]| CONVENTION_DIFFERS",
        "\"output_size\": [1, 3]| \"output_size\": [1, 4]| CONVENTION_DIFFERS",
        "\"has_values\"| \"tf_equivalents\": [\"SAME\"], \"has_values\"| EQUIVALENTS_DIFFER",
        "\"expect\": \"accept\"| \"expect\": \"reject\"| CONVENTION_DIFFERS",
        "[3, 10, 8]| [3, 10, 1e38]| VALUES_DIFFER",
      })
  void aCaseThatIsWrongIsNamed(String right, String wrong, PublishedDisagreement disagreement) {
    List<PublishedDisagreement> found = judged(LINE.replace(right, wrong));
    assertTrue(found.contains(disagreement), found::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\": \"a\", | ''| line 1: id: is missing",
        "\"TensorFlow\"| \"Caffe\"| framework: must be one of TensorFlow, Keras3",
        "\"n\": [1, 2]| \"n\": [1, 0]| n: must be >= 1, was 0",
        "\"n\": [1, 2]| \"n\": [1]| n: must be two numbers, height and width, was [1]",
        "\"n\": [1, 2]| \"n\": [1, 2.5]| line 1: n[1]",
        "\"n\": [1, 2]| \"n\": [1, 3000000000]| line 1",
        "\"padding\": \"VALID\"| \"padding\": \"FULL\"| padding: TensorFlow has VALID SAME, was \"FULL\"",
        "\"padding\": \"VALID\"| \"padding\": [1, 2]| padding: must be a word",
        "\"padding\": \"VALID\"| \"padding\": 3| padding: must be a word",
        "\"expect\": \"accept\"| \"expect\": \"maybe\"| expect",
        "\"groups\": 1| \"groups\": 2| groups: must divide cin and cout, 1 and 1, was 2",
        "[1, 1, 3, 1]| [1, 3, 1, 1]| expected_output_shape: must be [1, 1, 3, 1], was [1, 3, 1, 1]",
        "[3, 10, 8]| [3, 10]| expected_nhwc: must be 3 values, were 2",
        "\"input_nhwc\": [1, 2], | ''| input_nhwc: is missing",
        "[3, 10, 8]| [3, 10, 1e39]| expected_nhwc: must be numbers within +-3.4028235E38, one was 1.0E39",
        "\"kernel\": [1, 2]| \"kernel\": [1073741824, 1073741824]| line 1",
        "\"padding\": \"VALID\"| \"padding\": \"\"| padding: TensorFlow has VALID SAME, was",
        "\"NHWC\"| \"HWCN\"| data_format: must be NHWC or NCHW, was HWCN",
        "\"id\": \"a\"| \"id\": \"a b\"| id: must be of letters, digits, dots, hyphens and underscores",
        "\"has_values\": true| \"has_values\": true, \"rank\": 7| rank: must be 1 or 2, was 7",
        "\"has_values\": true| \"has_values\": false| has_values: must be true where expected_nhwc is given",
        "\"has_values\": true| \"has_values\": true, \"filter_iohw\": [3, 4]| filter_iohw: must not be given beside groups 1",
        "\"batch\": 1| \"batch\": -1| batch: must be >= 0, was -1",
        "\"batch\": 1| \"batch\": 1, \"batches\": 1| batches",
        "\"batch\": 1| \"batch\": 1, \"use_consistent_padding\": true| use_consistent_padding: JAX alone has it, was TensorFlow",
      })
  void aLineThatIsNoCaseIsToldByItsKey(String right, String wrong, String words) {
    String message =
        assertThrows(BadInputException.class, () -> read(LINE.replace(right, wrong))).getMessage();
    assertTrue(message.contains(words), message);
    assertEquals(1, message.lines().count());
  }

  @Test
  void valuesAreComparedByTheConventionsCropWhereTheCaseHasNone() {
    String unknown = LINE.replace("\"crop_before\": [0, 0], ", "");
    assertEquals(List.of(), judged(unknown));
    assertEquals(
        List.of(PublishedDisagreement.VALUES_DIFFER),
        judged(unknown.replace("[3, 10, 8]", "[3, 10, 9]")));
  }

  @Test
  void theOrderOfTheEquivalentPaddingsDoesNotMatter() {
    String both =
        LINE.replace(
            "\"has_values\"",
            "\"tf_equivalents\": [{\"EXPLICIT_tblr\": [0, 0, 0, 0]}, \"VALID\"], \"has_values\"");
    assertEquals(List.of(), judged(both));
  }

  /** A stride of 2 without an output size: five cells come to ten, of which the first is cut. */
  private static String strided(String equivalents) {
    return """
        {"id": "a", "source": "here", "framework": "PyTorch", "op": "op", "n": [5, 5], "batch": 1, \
        "cin": 1, "cout": 1, "groups": 1, "kernel": [3, 3], "strides": [2, 2], \
        "dilations": [1, 1], "padding": [1, 1, 1, 1], "output_padding": [1, 1], \
        "data_format": "NHWC", "expect": "accept", "expected_output_shape": [1, 10, 10, 1], \
        "out_hw": [10, 10], "has_values": false, "tf_equivalents": %s}
        """
        .formatted(equivalents);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'EXPLICIT_tblr': [1, 0, 1, 0]}]",
        "[{'EXPLICIT_tblr': [1, 1, 1, 1]}]",
        "[{'EXPLICIT_tblr': [1, 1, 1, 0]}]",
        "[{'EXPLICIT_tblr': [1, 1, 1, 1]}, {'EXPLICIT_tblr': [1, 0, 1, 0]}]",
      })
  void everyPaddingThatComesToTheOutputIsEquivalent(String equivalents) {
    assertEquals(List.of(), judged(strided(equivalents.replace('\'', '"'))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]",
        "['SAME']",
        "['SAME', {'EXPLICIT_tblr': [1, 0, 1, 0]}]",
        "[{'EXPLICIT_tblr': [1, 2, 1, 0]}]",
        "[{'EXPLICIT_tblr': [0, 1, 0, 1]}]",
        "[{'EXPLICIT_tblr': [1, 0, 1, 0]}, {'EXPLICIT_tblr': [2, 0, 1, 0]}]",
      })
  void aPaddingThatComesToAnotherOutputOrIsNotSaidDiffers(String equivalents) {
    String json = equivalents.replace('\'', '"');
    assertEquals(
        List.of(
            new PublishedFinding(
                PublishedDisagreement.EQUIVALENTS_DIFFER,
                "said %s, are [{\"EXPLICIT_tblr\": [1, 0, 1, 0]}]".formatted(json))),
        PublishedPlan.withoutTheOp(read(strided(json)).get(0)));
  }

  @Test
  void theOpIsAskedForTheEquivalentsThatTheCaseSays() {
    PublishedPlan plan = new PublishedPlan(Set.of(KernelPath.ONEDNN), Long.MAX_VALUE);
    plan.add(read(strided("[{\"EXPLICIT_tblr\": [1, 1, 1, 1]}]")).get(0));
    assertEquals(
        List.of(new Padding.Explicit(1, 0), new Padding.Explicit(1, 1)),
        plan.trials(KernelPath.ONEDNN)
            .map(trial -> trial.c().geometry().height().padding())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "['FOO']| 'FOO'",
        "[7]| 7",
        "['VALID', {'EXPLICIT_tblr': [1, 1]}]| {'EXPLICIT_tblr': [1, 1]}",
        "[{'EXPLICIT_tblr': [1, 1, 1, -1]}]| {'EXPLICIT_tblr': [1, 1, 1, -1]}",
        "[{'EXPLICIT_tblr': [1, 1, 1, null]}]| {'EXPLICIT_tblr': [1, 1, 1, null]}",
        "[{'EXPLICIT_tblr': [1, 1, 1, 1], 'x': 0}]| {'EXPLICIT_tblr': [1, 1, 1, 1], 'x': 0}",
        "[{'pads': [1, 1, 1, 1]}]| {'pads': [1, 1, 1, 1]}",
      })
  void whatIsNoPaddingOfTheOpIsNoEquivalent(String equivalents, String was) {
    String line = strided(equivalents.replace('\'', '"'));
    String message = assertThrows(BadInputException.class, () -> read(line)).getMessage();
    assertTrue(message.contains(": tf_equivalents: must be "), message);
    assertTrue(message.endsWith(", one was " + was.replace('\'', '"')), message);
  }

  @Test
  void whatTheFrameworkDoesNotTakeIsBadInput() {
    String told = LINE.replace("\"output_padding\": null", "\"output_padding\": [0, 1]");
    assertThrows(IllegalArgumentException.class, () -> judged(told));
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    judged(
                        told.replace("\"TensorFlow\"", "\"JAX\"")
                            .replace("\"output_size\": [1, 3]", "\"output_size\": null")))
            .getMessage();
    assertEquals("output_padding: jax-valid takes none, was [0, 1]", message);
  }

  @Test
  void keras3RefusesAStrideOnOneAxisWithADilationOnTheOther() {
    String mixed =
        LINE.replace("\"TensorFlow\"", "\"Keras3\"")
            .replace("\"output_size\": [1, 3]", "\"output_size\": null")
            .replace("\"strides\": [1, 1]", "\"strides\": [2, 1]")
            .replace("\"dilations\": [1, 1]", "\"dilations\": [1, 2]")
            .replace("\"accept\"", "\"reject\"");
    assertEquals(List.of(PublishedDisagreement.PEER_IS_STRICTER), judged(mixed));
  }

  /** {@link #LINE} as a case of a framework that is told no output size. */
  private static String lineOf(String framework, String padding) {
    return LINE.replace("\"TensorFlow\"", framework)
        .replace("\"VALID\"", padding)
        .replace("\"output_size\": [1, 3]", "\"output_size\": null");
  }

  @Test
  void jaxAddsItsPadsToTheSpreadInputUnlessTheyAreConsistent() {
    String consistent = "\"JAX\", \"use_consistent_padding\": true";
    assertEquals(List.of(), judged(lineOf("\"JAX\"", "[0, 0, 1, 1]")));
    assertEquals(List.of(), judged(lineOf("\"Flax\"", "[0, 0, 1, 1]")));
    assertEquals(List.of(), judged(lineOf(consistent, "[0, 0, 0, 0]")));
    assertEquals(List.of(), judged(lineOf(consistent, "\"VALID\"")));
    List<PublishedDisagreement> differs = List.of(PublishedDisagreement.CONVENTION_DIFFERS);
    assertEquals(differs, judged(lineOf("\"JAX\"", "[0, 0, 0, 0]")));
    assertEquals(differs, judged(lineOf(consistent, "[0, 0, 1, 1]")));
  }

  @Test
  void webNnIgnoresAnOutputPaddingBesideOutputSizes() {
    String both =
        LINE.replace("\"TensorFlow\"", "\"WebNN\"")
            .replace("\"VALID\"", "[0, 0, 0, 0]")
            .replace("\"output_padding\": null", "\"output_padding\": [0, 1]");
    assertEquals(List.of(), judged(both));
  }

  @Test
  void tfKerasTakesNoCaseWithTwoDilationsUnlessItHasOneAxis() {
    String accepted =
        lineOf("\"tf_keras\"", "\"VALID\"")
            .replace("\"dilations\": [1, 1]", "\"dilations\": [2, 1]");
    assertEquals(List.of(PublishedDisagreement.CONVENTION_DIFFERS), judged(accepted));
    assertEquals(
        List.of(), judged(accepted.replace("\"has_values\"", "\"rank\": 1, \"has_values\"")));
    assertEquals(
        List.of(PublishedDisagreement.PEER_IS_STRICTER),
        judged(accepted.replace("\"accept\"", "\"reject\"")));
  }

  @Test
  void anOnnxCaseListsAllBeginningsBeforeAllEnds() {
    assertEquals(
        new PeerPadding.Pads(1, 3, 2, 4), PeerPadding.of(Map.of("pads", List.of(1, 2, 3, 4))));
    assertEquals(new PeerPadding.Pads(1, 2, 3, 4), PeerPadding.of(List.of(1, 2, 3, 4)));
  }

  @Test
  void aRelationshipOfBillionsOfPaddingsIsAnsweredAtOnce() {
    PublishedCase published =
        read("""
            {"id": "a", "source": "here", "framework": "Dumoulin-Visin", "op": "op", \
            "test": "Relationship 14", "n": [1, 1], "batch": 1, "cin": 1, "cout": 1, "groups": 1, \
            "kernel": [1000000000, 1], "strides": [1000000000, 1], "dilations": [1, 1], \
            "padding": [-1, -1, 0, 0], "output_padding": [0, 0], "data_format": "NHWC", \
            "expect": "reject", "has_values": false}
            """)
            .get(0);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertInstanceOf(Refused.class, new PublishedJudge(published).answer(0)));
  }

  /** What the op's verdict on each call comes to, where a cause holds for some of the calls. */
  private PublishedVerdict judged(Verdict verdict, String predicate) {
    PublishedPlan plan = new PublishedPlan(Set.of(KernelPath.ONEDNN), Long.MAX_VALUE);
    plan.add(read(LINE).get(0));
    Verdicts<CaseTrial> tally = new Verdicts<>();
    plan.trials(KernelPath.ONEDNN).forEach(trial -> tally.add(KernelPath.ONEDNN, trial, verdict));
    Causes causes = CauseFiles.write(folder, CauseFiles.cause("some", predicate, "VALUE_MISMATCH"));
    return plan.judge(tally, new Attribution(causes, Machines.AVX2)).get(0);
  }

  @Test
  void whatTheOpDoesOtherwiseIsCountedWhereACauseExplainsItAndElseADisagreement() {
    Verdict wrong = new Verdict(Status.VALUE_MISMATCH, "", "", "1 of 3", 1, List.of());
    PublishedVerdict right = judged(Verdict.AGREES, "true");
    assertTrue(right.agrees());
    PublishedVerdict byNone = judged(wrong, "false");
    assertEquals(0, byNone.callsExplained());
    assertEquals(right.calls(), byNone.findings().size());
    assertFalse(byNone.differsForKnownReasons());
    PublishedVerdict byAll = judged(wrong, "true");
    assertEquals(right.calls(), byAll.callsExplained());
    assertEquals(List.of(), byAll.findings());
    assertFalse(byAll.agrees());
    assertTrue(byAll.agreesButExplained());
    PublishedVerdict bySome = judged(wrong, "padding == 'VALID'");
    assertEquals(1, bySome.callsExplained());
    assertEquals(right.calls() - 1, bySome.findings().size());
  }
}
