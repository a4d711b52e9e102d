package crosscheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program in shards, each in a process of its own. */
@Tag("faults")
class ShardsIT {

  private static final int SHARDS = 3;

  /**
   * Values on both paths, on the stock one sizes that are refused, and two cases of which one was
   * wrong on each processor with bfloat16 so far, so that there are mismatches to be merged.
   */
  private static final String SWEEP =
      """
      {"description": "a test", "seed": 7, "blocks": [
        {"kind": "sample", "name": "values", "kernelPaths": ["STOCK", "ONEDNN"],
         "ranges": {
           "elementTypes": ["FLOAT32", "FLOAT64"], "dataFormats": ["NHWC", "NCHW"],
           "paddings": [{"kind": "VALID"}, {"kind": "SAME"}],
           "height": {"input": "3..6", "kernel": "2..4", "stride": "1..3", "dilation": [1], "output": "ADMISSIBLE"},
           "width": {"input": "3..6", "kernel": "2..4", "stride": "1..3", "dilation": [1], "output": "ADMISSIBLE"},
           "inputChannels": "1..5", "outputChannels": "1..5", "batch": [1], "fills": ["INTEGERS", "GAUSSIAN"]},
         "attributes": 4, "shapes": 5, "mostMultiplyAdds": 100000},
        {"kind": "grid", "name": "refusals", "kernelPaths": ["STOCK"],
         "ranges": {
           "elementTypes": ["FLOAT32"], "dataFormats": ["NHWC"], "paddings": [{"kind": "SAME"}],
           "height": {"input": "1..4", "kernel": "1..3", "stride": "1..2", "dilation": [1], "output": "EVERY"},
           "width": {"input": [2], "kernel": [2], "stride": [1], "dilation": [1], "output": "ADMISSIBLE"},
           "inputChannels": [1], "outputChannels": [1], "batch": [1], "fills": ["INTEGERS"]}},
        {"kind": "list", "name": "wrong", "kernelPaths": ["ONEDNN"], "cases": [
         "bf16-nhwc-same-i3x10-k1x1-s1x2-d1x2-o3x20-c1x1-b1",
         "bf16-nhwc-same-i1x1-k1x2-s1x2-d2x1-o1x1-c1x1-b1-negative-infinity"]}
      ]}
      """;

  @TempDir static Path folder;

  private static Path whole;
  private static List<Path> shards;

  private static Path results(Object name) {
    return folder.resolve(String.valueOf(name));
  }

  private static ProgramRun start(Path output, Map<String, String> variables, String... options)
      throws IOException {
    List<String> command =
        new ArrayList<>(List.of(ProgramRun.JAVA.toString(), "-jar", ProgramRun.JAR.toString()));
    command.addAll(List.of(options));
    command.addAll(List.of("--output", output.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(variables);
    return ProgramRun.start(builder);
  }

  private static ProgramRun conformance(Path output, Map<String, String> variables, String... more)
      throws IOException {
    List<String> options =
        new ArrayList<>(List.of("conformance", "--sweep", folder.resolve("sweep.json").toString()));
    options.addAll(List.of(more));
    return start(output, variables, options.toArray(String[]::new));
  }

  /** Waits for a check that could do its work, whatever the op did. */
  private static void finish(ProgramRun run) throws Exception {
    int exitCode = run.exitCode();
    assertTrue(
        exitCode == ExitCode.CONFORMANT || exitCode == ExitCode.MISMATCHES,
        () -> exitCode + " " + ProgramRun.said(run));
  }

  @BeforeAll
  static void runWholeAndInShards() throws Exception {
    Files.writeString(folder.resolve("sweep.json"), SWEEP);
    whole = results("whole");
    finish(conformance(whole, Map.of(), "--workers", "2"));
    shards = IntStream.rangeClosed(1, SHARDS).mapToObj(ShardsIT::results).toList();
    for (int number = 1; number <= SHARDS; number++) {
      finish(conformance(shards.get(number - 1), Map.of(), "--shard", number + "/" + SHARDS));
    }
  }

  private static ProgramRun merge(String output, List<Path> folders) throws IOException {
    List<String> options = new ArrayList<>(List.of("merge"));
    folders.forEach(shard -> options.add(shard.toString()));
    return start(results(output), Map.of(), options.toArray(String[]::new));
  }

  private static void assertSameAsWhole(Path output) throws IOException {
    assertEquals(ProgramRun.summary(whole), ProgramRun.summary(output));
    assertEquals(undiagnosed(whole), undiagnosed(output));
  }

  /** A merge starts no process, so that it cannot say what ran. */
  private static SortedMap<String, String> undiagnosed(Path output) throws IOException {
    SortedMap<String, String> findings = ProgramRun.findings(output);
    findings.replaceAll(
        (place, text) -> text.replaceFirst("(?s)\n  \"diagnosis\": \\{.*?\n  \\},", ""));
    return findings;
  }

  private static String refused(String output, List<Path> folders) throws Exception {
    ProgramRun run = merge(output, folders);
    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    List<String> said = Files.readAllLines(run.standardError());
    assertEquals(1, said.size(), said::toString);
    assertTrue(Files.notExists(ProgramRun.results(results(output)).resolve("summary.json")));
    return said.get(0);
  }

  @Test
  void mergedShardsAreTheRunOfOneMachineByteForByteInAnyOrder() throws Exception {
    finish(merge("merged", List.of(shards.get(2), shards.get(0), shards.get(1))));
    assertSameAsWhole(results("merged"));
  }

  @Test
  void oneWorkerGivesTheSameBytesAsTwo() throws Exception {
    finish(conformance(results("alone"), Map.of(), "--workers", "1"));
    assertSameAsWhole(results("alone"));
  }

  @Test
  void aShardSaysWhichItIs() throws Exception {
    assertTrue(ProgramRun.summary(shards.get(1)).contains("\"shard\": \"2/3\""));
    assertTrue(ProgramRun.summary(whole).contains("\"shard\": \"1/1\""));
  }

  @Test
  void theVariablesOfASchedulerAreObeyedUnlessAnOptionSaysOtherwise() throws Exception {
    Map<String, String> variables = Map.of("JOB_COMPLETION_INDEX", "1", "JOB_COMPLETIONS", "3");
    finish(conformance(results("indexed"), variables));
    assertEquals(ProgramRun.summary(shards.get(1)), ProgramRun.summary(results("indexed")));
    finish(conformance(results("indexed"), variables, "--shard", "3/3"));
    assertEquals(ProgramRun.summary(shards.get(2)), ProgramRun.summary(results("indexed")));
  }

  @Test
  void aMissingADoubledAndAnUnfinishedShardAreErrors() throws Exception {
    assertEquals(
        "shard 2/3 is missing: no folder has its results",
        refused("missing", List.of(shards.get(0), shards.get(2))));
    assertEquals(
        "%s: shard 1/3 is there twice, the other is %s"
            .formatted(ProgramRun.journal(shards.get(0)), ProgramRun.journal(shards.get(0))),
        refused("doubled", List.of(shards.get(0), shards.get(0), shards.get(1), shards.get(2))));
    Path torn = results("torn");
    Files.createDirectories(ProgramRun.results(torn));
    List<String> lines = Files.readAllLines(ProgramRun.journal(shards.get(1)));
    Files.write(ProgramRun.journal(torn), lines.subList(0, lines.size() / 2));
    assertEquals(
        ProgramRun.journal(torn) + ": the run has not ended; finish it with --resume",
        refused("unfinished", List.of(shards.get(0), torn, shards.get(2))));
  }

  @Test
  void shardsOfAnotherRunAreErrors() throws Exception {
    Path other = results("other");
    finish(conformance(other, Map.of(), "--shard", "2/3", "--timeout", "59"));
    assertEquals(
        ProgramRun.journal(other)
            + ": timeoutSeconds: the journal is of a run with 59, this one has 60",
        refused("otherwise", List.of(shards.get(0), other, shards.get(2))));
    assertEquals(
        ProgramRun.journal(whole) + ": shard: must be one of 3 as the first, was 1/1",
        refused("counts", List.of(shards.get(0), whole)));
  }
}
