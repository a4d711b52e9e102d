package crosscheck.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.verdict.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneCallTest {

  @Test
  void theVerdictIsReadApartFromWhatElseIsSaid() {
    assertEquals(
        new OneCall.Result(
            Status.VALUE_MISMATCH, "1 of 3 values differ", List.of("onednn_verbose,info", "")),
        OneCall.result(0, "onednn_verbose,info\n\nverdict VALUE_MISMATCH 1 of 3 values differ\n"));
    assertEquals(
        new OneCall.Result(Status.AGREES, "", List.of()), OneCall.result(0, "verdict AGREES \n"));
  }

  @Test
  void aProcessWithoutAVerdictHasCrashed() {
    OneCall.Result dead = OneCall.result(132, "could not create a primitive descriptor");
    assertEquals(Status.CRASHED, dead.status());
    assertEquals("died of SIGILL: could not create a primitive descriptor", dead.observed());
  }
}
