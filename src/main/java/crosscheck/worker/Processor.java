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
 * instruction set, by which oneDNN chooses its kernels, and after it vendor, family and model, as
 * two models with one instruction set need not compute the same.
 */
final class Processor {

  private static final Path DESCRIPTION = Path.of("/proc/cpuinfo");

  private static final String UNKNOWN = "unknown";

  /** What tells models apart, from the coarse to the fine, as Linux names it. */
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

  /** The name; {@code unknown} where the system does not say. */
  static String name() {
    try {
      return name(Files.readString(DESCRIPTION));
    } catch (IOException notThere) {
      return UNKNOWN;
    }
  }

  /**
   * The name that a Linux processor description comes to. It ends before the first thing that is
   * not said, so that a shorter name always stands for all the models of a longer one.
   */
  static String name(String description) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String line : description.lines().toList()) {
      String[] parts = line.split(":", 2);
      if (parts.length == 2) {
        // The first processor speaks for all of them.
        said.putIfAbsent(parts[0].strip(), parts[1].strip());
      }
    }
    List<String> name = new ArrayList<>(List.of(instructionSet(said.getOrDefault("flags", ""))));
    MODEL.stream()
        // A hyphen sets the parts apart, and the whole is the name of a folder.
        .map(key -> said.getOrDefault(key, "").replaceAll("[^A-Za-z0-9]", ""))
        .takeWhile(part -> !part.isEmpty())
        .forEach(name::add);
    return String.join("-", name);
  }

  private static String instructionSet(String flags) {
    Set<String> all = new HashSet<>(Arrays.asList(flags.split("\\s+")));
    return BEST_FIRST.stream().filter(all::contains).findFirst().orElse(UNKNOWN);
  }
}
