package crosscheck.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProcessorTest {

  private static final String TWO_PROCESSORS =
      """
      processor\t: 0
      vendor_id\t: AuthenticAMD
      cpu family\t: 26
      model\t\t: 2
      model name\t: AMD EPYC
      stepping\t: 1
      flags\t\t: fpu sse4_1 avx avx2 avx512f avx512_bf16 fma

      processor\t: 1
      vendor_id\t: GenuineIntel
      cpu family\t: 6
      model\t\t: 85
      flags\t\t: fpu sse4_1
      """;

  private static String without(String key) {
    return TWO_PROCESSORS.replaceAll("(?m)^%s\\s*:.*\n".formatted(key), "");
  }

  @Test
  void theFirstProcessorNamesInstructionSetVendorFamilyAndModel() {
    assertEquals("avx512_bf16-AuthenticAMD-26-2", Processor.name(TWO_PROCESSORS));
  }

  @Test
  void theBestInstructionSetIsNamed() {
    assertEquals("avx2", Processor.name("processor\t: 0\nflags\t\t: fpu sse4_1 avx avx2 fma\n"));
    assertEquals("avx512_bf16", Processor.name("flags : avx avx512f avx512_bf16 avx2"));
  }

  @Test
  void theNameEndsBeforeTheFirstMissingPart() {
    assertEquals("avx512_bf16-AuthenticAMD-26", Processor.name(without("model")));
    assertEquals("avx512_bf16-AuthenticAMD", Processor.name(without("cpu family")));
    assertEquals("avx512_bf16", Processor.name(without("vendor_id")));
  }

  @Test
  void aVendorLosesTheCharactersThatAFolderCannotHave() {
    assertEquals(
        "avx2-Shanghai-7-59",
        Processor.name("flags: avx2\nvendor_id:   Shang/hai  \ncpu family: 7\nmodel: 59\n"));
  }

  @Test
  void aProcessorWithoutADescriptionIsUnknown() {
    assertEquals("unknown", Processor.name("model name : avx2 in name only\n"));
    assertEquals("unknown", Processor.name(""));
  }
}
