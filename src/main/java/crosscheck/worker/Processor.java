package crosscheck.worker;

import crosscheck.op.Caches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of this machine's processor decides a result of oneDNN, in a name such as {@code avx2} or
 * {@code avx512_bf16-hidden_caches}: the best instruction set, by which oneDNN chooses its kernels,
 * and whether the caches are hidden, whose sizes it blocks by. Vendor, family and model play no
 * part.
 */
final class Processor {

  private static final Path DESCRIPTION = Path.of("/proc/cpuinfo");

  private static final String UNKNOWN = "unknown";

  /** The steps at which oneDNN's CPU dispatch has kernels of its own, as Linux names them. */
  private static final List<String> BEST_FIRST =
      List.of(
          "amx_fp16",
          "amx_bf16",
          "avx512_fp16",
          "avx512_bf16",
          "avx512_vnni",
          "avx512f",
          "avx_vnni",
          "avx2",
          "avx",
          "sse4_1");

  private Processor() {}

  /** Returns the name; {@code unknown} where the system does not say. */
  static String name() {
    try {
      return name(Files.readString(DESCRIPTION), Caches.ofThisMachine());
    } catch (IOException notThere) {
      return UNKNOWN;
    }
  }

  /**
   * Returns the name that a Linux processor description and the caches come to. The shorter name
   * stands for the longer one too: what is wrong with visible caches is wrong with hidden ones.
   */
  static String name(String description, Caches caches) {
    // The first processor speaks for all of them.
    String flags =
        description
            .lines()
            .map(line -> line.split(":", 2))
            .filter(parts -> parts.length == 2 && parts[0].strip().equals("flags"))
            .map(parts -> parts[1])
            .findFirst()
            .orElse("");
    return instructionSet(flags) + (caches.hidden() ? "-hidden_caches" : "");
  }

  private static String instructionSet(String flags) {
    Set<String> all = new HashSet<>(Arrays.asList(flags.split("\\s+")));
    return BEST_FIRST.stream().filter(all::contains).findFirst().orElse(UNKNOWN);
  }
}
