package crosscheck.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataFormatTest {

  private static final Tensor4 IMAGE =
      Tensor4.of(2, 3, 4, 5, IntStream.range(0, 120).asDoubleStream().toArray());

  @Test
  void channelsFirstPutsEachChannelsPlaneTogether() {
    double[] planes = DataFormat.NCHW.fromImage(IMAGE);
    assertArrayEquals(new int[] {2, 5, 3, 4}, DataFormat.NCHW.shape(IMAGE));
    for (int b = 0; b < 2; b++) {
      for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 4; column++) {
          for (int channel = 0; channel < 5; channel++) {
            int at = ((b * 5 + channel) * 3 + row) * 4 + column;
            assertEquals(IMAGE.values()[IMAGE.index(b, row, column, channel)], planes[at]);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anImageComesBackAsItWent(DataFormat format) {
    Tensor4 back = format.toImage(format.shape(IMAGE), format.fromImage(IMAGE));
    assertArrayEquals(IMAGE.shape(), back.shape());
    assertArrayEquals(IMAGE.values(), back.values());
  }
}
