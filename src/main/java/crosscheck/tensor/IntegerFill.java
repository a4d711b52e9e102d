package crosscheck.tensor;

/**
 * Small non-zero integers for an input and a filter, chosen so that every partial sum of every
 * output cell is exact in the element type, in whatever order it is added up.
 *
 * <p>A cell sums at most {@code taps · inputChannels} products. Where even products of ones could
 * pass the exact range, each tap and output channel keeps only some of the input channels, never
 * the same ones everywhere, and the filter is zero for the others.
 */
public final class IntegerFill {

  private final String name;
  private final int imageAmplitude;
  private final int filterAmplitude;
  private final int period;

  /**
   * Scales a fill.
   *
   * @param name what the values depend on, with the index; the case's id
   * @param type the element type whose exact range bounds the sums
   * @param taps the largest number of kernel cells that meet in one output cell, over both axes
   * @param inputChannels the number of channels that each tap sums over
   * @throws IllegalArgumentException if ones alone would pass the exact range
   */
  public IntegerFill(String name, ElementType type, long taps, int inputChannels) {
    requireExact(type, taps);
    this.name = name;
    long products = type.exactLimit() / taps;
    period = (int) ((inputChannels + products - 1) / products);
    long terms = taps * ((inputChannels + period - 1) / period);
    long product = type.exactLimit() / terms;
    imageAmplitude = (int) Math.sqrt((double) product);
    filterAmplitude = (int) (product / imageAmplitude);
  }

  /** Throws {@link IllegalArgumentException} if the type cannot sum that many ones exactly. */
  public static void requireExact(ElementType type, long taps) {
    if (taps > type.exactLimit()) {
      throw new IllegalArgumentException(
          type.id()
              + " sums at most "
              + type.exactLimit()
              + " ones exactly, not "
              + taps
              + " taps");
    }
  }

  /** An image, {@code [batch, row, column, channel]}. */
  public Tensor4 image(int batch, int height, int width, int channels) {
    double[] values = integers("/image", batch * height * width * channels, imageAmplitude);
    return Tensor4.of(batch, height, width, channels, values);
  }

  /** The filter, {@code [row, column, channel out, channel in]}. */
  public Tensor4 filter(int height, int width, int outputChannels, int inputChannels) {
    double[] values =
        integers("/filter", height * width * outputChannels * inputChannels, filterAmplitude);
    if (period > 1) {
      for (int i = 0; i < values.length; i++) {
        int channel = i % inputChannels;
        int place = i / inputChannels;
        if ((channel + place) % period != 0) {
          values[i] = 0;
        }
      }
    }
    return Tensor4.of(height, width, outputChannels, inputChannels, values);
  }

  /** Integers from 1 to the amplitude, of either sign. */
  private double[] integers(String tensor, int count, int amplitude) {
    long seed = RandomWord.seed(name + tensor);
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      long word = RandomWord.at(seed, i);
      long magnitude = 1 + (((word >>> 33) * amplitude) >>> 31);
      values[i] = (word & 1) == 0 ? magnitude : -magnitude;
    }
    return values;
  }
}
