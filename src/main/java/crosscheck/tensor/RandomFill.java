package crosscheck.tensor;

/**
 * Random numbers whose sums are rounded.
 *
 * @param name the case's id, on which the values depend
 * @param type the type that each is rounded to
 * @param exponents 0 for standard normal values, or the number of powers of two, from 1 downwards,
 *     that the magnitudes cover
 */
record RandomFill(String name, ElementType type, int exponents) implements Filling {

  /** Standard normal values. */
  static RandomFill gaussian(String name, ElementType type) {
    return new RandomFill(name, type, 0);
  }

  /** Magnitudes over as many powers of two as keep all products and sums within the range. */
  static RandomFill wide(String name, ElementType type) {
    return new RandomFill(name, type, type == ElementType.FLOAT16 ? 7 : 40);
  }

  @Override
  public Tensor4 image(int... shape) {
    return Tensor4.of(shape, values("/image", shape));
  }

  @Override
  public Tensor4 filter(int... shape) {
    return Tensor4.of(shape, values("/filter", shape));
  }

  private double[] values(String tensor, int[] shape) {
    long seed = RandomWord.seed(name + tensor);
    double[] values = new double[Math.toIntExact(Tensor4.elements(shape))];
    for (int i = 0; i < values.length; i++) {
      values[i] = type.round(exponents == 0 ? normal(seed, i) : wide(seed, i));
    }
    return values;
  }

  /**
   * By Box and Muller (A note on the generation of random normal deviates, 1958), in {@link
   * StrictMath}, which is the same everywhere.
   */
  private static double normal(long seed, int index) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(seed, 2 * index)));
    return radius * StrictMath.cos(2 * Math.PI * uniform(seed, 2 * index + 1));
  }

  private double wide(long seed, int index) {
    double magnitude = 1 + uniform(seed, 2 * index);
    long word = RandomWord.at(seed, 2 * index + 1);
    int exponent = -(int) ((word >>> 33) % exponents);
    return Math.scalb((word & 1) == 0 ? magnitude : -magnitude, exponent);
  }

  /** A number in [0, 1) with 53 random bits. */
  private static double uniform(long seed, int index) {
    return (RandomWord.at(seed, index) >>> 11) * 0x1p-53;
  }
}
