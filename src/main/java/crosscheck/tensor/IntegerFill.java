package crosscheck.tensor;

/**
 * Non-zero integers for an input and a filter. The magnitudes of the products of every output cell
 * add up to at most a limit, so that sums are exact in any order if integers up to the limit are.
 *
 * <p>A cell sums at most {@code taps · inputChannels} products. If even products of ones could
 * exceed the limit, each tap and output channel keeps only some of the input channels, not
 * everywhere the same, and the filter is zero for the others.
 */
public final class IntegerFill implements Filling {

  /** Amplitudes up to this need 16 random bits, and 32-bit arithmetic, which is faster. */
  static final int SMALL = 1 << 15;

  private static final String IMAGE = "/image";
  private static final String FILTER = "/filter";

  private final String name;
  private final int imageAmplitude;
  private final int filterAmplitude;
  private final int period;

  /**
   * Creates a fill whose sums stay within a limit.
   *
   * @param name the case's id, on which the values depend
   * @param limit the largest sum of magnitudes of a cell, at least {@code taps}
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

  /** Whether the type can sum that many ones exactly, which a fill requires. */
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

  /** How an image's values follow from their index. */
  public IntegerRecipe imageRecipe() {
    return new IntegerRecipe(RandomWord.seed32(name + IMAGE), imageAmplitude, 1, 1);
  }

  /** How the values of a filter with so many input channels follow from their index. */
  public IntegerRecipe filterRecipe(int inputChannels) {
    return new IntegerRecipe(
        RandomWord.seed32(name + FILTER), filterAmplitude, period, inputChannels);
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
  public Tensor4 image(int... shape) {
    return Tensor4.of(shape, integers(IMAGE, shape, imageAmplitude));
  }

  @Override
  public Tensor4 filter(int... shape) {
    double[] values = integers(FILTER, shape, filterAmplitude);
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
    return Tensor4.of(shape, values);
  }

  /** Integers from 1 to the amplitude, of either sign. */
  private double[] integers(String tensor, int[] shape, int amplitude) {
    int seed = RandomWord.seed32(name + tensor);
    double[] values = new double[Math.toIntExact(Tensor4.elements(shape))];
    int[] block = new int[LoopLength.of(Math.min(RandomWord.BLOCK, values.length))];
    for (int from = 0; from < values.length; from += block.length) {
      RandomWord.fill(seed, from, block);
      if (amplitude <= SMALL) {
        toSmallIntegers(block, amplitude);
      } else {
        toIntegers(block, amplitude);
      }
      int count = Math.min(block.length, values.length - from);
      for (int i = 0; i < count; i++) {
        values[from + i] = block[i];
      }
    }
    return values;
  }

  private static void toSmallIntegers(int[] words, int amplitude) {
    for (int i = 0; i < words.length; i++) {
      int word = words[i];
      int magnitude = 1 + (((word >>> 16) * amplitude) >>> 16);
      int sign = -(word & 1);
      words[i] = (magnitude ^ sign) - sign;
    }
  }

  private static void toIntegers(int[] words, int amplitude) {
    for (int i = 0; i < words.length; i++) {
      int word = words[i];
      int magnitude = 1 + (int) (((word >>> 1) * (long) amplitude) >>> 31);
      int sign = -(word & 1);
      words[i] = (magnitude ^ sign) - sign;
    }
  }
}
