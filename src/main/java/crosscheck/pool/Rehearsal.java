package crosscheck.pool;

import crosscheck.op.Backend;
import crosscheck.op.CaseId;
import crosscheck.op.Operation;
import crosscheck.verdict.CaseTrial;
import crosscheck.worker.Wire.Greeting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A warm-up: one worker that is started so that later ones start in less than half of the time.
 *
 * <p>It leaves an archive of its classes, which the others map instead of loading them. The archive
 * stays beside the jar, so that later runs have it from their first worker on; one that is older
 * than the jar is made again, and one that does not fit is ignored by the JVM. Workers also report
 * the folder of their native library, so that the next ones need not search the class path. Without
 * all this, processes start without shortcuts.
 */
final class Rehearsal {

  /** The rehearsals of this process, one for each jar: what one pool knows, the others know. */
  private static final Map<Path, Rehearsal> OF_JARS = new ConcurrentHashMap<>();

  private static final int MOST_ATTEMPTS = 3;

  private static final String CASE = "f32-nhwc-valid-i2x2-k2x2-s1x1-d1x1-o3x3-c1x1-b1";

  private final Path archive;
  private volatile List<String> mappedClasses = List.of();
  private volatile List<String> knownLibraries = List.of();
  private int attemptsLeft;
  private boolean beingHeld;

  /**
   * Creates the rehearsal of a jar's workers.
   *
   * @param isPossible whether it can be held
   */
  Rehearsal(Path jar, boolean isPossible) {
    archive = archive(jar);
    if (isPossible && isUpToDate(jar)) {
      mapClasses();
    } else {
      attemptsLeft = isPossible ? MOST_ATTEMPTS : 0;
    }
  }

  /**
   * Returns the rehearsal of workers of a command, which is held only on Linux, where it was
   * measured, and only for a jar beside which its archive can be written.
   */
  static Rehearsal of(WorkerCommand command) {
    if (!command.libraries().isEmpty()) {
      // Of another framework: it has other classes, and starts fast as it is.
      return new Rehearsal(command.home(), /* isPossible= */ false);
    }
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    return OF_JARS.computeIfAbsent(
        command.home(),
        jar ->
            new Rehearsal(
                jar, linux && command.startsFromJar() && Files.isWritable(jar.getParent())));
  }

  /** Where the archive of a jar is, for this version of the JVM alone. */
  static Path archive(Path jar) {
    return jar.resolveSibling("classes-%s.jsa".formatted(Runtime.version()));
  }

  private boolean isUpToDate(Path jar) {
    try {
      return Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) > 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  private void mapClasses() {
    mappedClasses = List.of("-XX:SharedArchiveFile=" + archive);
  }

  /** The JVM options with which a worker starts faster, as far as they are known. */
  List<String> shortcuts() {
    return Stream.of(mappedClasses, knownLibraries).flatMap(List::stream).toList();
  }

  /** Learns from a worker that has started. */
  void learn(Greeting greeting) {
    if (!greeting.libraries().isEmpty()) {
      knownLibraries =
          List.of(
              "-Dorg.bytedeco.javacpp.findLibraries=false",
              "-Djava.library.path=" + greeting.libraries());
    }
  }

  /** Holds the rehearsal unless it was held, or another thread is holding it. */
  void hold(WorkerCommand command, Backend backend, Watch watch) {
    if (!begin()) {
      return;
    }
    boolean held = false;
    try {
      held = perform(command, backend, watch);
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

  private boolean perform(WorkerCommand command, Backend backend, Watch watch) throws IOException {
    Path unfinished =
        archive.resolveSibling("classes-%d.jsa.part".formatted(ProcessHandle.current().pid()));
    List<String> options = List.of("-XX:ArchiveClassesAtExit=" + unfinished);
    List<CaseTrial> trials =
        Arrays.stream(Operation.values())
            .map(operation -> CaseTrial.of(CaseId.parse(CASE).asking(operation)))
            .toList();
    WorkerProcess worker = WorkerProcess.start(command, backend, options, "rehearsal", watch);
    try (worker) {
      worker.send(trials);
      for (int i = 0; i < trials.size(); i++) {
        worker.receive();
      }
    }
    try {
      if (worker.exitedNormally()) {
        // Whole or not at all: another run may be reading the one that is replaced.
        Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
        mapClasses();
      }
      return worker.exitedNormally();
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
