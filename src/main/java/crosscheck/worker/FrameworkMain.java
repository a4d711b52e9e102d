package crosscheck.worker;

import crosscheck.op.Operator;
import crosscheck.worker.Service.Arguments;
import crosscheck.worker.Wire.Greeting;
import java.io.IOException;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The main class of a worker process that calls another framework: the one of which an {@link
 * Operator} is on the class path, as a service. The harness itself knows none of them.
 */
public final class FrameworkMain {

  private static final Operator NONE =
      (operation, c, image, filter) -> {
        throw new IllegalStateException("no framework was loaded");
      };

  private FrameworkMain() {}

  /** Loads the framework and serves; the arguments are those of {@link Arguments}. */
  public static void main(String[] arguments) throws IOException {
    Service.begin();
    Operator operator = NONE;
    String failure = "";
    try {
      operator =
          ServiceLoader.load(Operator.class)
              .findFirst()
              .orElseThrow(
                  () -> new ServiceConfigurationError("no framework is on the class path"));
    } catch (ServiceConfigurationError | LinkageError notLoaded) {
      failure = "the framework cannot be loaded: " + innermost(notLoaded);
    }
    Service.serve(Arguments.of(arguments), new Greeting("", failure, ""), operator);
  }

  private static Throwable innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
