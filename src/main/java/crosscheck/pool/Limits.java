package crosscheck.pool;

import java.time.Duration;

/**
 * The limits beyond which a worker is killed and a call is not made.
 *
 * @param timeout the longest time for one case, and for starting
 * @param workerMebibytes the largest resident memory of a worker
 * @param tensorMebibytes the most memory of the tensors of one call, with those that they are
 *     judged by
 */
public record Limits(Duration timeout, long workerMebibytes, long tensorMebibytes) {

  /** The default limit of a worker's resident memory. */
  public static final int WORKER_MEBIBYTES = 4096;

  /** The default limit of a call's tensors. */
  public static final int TENSOR_MEBIBYTES = 1024;

  /** Throws {@link IllegalArgumentException} if no time or no worker's memory is left. */
  public Limits {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be > 0 s, was " + timeout.toSeconds());
    }
    if (workerMebibytes < 1 || tensorMebibytes < 0) {
      throw new IllegalArgumentException(
          "memory must be >= 1 MiB of a worker and >= 0 MiB of tensors, was %d and %d"
              .formatted(workerMebibytes, tensorMebibytes));
    }
  }

  /** A time limit with the default memory limits. */
  public static Limits of(Duration timeout) {
    return new Limits(timeout, WORKER_MEBIBYTES, TENSOR_MEBIBYTES);
  }

  /** The most bytes of the tensors of one call. */
  long tensorBytes() {
    return tensorMebibytes << 20;
  }

  /**
   * The heap of a worker. The collector keeps the largest arrays in two thirds of it, and most of a
   * call is on the heap.
   */
  long heapMebibytes() {
    return Math.max(1024, 2 * tensorMebibytes);
  }

  /** The smallest worker limit with which the largest call can be made. */
  public long leastWorkerMebibytes() {
    return heapMebibytes() + tensorMebibytes;
  }
}
