package crosscheck.pool;

import java.time.Duration;

/**
 * What a worker may take before it is killed, and a call before it is not made at all.
 *
 * @param timeout how long over one case, and over starting
 * @param workerMebibytes how much resident memory a worker may have
 * @param tensorMebibytes how much memory the tensors of one call may take, with what they are
 *     judged by
 */
public record Limits(Duration timeout, long workerMebibytes, long tensorMebibytes) {

  /** A worker's resident memory, unless the user says otherwise. */
  public static final int WORKER_MEBIBYTES = 4096;

  /** The tensors of a call, unless the user says otherwise. */
  public static final int TENSOR_MEBIBYTES = 1024;

  /** Limits of time, with those of memory that the user did not change. */
  public static Limits of(Duration timeout) {
    return new Limits(timeout, WORKER_MEBIBYTES, TENSOR_MEBIBYTES);
  }

  /** The most bytes of a call that is made. */
  long tensorBytes() {
    return tensorMebibytes << 20;
  }

  /**
   * The heap of a worker: the collector keeps the largest arrays in two thirds of it, and most of a
   * call is on the heap.
   */
  long heapMebibytes() {
    return Math.max(1024, 2 * tensorMebibytes);
  }

  /** The least resident memory in which a worker can make the largest call. */
  public long leastWorkerMebibytes() {
    return heapMebibytes() + tensorMebibytes;
  }
}
