package crosscheck.check.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.ExitCode;
import crosscheck.check.Harness;
import crosscheck.json.Json;
import crosscheck.json.JsonLines;
import crosscheck.op.FrameworkCall;
import crosscheck.op.KernelPath;
import crosscheck.pool.Limits;
import crosscheck.sweep.Level;
import crosscheck.verdict.Difference;
import crosscheck.verdict.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCheckTest {

  private static final FrameworkCall CALL = FrameworkCall.parse("tfjs-valid,i3-k3-s2-d1-o7");

  @TempDir private Path folder;

  /** TensorFlow.js on a machine with this program in place of Node.js. */
  private LiveCheck check(String program) {
    LiveFramework framework = LiveFramework.named("tfjs");
    LiveRelease release =
        new LiveRelease(
            new LiveFramework(
                framework.id(),
                framework.library(),
                program,
                framework.cause(),
                framework.versions(),
                framework.rules()),
            "4.22.0");
    return new LiveCheck(
        Level.SMOKE,
        new Harness(
            EnumSet.of(KernelPath.STOCK),
            Path.of("fixtures"),
            folder.resolve("output"),
            1,
            Limits.of(Duration.ofMinutes(1))),
        folder,
        List.of(release),
        /* regenerate= */ false);
  }

  @Test
  void aReleaseWhoseProgramIsMissingIsSkippedByName() {
    List<String> remarks = new ArrayList<>();
    int exitCode = check("no-such-program").ask(List.of(CALL), answer -> {}, remarks::add);
    assertEquals(
        List.of("SKIPPED tfjs-4.22.0: there is no program no-such-program on the PATH"), remarks);
    assertEquals(ExitCode.CONFORMANT, exitCode);
  }

  @Test
  void aReleaseThatWasNotLoadedIsAFailure() {
    List<String> remarks = new ArrayList<>();
    int exitCode = check("").ask(List.of(CALL), answer -> {}, remarks::add);
    assertEquals(ExitCode.INTERNAL_FAILURE, exitCode);
    assertTrue(remarks.get(0).startsWith("NOT ASKED tfjs-4.22.0: "), remarks::toString);
  }

  @Test
  void anAnswerKeepsItsSchema() {
    LiveAnswer answer =
        new LiveAnswer(
            "tfjs-4.22.0",
            CALL.id(),
            Status.VALUE_MISMATCH,
            "7",
            "7, other values",
            1,
            List.of(new Difference(0, 0, 1, 0, 1.0, Double.NaN, 0.0)));
    assertEquals(List.of(), JsonLines.problems(Json.line(answer), List.of("live-answer")));
    assertTrue(answer.text().startsWith("VALUE_MISMATCH  tfjs-4.22.0  " + CALL.id()));
    assertTrue(answer.text().contains("the first at [0,0,1,0]: expected 1.0, was NaN"));
  }
}
