package crosscheck.pool;

import crosscheck.op.Case;
import crosscheck.op.Observation;
import crosscheck.tensor.Tensor4;
import crosscheck.worker.Service;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A worker process without TensorFlow. A run's first one dies of its first case, and the second is
 * ready after the third. One that gets a case without the optimizing compiler fails.
 */
final class LateSecondWorker {

  private static final int LONGEST_WAIT_MILLISECONDS = 20_000;

  private LateSecondWorker() {}

  public static void main(String[] arguments) throws IOException {
    Service.Arguments parsed = Service.Arguments.of(arguments);
    Path log = parsed.log();
    if (log.toString().endsWith("-2.log")) {
      await(Path.of(log.toString().replace("-2.log", "-3.case")));
    }
    Service.serve(
        parsed,
        StandInWorker.GREETING,
        (operation, c, image, filter) -> observe(c, image, filter, log));
  }

  private static Observation observe(Case c, Tensor4 image, Tensor4 filter, Path log) {
    if (ManagementFactory.getRuntimeMXBean()
        .getInputArguments()
        .containsAll(WorkerCommand.SHORT_LIVED)) {
      throw new IllegalStateException("a lane's first worker is short-lived");
    }
    try {
      Files.writeString(Path.of(log.toString().replace(".log", ".case")), c.id());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    if (log.toString().endsWith("-1.log")) {
      Runtime.getRuntime().halt(134);
    }
    return StandInWorker.closedForm(c, image, filter);
  }

  private static void await(Path file) {
    try {
      for (int i = 0; !Files.exists(file); i++) {
        if (i == LONGEST_WAIT_MILLISECONDS) {
          throw new IllegalStateException(file + " has not come");
        }
        Thread.sleep(1);
      }
    } catch (InterruptedException never) {
      throw new IllegalStateException(never);
    }
  }
}
