package crosscheck.journal;

import crosscheck.op.KernelPath;
import java.util.List;

/** Requests of runs. */
final class Requests {

  private Requests() {}

  /** A request of a shard on some kernel paths. */
  static Request of(String shard, KernelPath... kernelPaths) {
    return new Request(
        3, "conformance", "smoke", shard, List.of(kernelPaths), 60, 4_096, 1_024, "ab", "cd");
  }
}
