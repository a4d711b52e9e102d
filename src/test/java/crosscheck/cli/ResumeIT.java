package crosscheck.cli;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.ExitCode;
import crosscheck.input.Copied;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, killed at many moments and resumed. */
@Tag("faults")
class ResumeIT {

  @TempDir static Path undisturbed;
  @TempDir Path output;

  private boolean sawWorkers;

  /** A moment at which a run is killed. */
  private interface Moment {
    boolean hasCome(long milliseconds, long journalBytes);
  }

  @BeforeAll
  static void runUndisturbed() throws Exception {
    ProgramRun.conformance(undisturbed).finish();
  }

  private Path journal() {
    return ProgramRun.journal(output);
  }

  private long journalBytes() throws IOException {
    return Files.exists(journal()) ? Files.size(journal()) : 0;
  }

  /** Starts the run, or resumes it if it has come to a journal. */
  private ProgramRun begin() throws IOException {
    return Files.exists(journal())
        ? ProgramRun.conformance(output, "--resume")
        : ProgramRun.conformance(output);
  }

  /** Returns whether the run was killed, and did not end before. */
  private boolean killAt(Moment moment) throws Exception {
    ProgramRun run = begin();
    long start = System.nanoTime();
    while (!moment.hasCome((System.nanoTime() - start) / 1_000_000, journalBytes())) {
      if (run.process().waitFor(10, MILLISECONDS)) {
        return false;
      }
    }
    sawWorkers |= ProgramRun.workers(output) > 0;
    run.process().destroyForcibly();
    run.exitCode();
    ProgramRun.requireNoWorkers(output);
    return true;
  }

  private void assertSameAsUndisturbed() throws IOException {
    assertEquals(ProgramRun.summary(undisturbed), ProgramRun.summary(output));
    assertEquals(ProgramRun.findings(undisturbed), ProgramRun.findings(output));
  }

  @Test
  void killedAtManyLengthsOfTheJournalItFinishesWithTheSameSummary() throws Exception {
    long whole = Files.size(ProgramRun.journal(undisturbed));
    for (int percent : List.of(1, 20, 40, 60, 80, 95)) {
      assertTrue(killAt((milliseconds, bytes) -> bytes > whole * percent / 100), percent + " %");
    }
    assertTrue(sawWorkers, "no worker was seen, so that none could have been missed");
    begin().finish();
    assertSameAsUndisturbed();
  }

  @Test
  void killedAfterManyDelaysItFinishesWithTheSameSummary() throws Exception {
    for (int delay : List.of(100, 700, 1_200, 1_900, 2_700, 3_800, 5_000)) {
      killAt((milliseconds, bytes) -> milliseconds >= delay);
    }
    begin().finish();
    assertSameAsUndisturbed();
  }

  @Test
  void aFinishedRunIsResumedWithoutAnyWorker() throws Exception {
    Copied.files(undisturbed, "", output);
    String journal = Files.readString(journal());
    begin().finish();
    assertSameAsUndisturbed();
    assertEquals(journal, Files.readString(journal()));
    // What ran in the findings is asked in any case, and a death leaves the JVM's report.
    for (String log : ProgramRun.files(ProgramRun.results(output).resolve("workers")).keySet()) {
      assertTrue(log.startsWith("hs_err_"), log);
    }
  }

  @Test
  void aRunOfAnotherSweepIsNotResumedAndLosesNothing() throws Exception {
    var before = ProgramRun.files(undisturbed);
    ProgramRun other = ProgramRun.conformance(undisturbed, "--resume", "--kernel-path", "stock");
    assertEquals(ExitCode.BAD_INPUT, other.exitCode());
    assertEquals(
        List.of(
            ProgramRun.journal(undisturbed)
                + ": kernelPaths: the journal is of a run with stock,onednn,xla, this one has stock"),
        Files.readAllLines(other.standardError()));
    assertEquals(before, ProgramRun.files(undisturbed));
    assertFalse(before.isEmpty());
  }
}
