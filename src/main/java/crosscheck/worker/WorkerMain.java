package crosscheck.worker;

import crosscheck.engine.TensorFlowOperator;
import crosscheck.worker.Service.Arguments;
import crosscheck.worker.Wire.Greeting;
import java.io.IOException;

/** The main class of a worker process, which calls the real op. */
public final class WorkerMain {

  private WorkerMain() {}

  /** Loads TensorFlow and serves; the arguments are those of {@link Arguments}. */
  public static void main(String[] arguments) throws IOException {
    Service.begin();
    try (TensorFlowOperator operator = new TensorFlowOperator()) {
      Service.serve(Arguments.of(arguments), greeting(operator), operator);
    }
  }

  private static Greeting greeting(TensorFlowOperator operator) {
    try {
      return new Greeting(TensorFlowOperator.libraries(), "", operator.lacking().orElse(""));
    } catch (LinkageError notLoaded) {
      return new Greeting("", "TensorFlow's native library cannot be loaded: " + notLoaded, "");
    }
  }
}
