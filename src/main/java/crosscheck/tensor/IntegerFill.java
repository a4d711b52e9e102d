package crosscheck.tensor;

/**
 * Non-zero integers for an input and a filter, chosen so that the magnitudes of the products of
 * every output cell add up to no more than a limit, and every partial sum is as exact as the limit
 * is, in whatever order it is added up.
 *
 * <p>A cell sums at most {@code taps · inputChannels} products. Where even products of ones could
 * pass the limit, each tap and output channel keeps only some of the input channels, never the same
 * ones everywhere, and the filter is zero for the others.
 */
public final class IntegerFill implements Filling {

  /** Amplitudes up to this need 16 random bits, and 32-bit arithmetic, which is the faster. */
  private static final int SMALL = 1 << 15;

  private final String name;
  private final int imageAmplitude;
  private final int filterAmplitude;
  private final int period;

  /**
   * Scales a fill.
   *
   * @param name what the values depend on, with the index; the case's id
   * @param limit what no cell's sum of magnitudes may pass, at least {@code taps}
   * @param taps the largest number of kernel cells that meet in one output cell, over both axes
   * @param inputChannels the number of channels that each tap sums over
   */
  public IntegerFill(String name, long limit, long taps, int inputChannels) {
    this.name = name;
    long products = limit / taps;
    period = (int) ((inputChannels + products - 1) / products);
    long terms = taps * ((inputChannels + period - 1) / period);
    long product = limit / terms;
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

  /** The largest magnitude in an image. */
  int imageAmplitude() {
    return imageAmplitude;
  }

  /** The largest magnitude in the filter. */
  int filterAmplitude() {
    return filterAmplitude;
  }

  @Override
  public Tensor4 image(int batch, int height, int width, int channels) {
    double[] values = integers("/image", batch * height * width * channels, imageAmplitude);
    return Tensor4.of(batch, height, width, channels, values);
  }

  @Override
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
    int seed = RandomWord.seed32(name + tensor);
    double[] values = new double[count];
    if (amplitude <= SMALL) {
      for (int i = 0; i < count; i++) {
        int word = RandomWord.at(seed, i);
        int magnitude = 1 + (((word >>> 16) * amplitude) >>> 16);
        int sign = -(word & 1);
        values[i] = (magnitude ^ sign) - sign;
      }
    } else {
      for (int i = 0; i < count; i++) {
        int word = RandomWord.at(seed, i);
        int magnitude = 1 + (int) (((word >>> 1) * (long) amplitude) >>> 31);
        int sign = -(word & 1);
        values[i] = (magnitude ^ sign) - sign;
      }
    }
    return values;
  }
}
