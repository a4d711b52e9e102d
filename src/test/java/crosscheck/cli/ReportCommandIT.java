package crosscheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.approval.Differences;
import crosscheck.check.ExitCode;
import crosscheck.check.Outcome;
import crosscheck.check.Run;
import crosscheck.check.identities.IdentitySummary;
import crosscheck.json.JsonFile;
import crosscheck.op.Machines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of the built program, which alone has the page's script. */
class ReportCommandIT {

  private static final String VERSION =
      "damaged, or the results of another version of this program";

  @TempDir private Path folder;

  private Path run;
  private Path summary;

  @BeforeEach
  void finishARun() {
    run = finished("run");
    summary = run.resolve("identities/summary.json");
  }

  private Path finished(String name) {
    Path results = folder.resolve(name);
    Outcome outcome =
        new Outcome(Machines.AVX2, "smoke", List.of(), List.of(), Differences.none(), "");
    JsonFile.writeAll(
        Map.of(
            results.resolve("identities/summary.json"),
            new IdentitySummary(outcome, List.of()),
            results.resolve("identities/run.json"),
            new Run(1.5, Map.of())));
    return results;
  }

  private void replace(String text, String other) throws IOException {
    String whole = Files.readString(summary);
    assertTrue(whole.contains(text), whole);
    Files.writeString(summary, whole.replace(text, other));
  }

  private String refused() {
    String line = MainTest.refused("report", run.toString()).strip();
    assertFalse(Files.exists(run.resolve("report.html")), "a page was written");
    return line;
  }

  @Test
  void aFinishedRunHasAPage() {
    Printed printed = Printed.by("report", run.toString());
    assertEquals(ExitCode.CONFORMANT, printed.exitCode());
    assertEquals(run.resolve("report.html").toString(), printed.out().strip());
  }

  @Test
  void aFolderWithoutAFinishedRunIsRefused() throws IOException {
    Files.delete(summary);
    assertTrue(refused().startsWith(run + ": must hold the results of a run"), refused());
  }

  @Test
  void aFileInsteadOfAFolderIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertTrue(
        MainTest.refused("report", file.toString())
            .startsWith(file + ": must hold the results of a run"));
  }

  @Test
  void resultsOfANewerVersionAreRefused() throws IOException {
    replace("identity-summary/1", "identity-summary/2");
    assertEquals(
        summary
            + ": schema: must be \"identity-summary/1\", was \"identity-summary/2\","
            + " which is newer than this program; "
            + VERSION,
        refused());
  }

  @Test
  void resultsWithOtherKeysAreRefused() throws IOException {
    replace("\"entries\"", "\"rows\"");
    assertTrue(refused().startsWith(summary + ": "), refused());
    assertTrue(refused().endsWith(VERSION), refused());
  }

  @Test
  void aTruncatedSummaryIsRefused() throws IOException {
    Files.writeString(summary, Files.readString(summary).substring(0, 100));
    assertTrue(refused().startsWith(summary + ": line "), refused());
    assertTrue(refused().endsWith(VERSION), refused());
  }

  @Test
  void aWrongTypeIsRefused() throws IOException {
    replace("\"entries\": []", "\"entries\": 3");
    assertEquals(summary + ": entries: must be a list, was 3; " + VERSION, refused());
  }

  @Test
  void aFolderInsteadOfTheSummaryIsRefused() throws IOException {
    Files.delete(summary);
    Files.createDirectory(summary);
    assertEquals(summary + ": must be a file and no folder, is not; " + VERSION, refused());
  }

  @Test
  void aSummaryWithoutHowItWentIsRefused() throws IOException {
    Path how = summary.resolveSibling("run.json");
    Files.delete(how);
    assertEquals(how + ": no such file; " + VERSION, refused());
  }

  @Test
  void aDamagedFindingIsRefused() throws IOException {
    Path finding = summary.resolveSibling("findings").resolve("finding.json");
    Files.createDirectories(finding.getParent());
    Files.writeString(finding, "{\"schema\": \"identity-mismatch/1\"}");
    assertTrue(refused().startsWith(finding + ": "), refused());
  }

  @Test
  void aPageThatCannotBeWrittenIsToldInOneLine() throws IOException {
    Files.createDirectories(run.resolve("report.html/in-the-way"));
    String line = MainTest.refused("report", run.toString());
    assertTrue(line.startsWith(run.resolve("report.html") + ": cannot be written"), line);
  }

  @Test
  void aRunBesideItselfDiffersInNothing() throws IOException {
    Printed printed = Printed.by("report", run.toString(), run.toString());
    assertEquals(ExitCode.CONFORMANT, printed.exitCode(), printed.err());
    assertTrue(page(printed).contains("Nothing that is compared"));
  }

  /** The first is the left one, whichever is older. */
  @Test
  void anOlderRunCanBeTheSecond() throws IOException {
    Path older = finished("older");
    Path file = older.resolve("identities/summary.json");
    Files.writeString(file, Files.readString(file).replace("2.18.0", "2.16.2"));
    Printed printed = Printed.by("report", run.toString(), older.toString());
    assertEquals(ExitCode.CONFORMANT, printed.exitCode(), printed.err());
    assertTrue(page(printed).indexOf("2.18.0") < page(printed).indexOf("2.16.2"));
  }

  /** Neither conformance, refusals nor identities: there is nothing to compare. */
  @Test
  void runsThatSayNothingOfTheOpStandSideBySide() throws IOException {
    Path other = folder.resolve("detection-alone");
    String[] detection = {
      "detection",
      "--output",
      other.toString(),
      "--mutant",
      "kernel-turned",
      "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1"
    };
    Printed.by(detection);
    Files.move(other.resolve("single"), other.resolve("detection"));
    Printed printed = Printed.by("report", other.toString(), other.toString());
    assertEquals(ExitCode.CONFORMANT, printed.exitCode(), printed.err());
    assertTrue(page(printed).contains("Nothing that is compared"));
  }

  private static String page(Printed printed) throws IOException {
    return Files.readString(Path.of(printed.out().strip()));
  }
}
