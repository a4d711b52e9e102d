package crosscheck.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.op.Caches;
import java.util.List;
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

  private static final Caches VISIBLE = new Caches(List.of(new Caches.Level(1, "32K")));
  private static final Caches HIDDEN = new Caches(List.of());

  @Test
  void theFirstProcessorNamesTheInstructionSetAndNoModel() {
    assertEquals("avx512_bf16", Processor.name(TWO_PROCESSORS, VISIBLE));
  }

  @Test
  void hiddenCachesAreAnotherPlaceThanVisibleOnes() {
    assertEquals("avx512_bf16-hidden_caches", Processor.name(TWO_PROCESSORS, HIDDEN));
  }

  @Test
  void theBestInstructionSetIsNamed() {
    assertEquals(
        "avx2", Processor.name("processor\t: 0\nflags\t\t: fpu sse4_1 avx avx2 fma\n", VISIBLE));
    assertEquals("avx512_bf16", Processor.name("flags : avx avx512f avx512_bf16 avx2", VISIBLE));
  }

  @Test
  void aProcessorThatDoesNotSayIsUnknown() {
    assertEquals("unknown", Processor.name("model name : avx2 in name only\n", VISIBLE));
    assertEquals("unknown", Processor.name("", VISIBLE));
  }
}
