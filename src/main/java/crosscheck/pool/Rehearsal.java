package crosscheck.pool;

import crosscheck.op.Backend;
import crosscheck.op.CaseId;
import crosscheck.op.Operation;
import crosscheck.verdict.CaseTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A warm-up: one worker that is started so that later ones start in less than half of the time.
 *
 * <p>It reports the folder of its native library, so that the others need not search the class
 * path, and leaves an archive of its classes, which the others map instead of loading them. Without
 * it, or if it failed, workers start without shortcuts.
 */
final class Rehearsal {

  private static final int MOST_ATTEMPTS = 3;

  private static final String CASE = "f32-nhwc-valid-i2x2-k2x2-s1x1-d1x1-o3x3-c1x1-b1";

  private final WorkerCommand command;
  private volatile List<String> shortcuts = List.of();
  private int attemptsLeft;
  private boolean beingHeld;

  /**
   * Creates a rehearsal for workers of a command, which is held only for TensorFlow on Linux, where
   * it was measured.
   */
  Rehearsal(WorkerCommand command) {
    this.command = command;
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    attemptsLeft =
        linux && command.startsFromJar() && command.libraries().isEmpty() ? MOST_ATTEMPTS : 0;
  }

  /** The JVM options with which a worker starts faster; none before the rehearsal. */
  List<String> shortcuts() {
    return shortcuts;
  }

  /** Holds the rehearsal unless it was held, or another thread is holding it. */
  void hold(Backend backend, Watch watch) {
    if (!begin()) {
      return;
    }
    boolean held = false;
    try {
      held = perform(backend, watch);
    } catch (WorkerFailure | IOException notHeld) {
      // Workers start without shortcuts.
    } finally {
      end(held);
    }
  }

  private synchronized boolean begin() {
    boolean begins = attemptsLeft > 0 && !beingHeld;
    beingHeld |= begins;
    return begins;
  }

  private synchronized void end(boolean held) {
    beingHeld = false;
    if (held) {
      attemptsLeft = 0;
    } else if (!Thread.currentThread().isInterrupted()) {
      attemptsLeft--;
    }
  }

  private boolean perform(Backend backend, Watch watch) throws IOException {
    Path unfinished = command.folder().resolve("classes.jsa.part");
    List<String> options = List.of("-XX:ArchiveClassesAtExit=" + unfinished);
    List<CaseTrial> trials =
        Arrays.stream(Operation.values())
            .map(operation -> CaseTrial.of(operation, CaseId.parse(CASE)))
            .toList();
    WorkerProcess worker = WorkerProcess.start(command, backend, options, "rehearsal", watch);
    try (worker) {
      worker.send(trials);
      for (int i = 0; i < trials.size(); i++) {
        worker.receive();
      }
    }
    String libraries = worker.greeting().libraries();
    if (!worker.exitedNormally() || libraries.isEmpty()) {
      return false;
    }
    Path archive = command.folder().resolve("classes.jsa");
    Files.move(unfinished, archive);
    shortcuts =
        List.of(
            "-Dorg.bytedeco.javacpp.findLibraries=false",
            "-Djava.library.path=" + libraries,
            "-XX:SharedArchiveFile=" + archive);
    return true;
  }
}
