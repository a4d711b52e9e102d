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

  /** Whether the type can sum that many ones exactly, so that there is a fill. */
  public static boolean isExact(ElementType type, long taps) {
    return taps <= type.exactLimit();
  }

  /** Throws {@link IllegalArgumentException} if the type cannot sum that many ones exactly. */
  public static void requireExact(ElementType type, long taps) {
    if (!isExact(type, taps)) {
      throw new IllegalArgumentException(
          type.id()
              + " sums at most "
              + type.exactLimit()
              + " ones exactly, not "
              + taps
              + " taps");
    }
  }

  /** An image of a shape {@code [batch, row, column, channel]}. */
  public Tensor4 image(int... shape) {
    double[] values = integers("/image", shape, imageAmplitude);
    return Tensor4.of(shape[0], shape[1], shape[2], shape[3], values);
  }

  /** The filter of a shape {@code [row, column, channel out, channel in]}. */
  public Tensor4 filter(int... shape) {
    double[] values = integers("/filter", shape, filterAmplitude);
    int inputChannels = shape[3];
    if (period > 1) {
      for (int i = 0; i < values.length; i++) {
        int channel = i % inputChannels;
        int place = i / inputChannels;
        if ((channel + place) % period != 0) {
          values[i] = 0;
        }
      }
    }
    return Tensor4.of(shape[0], shape[1], shape[2], shape[3], values);
  }

  /** Integers from 1 to the amplitude, of either sign. */
  private double[] integers(String tensor, int[] shape, int amplitude) {
    long seed = RandomWord.seed(name + tensor);
    double[] values = new double[Math.toIntExact(Tensor4.elements(shape))];
    for (int i = 0; i < values.length; i++) {
      long word = RandomWord.at(seed, i);
      long magnitude = 1 + (((word >>> 33) * amplitude) >>> 31);
      values[i] = (word & 1) == 0 ? magnitude : -magnitude;
    }
    return values;
  }
}
