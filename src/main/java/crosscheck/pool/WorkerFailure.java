package crosscheck.pool;

/** The workers cannot do their work, through no fault of the op. */
public final class WorkerFailure extends RuntimeException {

  WorkerFailure(String message) {
    super(message);
  }

  WorkerFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
