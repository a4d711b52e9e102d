package crosscheck.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.Observation;
import crosscheck.op.Observation.Crashed;
import crosscheck.op.Observation.TimedOut;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeathPolicyTest {

  private static final Death ABORTED = new Death("SIGABRT", "native last words");
  private static final Death KILLED = new Death("SIGKILL", "");
  private static final Optional<Observation> LATE = Optional.of(new TimedOut(7));
  private static final Optional<Observation> INNOCENT = Optional.empty();
  private static final Optional<Observation> BLAMED =
      Optional.of(new Crashed("SIGABRT", "native last words"));

  private final Losses losses = new Losses();
  private final DeathPolicy<String> policy = new DeathPolicy<>(losses);

  private Optional<Observation> diedAsFirst(String trial, Death death) {
    return policy.diedOver(trial, death, Optional.empty(), true);
  }

  private Optional<Observation> diedAmongOthers(String trial, Death death) {
    return policy.diedOver(trial, death, Optional.empty(), false);
  }

  private void assertLosses(int workersLost, int deathsNotRepeated) {
    assertEquals(workersLost, losses.workersLost());
    assertEquals(deathsNotRepeated, losses.deathsNotRepeated());
  }

  @Test
  void aTrialAmongOthersIsBlamedOnlyAfterItKilledTwoWorkers() {
    assertEquals(INNOCENT, diedAmongOthers("a", ABORTED));
    assertEquals(INNOCENT, diedAmongOthers("b", ABORTED));
    assertEquals(BLAMED, diedAsFirst("a", ABORTED));
    assertLosses(3, 0);
  }

  @Test
  void aTrialThatIsItsWorkersFirstIsBlamedAtOnce() {
    assertEquals(BLAMED, diedAsFirst("a", ABORTED));
    assertLosses(1, 0);
  }

  @Test
  void aTrialThatASecondWorkerSurvivesIsForgiven() {
    assertEquals(INNOCENT, diedAmongOthers("a", ABORTED));
    policy.survived("a");
    assertLosses(1, 1);
    assertEquals(INNOCENT, diedAmongOthers("a", ABORTED));
  }

  @Test
  void aBlamedTrialIsNoSuspectWhenItComesAgain() {
    assertEquals(INNOCENT, diedAmongOthers("a", ABORTED));
    assertEquals(BLAMED, diedAsFirst("a", ABORTED));
    assertEquals(INNOCENT, diedAmongOthers("a", ABORTED));
  }

  @Test
  void aTrialThatPassesALimitIsRunAgainEvenAsTheFirst() {
    // The watch kills with SIGKILL, which does not come from outside then.
    assertEquals(INNOCENT, policy.diedOver("a", KILLED, LATE, true));
    assertEquals(LATE, policy.diedOver("a", KILLED, LATE, true));
    assertLosses(2, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIGKILL", "SIGTERM"})
  void tenDeathsFromOutsideBlameTheTrial(String signal) {
    Death death = new Death(signal, "");
    for (int i = 1; i < 10; i++) {
      assertEquals(INNOCENT, diedAsFirst("a", death));
    }
    assertEquals(Optional.of(new Crashed(signal, "")), diedAsFirst("a", death));
    assertLosses(10, 0);
  }

  @Test
  void deathsFromOutsideAreCountedForEachTrialApartUntilItSurvives() {
    for (int i = 1; i < 10; i++) {
      assertEquals(INNOCENT, diedAsFirst("a", KILLED));
      assertEquals(INNOCENT, diedAsFirst("b", KILLED));
    }
    policy.survived("a");
    assertLosses(18, 9);
    assertEquals(INNOCENT, diedAsFirst("a", KILLED));
    assertTrue(diedAsFirst("b", KILLED).isPresent());
  }

  @Test
  void deathsFromOutsideOfATrialThatIsBlamedForAnotherDidNotRepeat() {
    assertEquals(INNOCENT, diedAsFirst("a", KILLED));
    assertEquals(INNOCENT, diedAsFirst("a", KILLED));
    assertEquals(BLAMED, diedAsFirst("a", ABORTED));
    assertLosses(3, 2);
  }

  @Test
  void theFourthIdleDeathEndsTheRun() {
    for (int i = 1; i <= 3; i++) {
      policy.diedIdle(ABORTED);
    }
    assertLosses(3, 3);
    var failure = assertThrows(WorkerFailure.class, () -> policy.diedIdle(ABORTED));
    assertEquals("workers die between cases: SIGABRT: native last words", failure.getMessage());
  }

  @Test
  void aVerdictForgivesIdleDeaths() {
    for (int round = 1; round <= 3; round++) {
      policy.diedIdle(ABORTED);
      policy.diedIdle(KILLED);
      policy.diedIdle(KILLED);
      if (round == 1) {
        policy.survived("a");
      } else {
        diedAsFirst("b", ABORTED);
      }
    }
    assertEquals(9, losses.deathsNotRepeated());
  }

  @Test
  void aTrialThatIsRunAgainForgivesNoIdleDeaths() {
    for (int i = 1; i <= 3; i++) {
      policy.diedIdle(ABORTED);
    }
    assertEquals(INNOCENT, diedAmongOthers("a", ABORTED));
    assertThrows(WorkerFailure.class, () -> policy.diedIdle(ABORTED));
  }

  @Test
  void aWorkerThatFailsByItselfEndsTheRunAndBlamesNoTrial() {
    Death failed = new Death("exit 70", "a bug of ours");
    var busy = assertThrows(WorkerFailure.class, () -> diedAsFirst("a", failed));
    var idle = assertThrows(WorkerFailure.class, () -> policy.diedIdle(failed));
    assertEquals("a worker failed by itself: a bug of ours", busy.getMessage());
    assertEquals(busy.getMessage(), idle.getMessage());
  }
}
