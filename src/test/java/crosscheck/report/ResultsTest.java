package crosscheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.approval.Differences;
import crosscheck.check.Outcome;
import crosscheck.check.Run;
import crosscheck.check.identities.IdentitySummary;
import crosscheck.input.BadInputException;
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

class ResultsTest {

  @TempDir private Path folder;

  private Path summary;

  @BeforeEach
  void finishACheck() {
    summary = folder.resolve("identities/summary.json");
    write("");
  }

  private void write(String failure) {
    Outcome outcome =
        new Outcome(Machines.AVX2, "smoke", List.of(), List.of(), Differences.none(), failure);
    JsonFile.writeAll(
        Map.of(
            summary,
            new IdentitySummary(outcome, List.of()),
            folder.resolve("identities/run.json"),
            new Run(1.5, Map.of())));
  }

  private String refusal() {
    String refusal =
        String.valueOf(
            assertThrows(BadInputException.class, () -> Results.ofRun(folder)).getMessage());
    assertEquals(1, refusal.lines().count(), refusal);
    return refusal;
  }

  @Test
  void aFinishedCheckIsRead() {
    Conclusion conclusion = Conclusion.of(Results.ofRun(folder));
    assertEquals(Conclusion.Tone.GOOD, conclusion.tone());
    assertTrue(conclusion.sentence().contains("1 check, no call is wrong"), conclusion.sentence());
  }

  @Test
  void aFolderWithoutAFinishedCheckIsRefused() throws IOException {
    Files.delete(summary);
    assertTrue(refusal().startsWith(folder + ": must hold the results of a run"), refusal());
  }

  @Test
  void aDamagedSummaryIsRefused() throws IOException {
    Files.writeString(summary, Files.readString(summary).substring(0, 100));
    assertTrue(refusal().contains("summary.json"), refusal());
    assertTrue(refusal().endsWith("damaged, or the results of another version of this program"));
  }

  @Test
  void aSummaryOfAnotherVersionIsRefused() throws IOException {
    Files.writeString(summary, Files.readString(summary).replace("\"entries\"", "\"rows\""));
    assertTrue(refusal().endsWith("damaged, or the results of another version of this program"));
  }

  @Test
  void aCheckThatWasBegunAndNotFinishedIsSaid() throws IOException {
    Files.createDirectories(folder.resolve("refusals/workers"));
    Conclusion conclusion = Conclusion.of(Results.ofRun(folder));
    assertEquals(Conclusion.Tone.EARLY, conclusion.tone());
    assertTrue(conclusion.sentence().contains("refusals is not finished"), conclusion.sentence());
  }

  @Test
  void aCheckWhoseWorkersFailedIsSaidWithTheReason() {
    write("no worker starts");
    Conclusion conclusion = Conclusion.of(Results.ofRun(folder));
    assertEquals(Conclusion.Tone.EARLY, conclusion.tone());
    assertEquals("identities: internal failure: no worker starts", conclusion.more().get(0));
  }

  @Test
  void aDigestFitsASmallWindow() {
    List<String> lines = Digest.of(Results.ofRun(folder)).lines();
    assertTrue(lines.size() <= 30, () -> lines.size() + " lines");
    assertTrue(lines.stream().allMatch(line -> line.length() <= 100), lines::toString);
  }
}
