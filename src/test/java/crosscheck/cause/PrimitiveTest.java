package crosscheck.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrimitiveTest {

  private static final String CONVOLUTION =
      "onednn_verbose,primitive,exec,cpu,convolution,brgconv_strided:avx2,backward_data,"
          + "src_f32::blocked:acdb::f0 wei_f32:ap:blocked:aBcd8b::f0 bia_undef::undef:::"
          + " dst_f32::blocked:abcd::f0,,alg:convolution_direct,"
          + "mb1_ic3oc1_ih1oh1kh1sh1dh0ph0_iw2ow1kw1sw4dw0pw0,0.0229492";

  @Test
  void whatWasExecutedIsToldInOneDnnsWords() {
    Primitive convolution = Primitive.parse(CONVOLUTION).orElseThrow();
    assertEquals("convolution", convolution.kind());
    assertEquals("brgconv_strided:avx2", convolution.implementation());
    assertEquals("backward_data", convolution.direction());
    assertEquals("mb1_ic3oc1_ih1oh1kh1sh1dh0ph0_iw2ow1kw1sw4dw0pw0", convolution.problem());
  }

  @Test
  void nativeWordsWithoutALineBreakMayStandBeforeIt() {
    assertEquals(Primitive.parse(CONVOLUTION), Primitive.parse("native words" + CONVOLUTION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "onednn_verbose,info,cpu,isa:Intel AVX2",
        "onednn_verbose,primitive,info,template:operation,engine,primitive,implementation",
        "onednn_verbose,primitive,exec,cpu,convolution,brgconv_strided:avx2",
      })
  void anyOtherLineIsNoPrimitive(String line) {
    assertEquals(Optional.empty(), Primitive.parse(line));
  }
}
