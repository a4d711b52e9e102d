package crosscheck.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.pool.FreshCalls.Result;
import crosscheck.verdict.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  private static final String BEGUN = "onednn_verbose,info\n\nbuild 2.18.0 linux-x86_64\n";

  @Test
  void eachVerdictIsReadApartFromWhatIsSaidAroundIt() {
    Transcript transcript =
        Transcript.of(
            BEGUN
                + "one\n\nverdict VALUE_MISMATCH 1 of 3 values differ\n"
                + "two\nthree\n\nverdict AGREES \n");
    assertEquals("2.18.0 linux-x86_64", transcript.build());
    assertEquals(List.of("onednn_verbose,info", ""), transcript.preamble());
    assertEquals(
        List.of(
            new Result(Status.VALUE_MISMATCH, "1 of 3 values differ", List.of("one", "")),
            new Result(Status.AGREES, "", List.of("two", "three", ""))),
        transcript.results());
    assertEquals("", transcript.rest());
  }

  @Test
  void whatIsSaidBeforeADeathIsOfTheCallThatDied() {
    Transcript transcript =
        Transcript.of(
            BEGUN + "one\n\nverdict AGREES \ntwo\ncould not create a primitive descriptor\n");
    assertEquals(1, transcript.results().size());
    assertEquals("two\ncould not create a primitive descriptor", transcript.rest());
    Result death = new Result(Status.CRASHED, "died of SIGILL", transcript.rest().lines().toList());
    Transcript ended = transcript.endedBy(death);
    assertEquals(
        List.of(new Result(Status.AGREES, "", List.of("one", "")), death), ended.results());
    assertEquals(transcript.build(), ended.build());
    assertEquals(transcript.preamble(), ended.preamble());
    assertEquals("", ended.rest());
  }

  @Test
  void aProcessThatDiesBeforeItKnowsItsBuildHasNone() {
    Transcript transcript = Transcript.of("cannot open shared object file\n");
    assertEquals("", transcript.build());
    assertEquals(List.of(), transcript.results());
    assertEquals("cannot open shared object file", transcript.rest());
  }
}
