package crosscheck.check.identities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.cause.Attribution;
import crosscheck.cause.CauseFiles;
import crosscheck.check.Progress;
import crosscheck.check.Workers;
import crosscheck.identity.Claim;
import crosscheck.journal.Journal;
import crosscheck.journal.JournaledPool;
import crosscheck.op.KernelPath;
import crosscheck.op.Surroundings;
import crosscheck.pool.Limits;
import crosscheck.pool.WorkerCommand;
import crosscheck.pool.WorkerPool;
import crosscheck.sweep.SweepFile;
import crosscheck.verdict.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real worker processes of both paths with an {@link UnsteadyWorker} in TensorFlow's place. */
@Timeout(60)
class IdentityCheckTest {

  private static final Claim RIGHT = claim(1);
  private static final Claim WRONG = claim(UnsteadyWorker.WRONG);
  private static final Claim UNSTEADY = claim(UnsteadyWorker.WRONG_IN_ANOTHER_WAY_EACH_TIME);

  @TempDir Path folder;

  private static Claim claim(int outputChannels) {
    return Claim.parse(
        "stock-is-onednn,f32-nhwc-valid-i2x2-k2x2-s1x1-d1x1-o3x3-c1x%d-b1"
            .formatted(outputChannels));
  }

  @Test
  void theSidesOfTwoPathsMeetAndWhatDiffersIsAskedAgain() {
    IdentityCheck check =
        new IdentityCheck(
            SweepFile.of(Path.of("claims")),
            IdentityPlan.of(List.of(RIGHT, WRONG, UNSTEADY), EnumSet.allOf(KernelPath.class)));
    WorkerPool pool =
        new WorkerPool(
            new WorkerCommand(UnsteadyWorker.class, folder), 1, Limits.of(Duration.ofSeconds(30)));
    IdentityTally tally = check.tally();
    Attribution noCauses = CauseFiles.none(Surroundings.UNKNOWN);
    check.run(tally, new Workers(new JournaledPool(pool, Journal.NONE), Progress.NONE, noCauses));
    assertEquals(Status.AGREES, status(tally, RIGHT));
    assertEquals(Status.VALUE_MISMATCH, status(tally, WRONG));
    assertEquals(Status.VALUE_MISMATCH, status(tally, UNSTEADY));
    assertTrue(tally.isSteady(KernelPath.ONEDNN, WRONG));
    assertFalse(tally.isSteady(KernelPath.ONEDNN, UNSTEADY));
    assertEquals(
        List.of(IdentityClass.Steady.class, IdentityClass.Unsteady.class),
        tally.findings(noCauses).stream()
            .map(finding -> finding.findingClass().getClass())
            .toList());
  }

  private static Status status(IdentityTally tally, Claim claim) {
    return tally.verdict(KernelPath.ONEDNN, claim).orElseThrow().status();
  }
}
