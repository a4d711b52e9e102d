package crosscheck.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1",
        "bf16-nchw-valid-i12x1-k9x2-s7x1-d3x1-o108x2-c64x1-b3",
        "i32-nhwc-explicit1.0.2.10-i4x5-k3x4-s2x1-d1x2-o7x3-c2x3-b1",
        "f64-nhwc-valid-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1",
        "f16-nchw-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1",
        "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c4x6-g2-b1",
        "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c64x32-g32-b1-gaussian",
        "conv2d-f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1",
        "conv2d_backprop_filter-bf16-nchw-same-i4x4-k3x3-s2x2-d1x1-o8x8-c4x6-g2-b1",
        "depthwise_conv2d_native_backprop_input-f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c6x3-g3-b1-nan"
      })
  void anIdComesBackFromItsCase(String id) {
    assertEquals(id, CaseId.parse(id).id());
  }

  @Test
  void everyNumberLandsWhereItsKeySays() {
    Case c = CaseId.parse("f32-nchw-explicit1.2.3.4-i5x6-k7x8-s9x10-d11x12-o13x14-c15x16-b17");
    var height = c.geometry().height();
    var width = c.geometry().width();
    assertEquals(1, height.padding().before());
    assertEquals(2, height.padding().after());
    assertEquals(3, width.padding().before());
    assertEquals(4, width.padding().after());
    assertEquals(5, height.input());
    assertEquals(6, width.input());
    assertEquals(7, height.kernel());
    assertEquals(8, width.kernel());
    assertEquals(9, height.stride());
    assertEquals(10, width.stride());
    assertEquals(11, height.dilation());
    assertEquals(12, width.dilation());
    assertEquals(13, c.outputHeight());
    assertEquals(14, c.outputWidth());
    assertEquals(15, c.inputChannels());
    assertEquals(16, c.outputChannels());
    assertEquals(17, c.batch());
    assertEquals(1, c.groups());
    assertEquals(3, CaseId.parse("f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c3x6-g3-b1").groups());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''| at character 1, ''",
        "conv3d-f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1| at character 1,",
        "conv2d-f8-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1| at character 8,",
        "conv2d-f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o9x8-c2x3-b1| conv2d has no gradient, as height 9 is not in [7, 8]",
        "conv2d-f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1-nan| conv2d must be filled with integers, was nan",
        "conv2d_backprop_filter-i32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1| conv2d_backprop_filter has no i32",
        "depthwise_conv2d_native_backprop_input-f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c6x3-b1| must have a group for each output channel",
        "depthwise_conv2d_native_backprop_input-f32-nhwc-same-i4x4-k3x3-s2x1-d1x1-o8x4-c6x3-g3-b1| one stride",
        "f8-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1| f32, f64, f16, bf16, i32",
        "f32-hwcn-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1| nhwc, nchw",
        "f32-nhwc-full-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1| valid, same, explicit1.0.2.1",
        "f32-nhwc-same-i4-k3x3-s2x2-d1x1-o8x8-c2x3-b1| at character 17",
        "f32-nhwc-same-i04x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1| without leading zeros",
        "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1x| allowed is the end",
        "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x2-g1-b1| a number of groups from 2",
        "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-g2-b1| groups must divide the channels, 2 and 3, were 2",
        "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x2-b1-g2| allowed is the end",
        "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b99999999999| a number from 0 to 2147483647",
        "f32-nhwc-same-i4x4-k3x3-s0x2-d1x1-o8x8-c2x3-b1| stride must be >= 1, was 0",
        "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o0x8-c2x3-b1| output height must be >= 1, was 0",
        "f32-nhwc-same-i99999x99999-k3x3-s2x2-d1x1-o8x8-c2x3-b1| elements of input, filter and output must be <= 16777216",
        "f32-nhwc-same-i2000000000x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1| must be <= 2147483647, was 4000000003",
        "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b\u0661| a number from 0",
        "f32-nhwc-valid-i999x999-k99x99-s9x9-d1x1-o9080x9080-c1x1-b1| must be <= 16777216",
        "f32-nhwc-valid-i1000x1000-k999x999-s1x1-d1x1-o1998x1998-c1x1-b1| multiply-adds must be <=",
        "bf16-nhwc-valid-i30x30-k30x30-s1x1-d1x1-o59x59-c1x1-b1| bf16 sums at most 256",
      })
  void whatIsWrongIsNamed(String id, String words) {
    var error = assertThrows(IllegalArgumentException.class, () -> CaseId.parse(id));
    assertTrue(error.getMessage().contains(words), error::getMessage);
  }
}
