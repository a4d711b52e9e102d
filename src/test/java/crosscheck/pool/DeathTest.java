package crosscheck.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeathTest {

  private static final String ILLEGAL_INSTRUCTION =
      """
      WARNING: All log messages before absl::InitializeLog() is called are written to STDERR
      I0000 00:00:1795356079.852756    2594 mlir_graph_optimization_pass.cc:401] MLIR V1 is not enabled
      could not create a primitive descriptor for a convolution forward propagation primitive#
      # A fatal error has been detected by the Java Runtime Environment:
      #
      #  SIGILL (0x4) at pc=0x00007f173cd9cbc7, pid=2593, tid=2594
      #
      """;

  @Test
  void theJvmsReportNamesTheSignalEvenIfTheProcessWasKilledWhileWritingIt() {
    assertEquals("SIGILL", Death.of(134, ILLEGAL_INSTRUCTION).signal());
    assertEquals("SIGILL", Death.of(137, ILLEGAL_INSTRUCTION).signal());
    assertFalse(Death.of(137, ILLEGAL_INSTRUCTION).fromOutside());
  }

  @Test
  void theLastWordsEndWhereTheReportBegins() {
    assertEquals(
        "could not create a primitive descriptor for a convolution forward propagation primitive",
        Death.of(134, ILLEGAL_INSTRUCTION).lastWords());
  }

  @Test
  void whatAHealthyProcessWritesIsNoLastWord() {
    String healthy = ILLEGAL_INSTRUCTION.replaceAll("could not .*primitive#", "#");
    assertEquals("", Death.of(134, healthy).lastWords());
  }

  @Test
  void timeThreadAndPlaceAreNoWords() {
    String log =
        "2026-11-22 14:00:23.336637: E tensorflow/core/util/util.cc:131] oneDNN supports it not\n";
    assertEquals("oneDNN supports it not", Death.of(139, log).lastWords());
    String fatal =
        "F0000 00:00:1795356079.8    2594 tensor.cc:45] Check failed: a == b (3 vs. 4)\n";
    assertEquals("Check failed: a == b (3 vs. 4)", Death.of(134, fatal).lastWords());
  }

  @ParameterizedTest
  @CsvSource({
    "132, SIGILL",
    "134, SIGABRT",
    "136, SIGFPE",
    "137, SIGKILL",
    "139, SIGSEGV",
    "1, exit 1"
  })
  void withoutAReportTheExitStatusTells(int status, String signal) {
    assertEquals(signal, Death.of(status, "").signal());
  }

  @Test
  void onlyAKillMayComeFromOutside() {
    assertTrue(Death.of(137, "").fromOutside());
    assertFalse(Death.of(139, "").fromOutside());
  }

  @Test
  void aReportThatHasNotNamedTheSignalYetIsNoneYet() {
    int half = ILLEGAL_INSTRUCTION.indexOf("SIGILL");
    assertFalse(Death.signalNamedIn(ILLEGAL_INSTRUCTION.substring(0, half)));
    assertTrue(Death.signalNamedIn(ILLEGAL_INSTRUCTION));
  }
}
