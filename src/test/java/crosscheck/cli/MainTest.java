package crosscheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MainTest {

  private static final String ID = "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1";

  @TempDir Path folder;

  /** Runs a command that must end with exit code 2, and returns what it said. */
  static String refused(String... arguments) {
    Printed printed = Printed.by(arguments);
    assertEquals(ExitCode.BAD_INPUT, printed.exitCode(), printed::out);
    assertEquals(1, printed.err().lines().count(), printed::err);
    return printed.err();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''| Unmatched argument",
        "explian --input 9| did you mean explain?",
        "fixtures chek| did you mean check?",
        "verify --level standart| did you mean standard?",
        "check --kernel-path stock,ondnn x| did you mean onednn?",
        "explain --inptu 9 --kernel 3 --padding same| did you mean --input?",
        "explain --input 9 --kernel 3 --padding same --type float23| did you mean float32?",
        "explain --input 9 --kernel 3 --padding same --to pytroch| did you mean pytorch?",
        "cause hidden-cahces| did you mean hidden-caches?",
        "cause --only jva hidden-caches| did you mean java?",
        "detection --mutant kernel-turnd| did you mean kernel-turned?",
        "live --framework onxruntime| did you mean onnxruntime?",
        "live --release onnxruntime-1.29| did you mean onnxruntime-1.29.0?",
        "identities ajoint,f32| did you mean adjoint?",
        "refusals --json| --json: must go with ID; a run writes refusals/summary.json",
        "identities --json --level smoke| --json: must go with ID; a run writes identities/summary.json",
        "live --json| --json: must go with ID; a run writes live/summary.json",
        "explain --input 9 --kernel 3 --padding same --strid 2| did you mean --stride?",
        "cause --only java --json hidden-caches| --only: must go without --json",
        "report one two three| FOLDER: must be one or two, were 3",
        "report none| none: must hold the results of a run, such as conformance/summary.json, holds none",
        "conformance --level huge| 'huge'",
        "conformance --workers 0| --workers: must be 1 to 256, was 0",
        "conformance --timeout -5| --timeout: must be at least 1, was -5",
        "conformance --worker-memory 512| --worker-memory: must be 1024 to 1048576, was 512",
        "conformance --worker-memory 1048577| --worker-memory: must be 1024 to 1048576, was 1048577",
        "conformance --workers many| 'many'",
        "conformance --kernel-path cuda| 'cuda'",
        "conformance --kernel-path ,| --kernel-path: must be stock, onednn, xla or several, was nothing",
        "conformance --workers 1000000| --workers: must be 1 to 256, was 1000000",
        "live nobody,i3-k3-s2-d1| there is no convention \"nobody\"",
        "live --framework caffe| framework: must be one of onnxruntime",
        "live --release onnxruntime-0.1| release: must be one of onnxruntime-1.12.1",
        "live --frameworks src --release onnxruntime-1.14.0 pytorch,i3-k3-s2-d1| onnxruntime is asked for calls of one of onnx-pads",
        "live --frameworks none| none: no such folder; mvn package -Plive loads the frameworks into it",
        "live --level smoke --regenerate-fixtures| must go with all releases, level standard and no ID",
        "conformance --level smoke --sweep x.json| mutually exclusive",
        "conformance --sweep none.json| none.json: no such file",
        "conformance --fixtures none| none/sweeps/conformance-standard.json: no such file",
        "conformance --level smoke --resume --output none| none/conformance/journal.jsonl: no such file; there is no run to resume",
        "conformance --shard 0/16| must be I/N with I from 1 to N and N to 100000, was 0/16",
        "conformance --shard 17/16| was 17/16",
        "conformance --shard 2/3 --regenerate-fixtures| --regenerate-fixtures: must not go with shard 2/3",
        "conformance --shard 3| must be I/N with I from 1 to N, such as 3/16, was '3'",
        "conformance --shard 1/-1| was '1/-1'",
        "conformance --shard 1/0| was 1/0",
        "conformance --shard 1/100001| was 1/100001",
        "merge| Missing required parameter: 'DIR'",
        "merge none| none/conformance/journal.jsonl: no such file; there is no run to merge",
        "merge none --output none| none: the results must not go where a shard's are",
        "merge fixtures| fixtures/conformance: results must not go where the fixtures are",
        "check| Missing required argument",
        "check f32-full| case f32-full: at character 5, 'full': allowed is nhwc, nchw",
        "check --cases none.jsonl| none.jsonl: no such file",
        "check --kernel-path onednn --cases none.jsonl| none.jsonl: no such file",
        "conformance --kernel-path stock,onednn --sweep none.json| none.json: no such file",
        "check f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1 --fixtures none| none: no such folder",
        "prove| prove",
        "conventions --level huge| 'huge'",
        "conventions --fixtures none| none: no such folder",
        "verify --level huge| 'huge'",
        "verify --fixtures none| none/sweeps/conformance-standard.json: no such file",
        "verify --sweep none.json| Unknown options: '--sweep', 'none.json'",
        "published --fixtures none| none/published: must hold files of published cases, *.jsonl",
        "published none.jsonl| none.jsonl: no such file",
        "published --case none fixtures/published/keras3.jsonl| --case: must be the id of a published case, was none",
        "published --case none --regenerate-fixtures| --regenerate-fixtures: must not go with FILE or --case",
        "refusals --level huge| 'huge'",
        "refusals --sweep none.json| none.json: no such file",
        "refusals --fixtures none| none/sweeps/refusals-standard.json: no such file",
        "refusals f32| call f32: must end with ,mode=eager or ,mode=fed or ,mode=constant",
        "refusals f32,mode=eager --resume| --resume and --regenerate-fixtures: must not go with ID",
        "identities adjoint,f32 --regenerate-fixtures| --resume and --regenerate-fixtures: must not go with ID",
        "refusals f32,mode=eager| call f32,mode=eager: at character 1",
        "identities --level huge| 'huge'",
        "identities --sweep none.json| none.json: no such file",
        "identities --fixtures none| none/sweeps/identities-standard.json: no such file",
        "identities adjoint| claim adjoint: must be IDENTITY,CASE, was 'adjoint'",
        "identities twice,f32| claim twice,f32: identity must be one of adjoint, filter-adjoint, linear-in-input,",
        "identities batch-rotated,f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1| says nothing about",
        "identities --kernel-path stock stock-is-onednn,f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1| no identity says anything",
        "refusals --tensor-memory 2048| --worker-memory: must be at least 6144 with --tensor-memory 2048, was 4096",
        "refusals --tensor-memory 8| --tensor-memory: must be 16 to 4096, was 8",
        "detection --level huge| 'huge'",
        "detection --workers 0| --workers: must be 1 to 256, was 0",
        "detection --sweep none.json| none.json: no such file",
        "detection --level smoke --mutant none| --mutant: must be a name in detection's table, was none",
        "detection --output fixtures| fixtures/detection: results must not go where the fixtures are",
        "detection f32-full| case f32-full: at character 5, 'full': allowed is nhwc, nchw",
        "vectors --fixtures none| none/sweeps/vectors.json: no such file",
        "vectors --level smoke| Unknown options: '--level', 'smoke'",
        "import none.jsonl| none.jsonl: no such file",
        "explain| Missing required options",
        "explain --input 9x9 --kernel 3 --padding full| --padding: must be valid, same, one number, HxW, or top,bottom,left,right, was 'full'",
        "explain --input 9x9 --kernel 3 --padding 1,2,3| HxW, or top,bottom,left,right, was '1,2,3'",
        "explain --input 9 --kernel 3 --padding 1,2,3| --padding: must be a word, one number, or start,end, was '1,2,3'",
        "explain --input 9 --kernel 3x3 --padding same| --kernel: must be one number, as --input is, was 3x3",
        "explain --input 9 --kernel 3 --padding same --to torch| --to must be one of tensorflow, ",
        "explain --input 9 --kernel 3 --padding same --groups 2 --channels 2x3| channels must be multiples of the groups = 2, were 2 to 3",
        "explain --input 9x0 --kernel 3 --padding 1 --as pytorch| --input: must have cells on each axis with --as",
        "explain --input 9x0 --kernel 3 --padding same --output-size 9x-1| output width must be >= 0, was -1",
        "explain --input 9 --kernel 3 --padding same --batch -1| batch must be >= 0, was -1",
        "explain --input 9x9 --kernel 3 --padding=-1,0,0,0| --padding: padding before must be >= 0, was -1",
        "explain --input 9x9x3 --kernel 3 --padding same| must be height x width, as in 96x128",
        "explain --input 9000000000 --kernel 3 --padding same| must be height x width",
        "explain --input 9x-1 --kernel 3 --padding same| width: input must be >= 1, was -1",
        "explain --input 9x9 --kernel 3 --stride 2x-1 --padding same| width: stride must be >= 1, was -1",
        "explain --input 2000000000 --kernel 3 --stride 2 --padding same| length: input x stride + (kernel - 1) x dilation + 1 must be <= 2147483647, was 4000000003",
        "explain --input 99999x99999 --kernel 3 --padding same| elements of input, filter and output must be <= 16777216",
        "explain --input 1x1 --kernel 1 --padding 1,0,0,0| height: no output is left: the full scatter has 1 cells, and padding 1 and 0 cut them all",
        "explain --input 3x3 --kernel 3 --padding same --output-size 0| output height must be >= 1, was 0",
        "explain --input 3 --kernel 3 --padding same --output 240x200| --output: must be the folder of results, was 240x200; a size is --output-size",
      })
  void badUsageIsToldInOneLine(String line, String words) {
    String said = refused(line.split(" "));
    assertTrue(said.contains(words), said);
  }

  @Test
  void aMissingCommandIsBadUsage() {
    assertTrue(
        refused()
            .contains(
                "a command is missing: verify, conformance, refusals, identities, conventions,"
                    + " live, published, import, detection, vectors, merge, check, cause, fixtures,"
                    + " replay, compare, report, platform,"
                    + " generate-completion, explain"));
  }

  @Test
  void aLineBreakInAnOptionStaysInOneLine() {
    assertTrue(refused("verify", "--level", "sm\noke").contains("sm oke"));
  }

  @Test
  void aLineOfAFileOfCasesIsNamed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("cases.jsonl"), "{\"id\": \"" + ID + "\"}\n{\"id\": \"nonsense\"}\n");
    assertTrue(refused("check", "--cases", file.toString()).startsWith(file + ": line 2: id: "));
  }

  @Test
  void anOutputFolderThatIsAFileIsBadInput() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    String said = refused("check", ID, "--output", file.toString());
    assertTrue(said.startsWith(file.resolve("single") + ": cannot be written"), said);
  }

  @Test
  void resultsNeverGoWhereTheFixturesAre() {
    String said = refused("verify", "--level", "smoke", "--output", "fixtures/conformance");
    assertTrue(said.contains("results must not go where the fixtures are"), said);
  }

  static Stream<CommandLine> commands() {
    return commands(Main.commandLine()).filter(line -> line.getParent() != null);
  }

  private static Stream<CommandLine> commands(CommandLine line) {
    return Stream.concat(
        Stream.of(line),
        line.getSubcommands().values().stream().distinct().flatMap(MainTest::commands));
  }

  /** Words that a command knows, whose last two letters can be swapped. */
  static Stream<Arguments> misspellings() {
    return commands(Main.commandLine())
        // The library's own command takes any word.
        .filter(line -> !line.getCommandName().equals("generate-completion"))
        .flatMap(
            line ->
                Stream.concat(
                        line.getSubcommands().keySet().stream(),
                        line.getCommandSpec().options().stream()
                            .flatMap(option -> Arrays.stream(option.names())))
                    .filter(word -> word.matches("(--)?[a-z-]{4,}"))
                    .filter(word -> !swapped(word).equals(word))
                    .map(word -> Arguments.of(JsonCommand.name(line), word)));
  }

  private static String swapped(String word) {
    int last = word.length() - 1;
    return word.substring(0, last - 1) + word.charAt(last) + word.charAt(last - 1);
  }

  @ParameterizedTest
  @MethodSource("misspellings")
  void anUnknownWordGetsTheNearestRightOne(String command, String word) {
    String swapped = swapped(word);
    String line = refused((command + " " + swapped).strip().split(" "));
    assertTrue(line.strip().endsWith("did you mean " + word + "?"), line);
  }

  @Test
  void aWordThatIsNearToNothingGetsNoQuestion() {
    assertFalse(refused("convolve").contains("did you mean"));
    assertFalse(refused("verify", "--level", "huge").contains("did you mean"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theHelpOfEveryCommandHasAnExample(CommandLine line) {
    String help = line.getUsageMessage(CommandLine.Help.Ansi.OFF);
    assertTrue(help.contains("java -jar") || help.contains("source <("), help);
  }
}
