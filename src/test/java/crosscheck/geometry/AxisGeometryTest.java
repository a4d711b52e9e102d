package crosscheck.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.Padding.Explicit;
import crosscheck.geometry.Padding.Same;
import crosscheck.geometry.Padding.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisGeometryTest {

  /** Every geometry of a small range, with all paddings. */
  private static void forEach(Consumer<AxisGeometry> test) {
    List<Padding> paddings = new ArrayList<>(List.of(new Valid(), new Same()));
    for (int before = 0; before <= 3; before++) {
      for (int after = 0; after <= 3; after++) {
        paddings.add(new Explicit(before, after));
      }
    }
    for (int input = 1; input <= 5; input++) {
      for (int kernel = 1; kernel <= 5; kernel++) {
        for (int stride = 1; stride <= 5; stride++) {
          for (int dilation = 1; dilation <= 3; dilation++) {
            for (Padding padding : paddings) {
              test.accept(new AxisGeometry(input, kernel, stride, dilation, padding));
            }
          }
        }
      }
    }
  }

  /** The forward convolution's output size; 0 where the kernel does not fit. */
  private static int forwardSize(AxisGeometry axis, int size) {
    int room = size + axis.padding().before() + axis.padding().after() - axis.effectiveKernel();
    return switch (axis.padding().kind()) {
      case SAME -> (size + axis.stride() - 1) / axis.stride();
      case VALID, EXPLICIT -> room < 0 ? 0 : room / axis.stride() + 1;
    };
  }

  @Test
  void theIntervalHoldsExactlyTheSizesThatTheForwardConvolutionMapsToTheInput() {
    forEach(
        axis -> {
          List<Integer> mapped =
              IntStream.rangeClosed(1, axis.fullSize() + 2 * axis.stride())
                  .filter(size -> forwardSize(axis, size) == axis.input())
                  .boxed()
                  .toList();
          OutputInterval interval = axis.admissible();
          List<Integer> admissible =
              IntStream.rangeClosed(interval.lowest(), interval.highest()).boxed().toList();
          assertEquals(mapped, admissible, axis::toString);
        });
  }

  @Test
  void theIntervalHasAsManySizesAsTheStrideUnlessThePaddingCropsSome() {
    forEach(
        axis -> {
          OutputInterval interval = axis.admissible();
          if (interval.lowest() > 1) {
            assertEquals(axis.stride(), interval.highest() - interval.lowest() + 1, axis::toString);
          }
        });
  }

  @Test
  void samePaddingMultipliesTheInputByTheStrideAtTheMost() {
    assertEquals(192, new AxisGeometry(96, 3, 2, 1, new Same()).admissible().highest());
    assertEquals(384, new AxisGeometry(128, 3, 3, 1, new Same()).admissible().highest());
  }

  @Test
  void validPaddingKeepsTheFullScatterAtTheLeast() {
    assertEquals(193, new AxisGeometry(96, 3, 2, 1, new Valid()).admissible().lowest());
  }

  @Test
  void dilationStretchesTheKernelAndNotTheStride() {
    AxisGeometry axis = new AxisGeometry(4, 3, 2, 5, new Valid());
    assertEquals(11, axis.effectiveKernel());
    assertEquals(17, axis.fullSize());
  }

  @Test
  void paddingCanCropTheWholeOutput() {
    AxisGeometry axis = new AxisGeometry(1, 1, 1, 1, new Explicit(2, 2));
    assertTrue(axis.admissible().isEmpty());
    int most = Integer.MAX_VALUE;
    assertEquals(
        axis.admissible(), new AxisGeometry(1, 1, 1, 1, new Explicit(most, most)).admissible());
    assertEquals("no size", axis.admissible().toString());
  }

  @ParameterizedTest
  @CsvSource({
    // kernel, output, crop: the full scatter of 3 cells at stride 2 is kernel + 4 long
    "3, 6, 0",
    "3, 5, 1",
    "4, 6, 1",
    "4, 5, 1",
    "5, 6, 1",
    "5, 5, 2",
    "1, 6, 0"
  })
  void samePaddingCropsTheSmallerHalfFirstAndNeverLessThanNothing(
      int kernel, int output, int crop) {
    assertEquals(crop, new AxisGeometry(3, kernel, 2, 1, new Same()).cropBefore(output));
  }

  @Test
  void validCropsNothingAndExplicitItsFirstNumber() {
    assertEquals(0, new AxisGeometry(3, 3, 2, 1, new Valid()).cropBefore(8));
    assertEquals(2, new AxisGeometry(3, 3, 2, 1, new Explicit(2, 1)).cropBefore(5));
  }

  @Test
  void mostTapsIsReachedAndNeverPassed() {
    forEach(
        axis -> {
          int[] taps = new int[axis.fullSize()];
          for (int i = 0; i < axis.input(); i++) {
            for (int j = 0; j < axis.kernel(); j++) {
              taps[i * axis.stride() + j * axis.dilation()]++;
            }
          }
          int most = IntStream.of(taps).max().orElseThrow();
          assertTrue(most <= axis.mostTaps(), axis::toString);
          if (axis.input() >= axis.effectiveKernel()) {
            assertEquals(most, axis.mostTaps(), axis::toString);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 2, 1, 'input must be >= 1, was 0'",
    "4, -1, 2, 1, 'kernel must be >= 1, was -1'",
    "4, 3, 0, 1, 'stride must be >= 1, was 0'",
    "4, 3, 2, 0, 'dilation must be >= 1, was 0'",
  })
  void aNumberBelowOneIsNamed(int input, int kernel, int stride, int dilation, String message) {
    var error =
        assertThrows(
            IllegalArgumentException.class,
            () -> new AxisGeometry(input, kernel, stride, dilation, new Valid()));
    assertEquals(message, error.getMessage());
  }

  @Test
  void sizesPastThirtyTwoBitsThrowInsteadOfWrapping() {
    int huge = 1 << 20;
    var error =
        assertThrows(
            IllegalArgumentException.class, () -> new AxisGeometry(huge, 3, huge, 1, new Valid()));
    assertEquals(
        "input x stride + (kernel - 1) x dilation + 1 must be <= 2147483647, was 1099511627779",
        error.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> new AxisGeometry(1, huge, 1, huge, new Valid()));
  }

  @Test
  void theAxesOfAGeometryShareOneKindOfPadding() {
    AxisGeometry valid = new AxisGeometry(1, 1, 1, 1, new Valid());
    AxisGeometry same = new AxisGeometry(1, 1, 1, 1, new Same());
    assertThrows(IllegalArgumentException.class, () -> new ConvTransposeGeometry(valid, same));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 'padding before must be >= 0, was -1'",
    "0, -1, 'padding after must be >= 0, was -1'"
  })
  void paddingIsNeverNegative(int before, int after, String message) {
    var error = assertThrows(IllegalArgumentException.class, () -> new Explicit(before, after));
    assertEquals(message, error.getMessage());
  }
}
