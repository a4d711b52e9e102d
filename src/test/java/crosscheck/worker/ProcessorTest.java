package crosscheck.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProcessorTest {

  @Test
  void theBestInstructionSetIsNamed() {
    assertEquals(
        "avx2", Processor.instructionSet("processor\t: 0\nflags\t\t: fpu sse4_1 avx avx2 fma\n"));
    assertEquals("avx512_bf16", Processor.instructionSet("flags : avx avx512f avx512_bf16 avx2"));
  }

  @Test
  void aProcessorThatDoesNotSayIsUnknown() {
    assertEquals("unknown", Processor.instructionSet("model name : avx2 in name only\n"));
  }
}
