package crosscheck.convention;

import crosscheck.convention.Convention.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * {@code conv_transpose2d} of candle: the rule of burn, with one number for both axes of each
 * argument.
 */
final class Candle {

  static final List<Convention> ALL =
      List.of(
          Burn.CONV_TRANSPOSE_2D
              .as(
                  "candle",
                  "candle conv_transpose2d, padding and output_padding",
                  new Source(
                      "candle",
                      "candle-core/src/conv.rs conv_transpose2d;"
                          + " candle-core/src/cpu_backend/mod.rs ConvTranspose2D",
                      "2a13b0f3 (0.11.0)"))
              .saying(Words.COMMON)
              .limitedBy(Candle::differentNumbers));

  private Candle() {}

  private static Optional<String> differentNumbers(Call height, Call width) {
    return Stream.of(
            different("stride", call -> call.scatter().stride(), height, width),
            different("dilation", call -> call.scatter().dilation(), height, width),
            different("padding", call -> call.setting().before(), height, width),
            different(
                "output_padding", call -> call.setting().outputPaddingOrZero(), height, width))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> different(
      String name, ToIntFunction<Call> number, Call height, Call width) {
    int rows = number.applyAsInt(height);
    int columns = number.applyAsInt(width);
    return rows == columns
        ? Optional.empty()
        : Optional.of(name + " must be the same on both axes, was " + rows + " and " + columns);
  }
}
