package crosscheck.convention;

import java.util.OptionalInt;

/**
 * What a caller passes to a framework for one axis besides input, kernel, stride and dilation.
 *
 * @param before the caller's padding at the start, in most frameworks cells to cut; JAX adds them
 *     to the spread input instead
 * @param after the same at the end; a few frameworks take negative ones
 * @param outputPadding cells that the caller adds to the output's size, if given
 * @param outputSize the output's size, if given
 */
public record Setting(int before, int after, OptionalInt outputPadding, OptionalInt outputSize) {

  /** No parameters: everything follows from the kind of padding. */
  public static final Setting NONE = pads(0, 0);

  /** A setting with these pads. */
  public static Setting pads(int before, int after) {
    return new Setting(before, after, OptionalInt.empty(), OptionalInt.empty());
  }

  /** This setting with an output_padding. */
  public Setting withOutputPadding(int cells) {
    return new Setting(before, after, OptionalInt.of(cells), outputSize);
  }

  /** This setting with an output size. */
  public Setting withOutputSize(int cells) {
    return new Setting(before, after, outputPadding, OptionalInt.of(cells));
  }

  /** The output_padding, 0 if not given. */
  public int outputPaddingOrZero() {
    return outputPadding.orElse(0);
  }

  /** The output size; throws {@link IllegalArgumentException} if not given. */
  public int requiredOutputSize() {
    return outputSize.orElseThrow(
        () -> new IllegalArgumentException("output_size must be given, was not"));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (before != 0 || after != 0) {
      text.append("pads ").append(before).append(" and ").append(after).append(' ');
    }
    outputPadding.ifPresent(cells -> text.append("output_padding ").append(cells).append(' '));
    outputSize.ifPresent(cells -> text.append("output_size ").append(cells));
    return text.toString().strip();
  }
}
