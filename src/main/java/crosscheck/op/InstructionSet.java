package crosscheck.op;

import crosscheck.tensor.ElementType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * An instruction set for which oneDNN has kernels of its own, the smallest first; each has what
 * comes before it, but for those of AVX2, which AVX-512 does not include.
 *
 * <p>Names and words are those of oneDNN 3.5 (src/cpu/x64/cpu_isa_traits.hpp and .cpp): the name is
 * a value of {@code ONEDNN_MAX_CPU_ISA}, the words are what {@code ONEDNN_VERBOSE} says.
 */
public enum InstructionSet {
  /** No x86-64 instruction set that oneDNN speaks of. */
  UNKNOWN("unknown"),
  SSE41("Intel SSE4.1"),
  AVX("Intel AVX"),
  AVX2("Intel AVX2"),
  AVX2_VNNI("Intel AVX2 with Intel DL Boost"),
  AVX2_VNNI_2("Intel AVX2 with Intel DL Boost, float16 and bfloat16 support"),
  AVX512_CORE("Intel AVX-512 with AVX512BW, AVX512VL, and AVX512DQ extensions"),
  AVX512_CORE_VNNI("Intel AVX-512 with Intel DL Boost"),
  AVX512_CORE_BF16("Intel AVX-512 with Intel DL Boost and bfloat16 support"),
  AVX512_CORE_FP16("Intel AVX-512 with float16, Intel DL Boost and bfloat16 support"),
  AVX512_CORE_AMX(
      "Intel AVX-512 with float16, Intel DL Boost and bfloat16 support and Intel AMX with bfloat16"
          + " and 8-bit integer support"),
  AVX512_CORE_AMX_FP16(
      "Intel AVX-512 with float16, Intel DL Boost and bfloat16 support and Intel AMX with bfloat16,"
          + " float16 and 8-bit integer support");

  private final String words;

  InstructionSet(String words) {
    this.words = words;
  }

  /**
   * Returns the set that oneDNN's words name: the one whose own words they begin with at length.
   */
  static InstructionSet of(String words) {
    return Arrays.stream(values())
        .filter(set -> words.startsWith(set.words))
        .max(Comparator.comparingInt(set -> set.words.length()))
        .orElse(UNKNOWN);
  }

  /** The instruction sets that it includes, the smallest first. */
  public List<InstructionSet> below() {
    return Arrays.stream(values())
        .filter(set -> set != UNKNOWN && set.compareTo(this) < 0)
        .filter(set -> !isAvx512() || (set != AVX2_VNNI && set != AVX2_VNNI_2))
        .toList();
  }

  /** Whether it has 512-bit vectors. */
  public boolean isAvx512() {
    return compareTo(AVX512_CORE) >= 0;
  }

  /**
   * Whether it has the instructions for a type that TensorFlow asks for before it uses oneDNN
   * ({@link KernelFamily#needsInstructionsFor}).
   */
  public boolean has(ElementType type) {
    return switch (type) {
      case BFLOAT16 -> this == AVX2_VNNI_2 || isAvx512();
      case FLOAT16 -> this == AVX2_VNNI_2 || compareTo(AVX512_CORE_FP16) >= 0;
      case FLOAT32, FLOAT64, INT32 -> true;
    };
  }

  /** The name in lower case, as in a fixture's home. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
