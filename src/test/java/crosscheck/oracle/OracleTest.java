package crosscheck.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.geometry.AxisGeometry;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.tensor.Tensor4;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OracleTest {

  /** Runs one row: input and kernel along the width, one channel. */
  private static double[] row(
      String padding, int stride, int output, double[] input, double[] kernel) {
    Case c =
        CaseId.parse(
            "f32-nhwc-%s-i1x%d-k1x%d-s1x%d-d1x1-o1x%d-c1x1-b1"
                .formatted(padding, input.length, kernel.length, stride, output));
    return Oracle.convTranspose(
            c.geometry(),
            1,
            output,
            Tensor4.of(1, 1, input.length, 1, input),
            Tensor4.of(1, kernel.length, 1, 1, kernel))
        .values();
  }

  @Test
  void theKernelIsNotFlipped() {
    assertArrayEquals(
        new double[] {10, 20, 30 + 1, 2, 3},
        row("valid", 2, 5, new double[] {10, 1}, new double[] {1, 2, 3}));
  }

  @Test
  void aLargerValidSizeEndsInZeros() {
    assertArrayEquals(
        new double[] {10, 20, 31, 2, 3, 0},
        row("valid", 2, 6, new double[] {10, 1}, new double[] {1, 2, 3}));
  }

  @ParameterizedTest
  @CsvSource({"3, 20, 31, 2", "4, 10, 20, 31"})
  void samePaddingCropsByTheRequestedSize(int output, double first, double second, double third) {
    double[] values = row("same", 2, output, new double[] {10, 1}, new double[] {1, 2, 3});
    assertEquals(first, values[0]);
    assertEquals(second, values[1]);
    assertEquals(third, values[2]);
  }

  @Test
  void explicitPaddingCropsItsFirstNumber() {
    assertArrayEquals(
        new double[] {31, 2},
        row("explicit0.0.2.1", 2, 2, new double[] {10, 1}, new double[] {1, 2, 3}));
  }

  @Test
  void aSumIsMinusZeroIfEveryTermIsAndOnlyWithSignedZeros() {
    Case c = CaseId.parse("f32-nhwc-valid-i1x1-k1x2-s1x3-d1x1-o1x3-c1x1-b1");
    Tensor4 one = Tensor4.of(1, 1, 1, 1, new double[] {1});
    Tensor4 zeros = Tensor4.of(1, 2, 1, 1, new double[] {0.0, -0.0});
    assertArrayEquals(
        new double[] {0.0, -0.0, -0.0},
        Oracle.convTransposeWithSignedZeros(c.geometry(), 1, 3, 1, one, zeros).values());
    assertArrayEquals(
        new double[] {0.0, 0.0, 0.0},
        Oracle.convTranspose(c.geometry(), 1, 3, one, zeros).values());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f64-nhwc-valid-i3x4-k3x2-s2x1-d1x1-o7x5-c2x3-b2",
        "f64-nhwc-valid-i3x4-k2x3-s3x2-d2x3-o9x13-c3x2-b1",
        "f64-nhwc-same-i3x4-k5x4-s2x3-d1x2-o5x11-c2x2-b2",
        "f64-nhwc-same-i2x5-k1x2-s4x3-d1x1-o8x13-c1x2-b1",
        "f64-nhwc-explicit2.1.0.3-i4x3-k3x5-s2x2-d1x1-o7x6-c2x2-b1",
        "f64-nhwc-explicit4.0.5.1-i2x3-k3x2-s1x4-d2x1-o2x6-c1x3-b3",
        "f64-nhwc-same-i3x4-k2x3-s2x1-d1x1-o5x4-c4x6-g2-b2",
        "f64-nhwc-valid-i3x2-k2x3-s1x2-d2x1-o5x5-c9x3-g3-b1",
        "f64-nhwc-valid-i2x2-k2x2-s2x2-d1x1-o4x4-c3x6-g3-b1",
      })
  void aGatherOverEveryOutputCellAgrees(String id) {
    Case c = CaseId.parse(id);
    Tensor4 input = c.image();
    Tensor4 filter = c.filter();
    Tensor4 scattered =
        Oracle.convTranspose(
            c.geometry(), c.outputHeight(), c.outputWidth(), c.groups(), input, filter);
    for (int at = 0; at < scattered.values().length; at++) {
      int[] cell = scattered.coordinates(at);
      assertEquals(gather(c, input, filter, cell), scattered.values()[at], id);
    }
  }

  private static double gather(Case c, Tensor4 input, Tensor4 filter, int[] cell) {
    AxisGeometry height = c.geometry().height();
    AxisGeometry width = c.geometry().width();
    double sum = 0;
    for (int u = 0; u < height.kernel(); u++) {
      for (int v = 0; v < width.kernel(); v++) {
        int row = cell[1] + height.cropBefore(c.outputHeight()) - u * height.dilation();
        int column = cell[2] + width.cropBefore(c.outputWidth()) - v * width.dilation();
        boolean meets =
            row >= 0
                && column >= 0
                && row % height.stride() == 0
                && column % width.stride() == 0
                && row / height.stride() < height.input()
                && column / width.stride() < width.input();
        int outputs = c.outputChannels() / c.groups();
        int inputs = c.inputChannels() / c.groups();
        int first = cell[3] / outputs * inputs;
        for (int ci = first; meets && ci < first + inputs; ci++) {
          int i = row / height.stride();
          int j = column / width.stride();
          sum +=
              input.values()[input.index(cell[0], i, j, ci)]
                  * filter.values()[filter.index(u, v, cell[3] % outputs, ci)];
        }
      }
    }
    return sum;
  }
}
