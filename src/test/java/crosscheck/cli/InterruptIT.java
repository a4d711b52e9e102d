package crosscheck.cli;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, stopped by a person and resumed. */
@Tag("faults")
class InterruptIT {

  private static final double MOST_SECONDS = 2;

  /** The journal of a run that is well under way, and far from its end. */
  private static final long SOME_BYTES = 50_000;

  /** Of a program that an interrupt has stopped. */
  private static final int INTERRUPTED = 130;

  @TempDir private Path output;

  @TempDir private Path folder;

  /** A way to stop a run. */
  private interface Interrupt {
    void stop(TerminalRun run) throws IOException;
  }

  private Stream<String> command() {
    String path = output.toString();
    return Stream.of("verify", "--level", "smoke", "--kernel-path", "stock", "--output", path);
  }

  private TerminalRun begin() throws Exception {
    assumeTrue(TerminalRun.isPossible(), TerminalRun.MISSING);
    TerminalRun run =
        TerminalRun.start(folder.resolve("shown.txt"), Map.of(), command().toArray(String[]::new));
    Path journal = ProgramRun.journal(output);
    while (!Files.exists(journal) || Files.size(journal) < SOME_BYTES) {
      assertFalse(run.process().waitFor(10, MILLISECONDS), run::text);
    }
    return run;
  }

  private void requireStopped(String how, Interrupt interrupt) throws Exception {
    TerminalRun run = begin();
    assertTrue(ProgramRun.workers(output) > 0, "there are no workers to be left behind");
    long start = System.nanoTime();
    interrupt.stop(run);
    assertTrue(run.process().waitFor(1, TimeUnit.MINUTES), run::text);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%s: stopped after %.2f s%n", how, seconds);
    assertEquals(INTERRUPTED, run.process().exitValue(), run::text);
    assertTrue(seconds <= MOST_SECONDS, () -> seconds + " s");
    List<String> lines = run.lines();
    assertEquals("stopped; the same command with --resume goes on", lines.get(lines.size() - 1));
    // The terminal itself shows what was pressed.
    lines.forEach(line -> assertTrue(line.replace("^C", "").length() <= TerminalRun.COLUMNS, line));
    ProgramRun.requireNoWorkers(output);
    String page = Files.readString(output.resolve("report.html"));
    assertTrue(
        page.contains("The run ended early, or is under way: conformance is not finished"), page);
  }

  @Test
  void ctrlCStopsARunWhichIsThenFinished() throws Exception {
    requireStopped("Ctrl-C", TerminalRun::interrupt);
    ProgramRun.of(Stream.concat(command(), Stream.of("--resume")).toArray()).finish();
    String page = Files.readString(output.resolve("report.html"));
    assertTrue(page.contains("As it must be, or as approved: 6 checks"), page);
  }

  /** As a scheduler sends it; Ctrl-C also reaches the workers. */
  @Test
  void anInterruptOfTheProgramAloneStopsItsWorkersToo() throws Exception {
    requireStopped(
        "SIGINT",
        run -> new ProcessBuilder("kill", "-INT", String.valueOf(program(run).pid())).start());
  }

  /** What the terminal runs; workers are its children. */
  private static ProcessHandle program(TerminalRun run) {
    return run.process().children().findFirst().orElseThrow();
  }
}
