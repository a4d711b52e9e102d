package crosscheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.ExitCode;
import crosscheck.check.NotAtSmoke;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built program in a folder that holds nothing of this project. */
@NotAtSmoke
class AnyFolderIT {

  @TempDir private Path folder;

  private ProgramRun start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(ProgramRun.JAVA.toString(), "-jar", ProgramRun.JAR.toString()));
    command.addAll(List.of(arguments));
    return ProgramRun.start(new ProcessBuilder(command).directory(folder.toFile()));
  }

  @Test
  void anExplanationNeedsNoFolderOfFixtures() throws IOException, InterruptedException {
    start("explain", "--no-run", "--input", "96x128", "--kernel", "3", "--padding", "same")
        .finish();
  }

  @Test
  void reportsAreJudgedAndABadLineIsToldWithItsPlace() throws IOException, InterruptedException {
    Path reports =
        Files.writeString(
            folder.resolve("reports.jsonl"),
            """
            {"framework": "PyTorch", "n": [5, 5], "kernel": 3, "strides": 2, "padding": 1, "out_hw": [9, 9]}
            {"framework": "PyTorch", "n": [5, 5], "kernel": 3, "pads": [1, 1], "out_hw": [9, 9]}
            """);
    ProgramRun run = start("import", reports.toString(), "--kernel-path", "stock");
    assertEquals(ExitCode.BAD_INPUT, run.exitCode(), () -> ProgramRun.said(run));
    assertTrue(
        ProgramRun.said(run).contains(reports + ": line 2: pads: must be 4 numbers"),
        () -> ProgramRun.said(run));
    String summary = Files.readString(folder.resolve("target/crosscheck/single/summary.json"));
    assertTrue(summary.contains("\"agree\": 1"), summary);
  }

  @Test
  void aCallThatNoCaseHasWordsForIsCheckedAlone() throws IOException, InterruptedException {
    start(
            "check",
            "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1,strides=1.0.1.1,mode=constant",
            "--kernel-path",
            "stock")
        .finish();
  }

  @Test
  void numbersAreWrittenAlikeInEveryLanguage() throws IOException {
    List<String> command =
        List.of(
            ProgramRun.JAVA.toString(), "-Duser.language=de", "-jar", ProgramRun.JAR.toString());
    List<String> german = new ArrayList<>(command);
    german.addAll(List.of("cause", "hidden-caches"));
    String report =
        new String(
            new ProcessBuilder(german).start().getInputStream().readAllBytes(),
            StandardCharsets.UTF_8);
    assertTrue(report.contains(": 2,227 wrong"), report);
  }

  @Test
  void whatTheProgramCarriesIsNotRewritten() throws IOException, InterruptedException {
    ProgramRun run = start("vectors", "--regenerate-fixtures");
    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(
        ProgramRun.said(run).startsWith("--regenerate-fixtures: must have a folder to write to"),
        () -> ProgramRun.said(run));
  }
}
