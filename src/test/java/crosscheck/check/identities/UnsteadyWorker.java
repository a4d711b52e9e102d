package crosscheck.check.identities;

import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Produced;
import crosscheck.oracle.Oracle;
import crosscheck.tensor.Tensor4;
import crosscheck.worker.Service;
import crosscheck.worker.Wire.Greeting;
import java.io.IOException;

/**
 * A worker process without TensorFlow, whose oneDNN path is wrong where the number of output
 * channels tells it to be.
 */
final class UnsteadyWorker {

  static final int WRONG = 2;
  static final int WRONG_IN_ANOTHER_WAY_EACH_TIME = 3;

  private UnsteadyWorker() {}

  public static void main(String[] arguments) throws IOException {
    Service.serve(
        Service.Arguments.of(arguments),
        Greeting.ready(""),
        (operation, c, image, filter) -> observe(c, image, filter));
  }

  private static Observation observe(Case c, Tensor4 image, Tensor4 filter) {
    Tensor4 result =
        Oracle.convTranspose(c.geometry(), c.outputHeight(), c.outputWidth(), image, filter);
    if (KernelPath.ofThisProcess() == KernelPath.ONEDNN) {
      result.values()[0] +=
          switch (c.outputChannels()) {
            case WRONG -> 1;
            case WRONG_IN_ANOTHER_WAY_EACH_TIME -> 1 + System.nanoTime() % 1_000_000_007;
            default -> 0;
          };
    }
    return new Produced(result);
  }
}
