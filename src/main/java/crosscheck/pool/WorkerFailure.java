package crosscheck.pool;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** The workers cannot do their work, through no fault of the op. */
public final class WorkerFailure extends RuntimeException {

  private final boolean fromOutside;

  /** A failure with what is missing or wrong, in one line. */
  public WorkerFailure(String message) {
    super(message);
    fromOutside = false;
  }

  public WorkerFailure(String message, Throwable cause) {
    this(message, cause, false);
  }

  WorkerFailure(String message, Throwable cause, boolean fromOutside) {
    super(message, cause);
    this.fromOutside = fromOutside;
  }

  /**
   * Waits for a task and returns its result; throws what it has thrown, or a {@link WorkerFailure}
   * if that is checked or if this thread is interrupted.
   *
   * @param what what cannot be done without it, in words
   */
  public static <T> T resultOf(Future<T> task, String what) {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException known
          ? known
          : new WorkerFailure("%s: %s".formatted(what, failed.getCause()), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new WorkerFailure("interrupted", interrupted);
    }
  }

  /** Whether something outside the worker may have killed it. */
  boolean fromOutside() {
    return fromOutside;
  }
}
