package crosscheck.pool;

import crosscheck.cases.Case;
import crosscheck.observation.Build;
import crosscheck.observation.Observation;
import crosscheck.observation.Observation.Produced;
import crosscheck.oracle.Oracle;
import crosscheck.tensor.Tensor4;
import crosscheck.worker.Service;
import crosscheck.worker.Wire.Greeting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A worker process without TensorFlow, which misbehaves where the case's batch tells it to. */
final class StandInWorker {

  static final int DIES = 17;
  static final int IS_KILLED_ONCE = 18;
  static final int HANGS = 19;
  static final int THROWS = 20;

  private StandInWorker() {}

  public static void main(String[] arguments) throws IOException {
    Service.Arguments told = Service.Arguments.of(arguments);
    Path killed = told.log().resolveSibling("killed");
    Service.serve(
        told,
        new Greeting(new Build("0.0.0", "stand-in", "none"), ""),
        (operation, c, image, filter) -> observe(c, image, filter, killed));
  }

  private static Observation observe(Case c, Tensor4 image, Tensor4 filter, Path killed) {
    System.out.print("native noise without a line break, case " + c.batch());
    switch (c.batch()) {
      case DIES -> {
        System.err.println("\nnative last words");
        Runtime.getRuntime().halt(134);
      }
      case IS_KILLED_ONCE -> {
        if (!Files.exists(killed)) {
          touch(killed);
          Runtime.getRuntime().halt(137);
        }
      }
      case HANGS -> hang();
      case THROWS -> throw new IllegalStateException("a bug of ours");
      default -> {}
    }
    return new Produced(
        Oracle.convTranspose(c.geometry(), c.outputHeight(), c.outputWidth(), image, filter));
  }

  private static void touch(Path file) {
    try {
      Files.createFile(file);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException never) {
      throw new IllegalStateException(never);
    }
  }
}
