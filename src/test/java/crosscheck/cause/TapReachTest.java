package crosscheck.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reach, against every pair of cells. */
class TapReachTest {

  static Stream<AxisGeometry> axes() {
    return IntStream.rangeClosed(1, 4)
        .boxed()
        .flatMap(
            kernel ->
                IntStream.rangeClosed(1, 3)
                    .boxed()
                    .flatMap(
                        stride ->
                            Stream.of(
                                    new Padding.Valid(),
                                    new Padding.Same(),
                                    new Padding.Explicit(1, 2))
                                .flatMap(
                                    padding ->
                                        Stream.of(
                                            new AxisGeometry(3, kernel, stride, 1, padding),
                                            new AxisGeometry(4, kernel, stride, 2, padding)))));
  }

  @ParameterizedTest
  @MethodSource("axes")
  void aTapLandsWhereSomeCellOfTheOutputPairsIt(AxisGeometry axis) {
    List<Integer> outputs =
        IntStream.rangeClosed(axis.admissible().lowest(), axis.admissible().highest())
            .filter(output -> output > 0)
            .boxed()
            .toList();
    for (int output : outputs) {
      for (int tap = 0; tap < axis.kernel(); tap++) {
        TapReach reach = TapReach.of(axis, output, tap);
        boolean inside = false;
        boolean outside = false;
        for (int p = 0; p < output; p++) {
          int distance = p + axis.cropBefore(output) - tap * axis.dilation();
          if (Math.floorMod(distance, axis.stride()) == 0) {
            int input = Math.floorDiv(distance, axis.stride());
            inside |= input >= 0 && input < axis.input();
            outside |= input < 0 || input >= axis.input();
          }
        }
        String which = "%s, output %d, tap %d".formatted(axis, output, tap);
        assertEquals(inside, reach.landsInside(), which);
        assertEquals(outside, reach.landsOutside(), which);
      }
    }
  }
}
