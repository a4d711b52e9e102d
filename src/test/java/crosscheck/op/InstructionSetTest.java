package crosscheck.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.tensor.ElementType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InstructionSetTest {

  /** What oneDNN 3.5 says, word for word. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Intel SSE4.1| SSE41",
        "Intel AVX| AVX",
        "Intel AVX2| AVX2",
        "Intel AVX2 with Intel DL Boost| AVX2_VNNI",
        "Intel AVX2 with Intel DL Boost, float16 and bfloat16 support| AVX2_VNNI_2",
        "Intel AVX-512 with AVX512BW, AVX512VL, and AVX512DQ extensions| AVX512_CORE",
        "Intel AVX-512 with Intel DL Boost| AVX512_CORE_VNNI",
        "Intel AVX-512 with Intel DL Boost and bfloat16 support| AVX512_CORE_BF16",
        "Intel AVX-512 with float16, Intel DL Boost and bfloat16 support| AVX512_CORE_FP16",
        "Intel AVX-512 with float16, Intel DL Boost and bfloat16 support and Intel AMX with bfloat16"
            + " and 8-bit integer support| AVX512_CORE_AMX",
        "Intel AVX-512 with float16, Intel DL Boost and bfloat16 support and Intel AMX with"
            + " bfloat16, float16 and 8-bit integer support| AVX512_CORE_AMX_FP16",
        "Intel AVX2 and more to come| AVX2",
        "AArch64 (with Advanced SIMD & floating-point)| UNKNOWN",
        "''| UNKNOWN",
      })
  void theLongestWordsThatFitNameTheInstructionSet(String words, InstructionSet set) {
    assertEquals(set, InstructionSet.of(words));
  }

  @Test
  void anInstructionSetIsAboveTheSmallerOnesThatItIncludes() {
    assertEquals(List.of(), InstructionSet.UNKNOWN.below());
    assertEquals(List.of(InstructionSet.SSE41, InstructionSet.AVX), InstructionSet.AVX2.below());
    assertEquals(
        List.of(
            InstructionSet.SSE41,
            InstructionSet.AVX,
            InstructionSet.AVX2,
            InstructionSet.AVX512_CORE,
            InstructionSet.AVX512_CORE_VNNI),
        InstructionSet.AVX512_CORE_BF16.below());
    assertTrue(InstructionSet.AVX2_VNNI_2.below().contains(InstructionSet.AVX2_VNNI));
  }

  @Test
  void bfloat16NeedsAvx512OrTheLastOfAvx2() {
    assertTrue(InstructionSet.AVX512_CORE.has(ElementType.BFLOAT16));
    assertTrue(InstructionSet.AVX2_VNNI_2.has(ElementType.BFLOAT16));
    assertFalse(InstructionSet.AVX2_VNNI.has(ElementType.BFLOAT16));
    assertFalse(InstructionSet.AVX2.has(ElementType.BFLOAT16));
    assertFalse(InstructionSet.UNKNOWN.has(ElementType.BFLOAT16));
  }

  @Test
  void float16NeedsItsOwnInstructions() {
    assertTrue(InstructionSet.AVX512_CORE_FP16.has(ElementType.FLOAT16));
    assertTrue(InstructionSet.AVX512_CORE_AMX.has(ElementType.FLOAT16));
    assertTrue(InstructionSet.AVX2_VNNI_2.has(ElementType.FLOAT16));
    assertFalse(InstructionSet.AVX512_CORE_BF16.has(ElementType.FLOAT16));
    assertTrue(InstructionSet.UNKNOWN.has(ElementType.FLOAT32));
  }

  @ParameterizedTest
  @EnumSource
  void theNameSaysWhetherThereAre512Bits(InstructionSet set) {
    assertEquals(set.name().startsWith("AVX512"), set.isAvx512());
  }
}
