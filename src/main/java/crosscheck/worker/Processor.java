package crosscheck.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The name of this machine's processor, such as {@code avx512_bf16-AuthenticAMD-26-2}: its best
 * instruction set, by which oneDNN chooses its kernels, then vendor, family and model, because two
 * models with one instruction set need not compute the same.
 */
final class Processor {

  private static final Path DESCRIPTION = Path.of("/proc/cpuinfo");

  private static final String UNKNOWN = "unknown";

  /** What distinguishes models, from coarse to fine, as Linux names it. */
  private static final List<String> MODEL = List.of("vendor_id", "cpu family", "model");

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

  /** The name; {@code unknown} if the system does not tell. */
  static String name() {
    try {
      return name(Files.readString(DESCRIPTION));
    } catch (IOException notThere) {
      return UNKNOWN;
    }
  }

  /**
   * The name from a Linux processor description. It ends before the first missing part, so that a
   * shorter name stands for all models whose names begin with it.
   */
  static String name(String description) {
    Map<String, String> described = new LinkedHashMap<>();
    for (String line : description.lines().toList()) {
      String[] parts = line.split(":", 2);
      if (parts.length == 2) {
        // The first processor stands for all of them.
        described.putIfAbsent(parts[0].strip(), parts[1].strip());
      }
    }
    List<String> name =
        new ArrayList<>(List.of(instructionSet(described.getOrDefault("flags", ""))));
    MODEL.stream()
        // A hyphen separates the parts, and the whole is the name of a folder.
        .map(key -> described.getOrDefault(key, "").replaceAll("[^A-Za-z0-9]", ""))
        .takeWhile(part -> !part.isEmpty())
        .forEach(name::add);
    return String.join("-", name);
  }

  private static String instructionSet(String flags) {
    Set<String> all = new HashSet<>(Arrays.asList(flags.split("\\s+")));
    return BEST_FIRST.stream().filter(all::contains).findFirst().orElse(UNKNOWN);
  }
}
