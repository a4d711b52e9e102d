package crosscheck.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The instruction set of this machine's processor, by which oneDNN chooses its kernels. */
final class Processor {

  private static final Path DESCRIPTION = Path.of("/proc/cpuinfo");

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

  /** The best instruction set; {@code unknown} where the system does not say. */
  static String instructionSet() {
    try {
      return instructionSet(Files.readString(DESCRIPTION));
    } catch (IOException notThere) {
      return "unknown";
    }
  }

  /** The best instruction set that a Linux processor description names. */
  static String instructionSet(String description) {
    Set<String> flags = new HashSet<>();
    description
        .lines()
        .filter(line -> line.startsWith("flags"))
        .forEach(line -> flags.addAll(Arrays.asList(line.split("\\s+"))));
    return BEST_FIRST.stream().filter(flags::contains).findFirst().orElse("unknown");
  }
}
