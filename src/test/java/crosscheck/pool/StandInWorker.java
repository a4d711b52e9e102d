package crosscheck.pool;

import crosscheck.op.Case;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Produced;
import crosscheck.oracle.Oracle;
import crosscheck.tensor.Tensor4;
import crosscheck.worker.Service;
import crosscheck.worker.Wire.Greeting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A worker process without TensorFlow that misbehaves as the case's batch size tells it to. */
final class StandInWorker {

  static final int DIES = 17;
  static final int IS_KILLED_THRICE = 18;
  static final int HANGS = 19;
  static final int THROWS = 20;
  static final int RUNS_OUT_OF_MEMORY = 21;

  static final Greeting GREETING = Greeting.ready("");

  private StandInWorker() {}

  public static void main(String[] arguments) throws IOException {
    Service.Arguments parsed = Service.Arguments.of(arguments);
    Path folder = parsed.log().resolveSibling("killed");
    Service.serve(
        parsed, GREETING, (operation, c, image, filter) -> observe(c, image, filter, folder));
  }

  private static Observation observe(Case c, Tensor4 image, Tensor4 filter, Path folder) {
    System.out.print("native noise without a line break, case " + c.batch());
    switch (c.batch()) {
      case DIES -> {
        System.err.println("\nnative last words");
        Runtime.getRuntime().halt(134);
      }
      case IS_KILLED_THRICE -> killed(3, folder);
      case HANGS -> hang();
      case RUNS_OUT_OF_MEMORY -> runOutOfMemory();
      case THROWS -> throw new IllegalStateException("a bug of ours");
      default -> {}
    }
    return closedForm(c, image, filter);
  }

  /** The right result. */
  static Observation closedForm(Case c, Tensor4 image, Tensor4 filter) {
    return new Produced(
        Oracle.convTranspose(c.geometry(), c.outputHeight(), c.outputWidth(), image, filter));
  }

  /** Ends like a killed process, unless as many did before; the folder has a file for each. */
  private static void killed(int times, Path folder) {
    try {
      Files.createDirectories(folder);
      if (folder.toFile().list().length < times) {
        Files.createTempFile(folder, "killed", "");
        Runtime.getRuntime().halt(137);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void runOutOfMemory() {
    ByteBuffer memory = ByteBuffer.allocateDirect(1 << 29);
    for (int i = 0; i < memory.capacity(); i += 1 << 10) {
      memory.put(i, (byte) 1);
    }
    hang();
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException never) {
      throw new IllegalStateException(never);
    }
  }
}
