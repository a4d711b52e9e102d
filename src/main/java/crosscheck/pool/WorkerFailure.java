package crosscheck.pool;

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

  /** Whether something outside the worker may have killed it. */
  boolean fromOutside() {
    return fromOutside;
  }
}
