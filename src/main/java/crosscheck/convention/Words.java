package crosscheck.convention;

/**
 * What a framework calls the parameters.
 *
 * @param padding one padding for both ends
 * @param pads a padding for each end, as a format of the top (1), the bottom (2), the left (3) and
 *     the right (4) one, in the framework's own order
 * @param outputPadding cells added to the size
 * @param outputSize the size
 */
public record Words(String padding, String pads, String outputPadding, String outputSize) {

  /** What most frameworks say. */
  public static final Words COMMON =
      new Words("padding", "pads %1$d, %2$d, %3$d, %4$d", "output_padding", "output size");

  /** These words with another format of the pads. */
  Words withPads(String format) {
    return new Words(padding, format, outputPadding, outputSize);
  }

  /** These words with another name of the cells added. */
  Words withOutputPadding(String name) {
    return new Words(padding, pads, name, outputSize);
  }

  /** These words with another name of the size. */
  Words withOutputSize(String name) {
    return new Words(padding, pads, outputPadding, name);
  }

  /** The pads of both axes in the framework's own order. */
  public String pads(Setting height, Setting width) {
    return pads.formatted(height.before(), height.after(), width.before(), width.after());
  }
}
