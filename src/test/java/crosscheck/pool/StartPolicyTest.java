package crosscheck.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StartPolicyTest {

  private static final Death ABORTED = new Death("SIGABRT", "");
  private static final Death KILLED = new Death("SIGKILL", "");

  private final Losses losses = new Losses();
  private final StartPolicy policy = new StartPolicy(3, /* shortRun= */ false, losses);

  private void assertLosses(int deaths) {
    assertEquals(deaths, losses.workersLost());
    assertEquals(deaths, losses.deathsNotRepeated());
  }

  @Test
  void threeFailedStartsInARowEndTheRun() {
    assertTrue(policy.mayStartAgain(false));
    assertFalse(policy.isLastAttempt());
    assertTrue(policy.mayStartAgain(false));
    assertTrue(policy.isLastAttempt());
    assertFalse(policy.mayStartAgain(false));
    // What ends the run is its failure, and no loss.
    assertLosses(2);
  }

  @Test
  void thirtyStartsThatAreKilledFromOutsideEndTheRun() {
    for (int i = 1; i < 30; i++) {
      assertTrue(policy.mayStartAgain(true));
      assertFalse(policy.isLastAttempt());
    }
    assertFalse(policy.mayStartAgain(true));
    assertLosses(29);
  }

  @Test
  void aSuccessfulStartForgivesFailedOnes() {
    for (int round = 1; round <= 20; round++) {
      assertTrue(policy.mayStartAgain(false));
      assertTrue(policy.mayStartAgain(true));
      assertTrue(policy.mayStartAgain(false));
      policy.started();
      assertFalse(policy.isLastAttempt());
    }
    assertLosses(60);
  }

  @Test
  void oneSpareMoreWaitsWithEachLostWorkerUpToOneForEachLane() {
    assertEquals(0, policy.spares());
    policy.lostWorker();
    assertEquals(1, policy.spares());
    policy.lostWorker();
    assertEquals(2, policy.spares());
    policy.lostWorker();
    policy.lostWorker();
    assertEquals(3, policy.spares());
    // Lanes count these themselves.
    assertLosses(0);
  }

  @Test
  void noSpareWaitsAnyMoreAfterFourOfThemDied() {
    policy.lostWorker();
    for (int i = 1; i <= 3; i++) {
      policy.lostSpare(ABORTED);
      policy.started();
      assertEquals(1, policy.spares());
    }
    policy.lostSpare(ABORTED);
    assertEquals(0, policy.spares());
    policy.lostWorker();
    assertEquals(0, policy.spares());
    assertLosses(4);
  }

  @Test
  void sparesThatAreKilledFromOutsideAreReplacedWithoutEnd() {
    policy.lostWorker();
    for (int i = 1; i <= 100; i++) {
      policy.lostSpare(KILLED);
      assertEquals(1, policy.spares());
    }
    assertLosses(100);
  }
}
