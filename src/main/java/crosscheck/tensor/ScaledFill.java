package crosscheck.tensor;

/**
 * Integers scaled by powers of two to an end of the type's range, where arithmetic on them is as
 * exact as on integers.
 *
 * @param integers the integers
 * @param imageExponent the power of two that scales the image
 * @param filterExponent the power of two that scales the filter
 * @param imageSign the sign of every value of the image, with a positive filter; 0 to keep all
 *     signs
 */
record ScaledFill(IntegerFill integers, int imageExponent, int filterExponent, int imageSign)
    implements Filling {

  /** A subnormal image whose products with the filter are normal. */
  static ScaledFill subnormalInputs(ElementType type, IntegerFill integers) {
    int lift = type == ElementType.FLOAT16 ? 10 : 100;
    return new ScaledFill(integers, type.smallestExponent(), lift, 0);
  }

  /** Normal factors whose products are small multiples of the smallest number. */
  static ScaledFill subnormalResults(ElementType type, IntegerFill integers) {
    int image = type.smallestExponent() / 2;
    return new ScaledFill(integers, image, type.smallestExponent() - image, 0);
  }

  /** Terms of one sign, the largest of which alone exceed the largest number. */
  static ScaledFill overflow(String name, ElementType type, IntegerFill integers) {
    long largest = (long) integers.imageAmplitude() * integers.filterAmplitude();
    int bits = 63 - Long.numberOfLeadingZeros(largest);
    int exponent = type.infinityExponent() - bits;
    int sign = (RandomWord.seed32(name) & 1) == 0 ? 1 : -1;
    return new ScaledFill(integers, exponent / 2, exponent - exponent / 2, sign);
  }

  @Override
  public Tensor4 image(int... shape) {
    return scaled(integers.image(shape), imageExponent, imageSign);
  }

  @Override
  public Tensor4 filter(int... shape) {
    return scaled(integers.filter(shape), filterExponent, Math.abs(imageSign));
  }

  private static Tensor4 scaled(Tensor4 from, int exponent, int sign) {
    double[] values = from.values().clone();
    for (int i = 0; i < values.length; i++) {
      double value = sign == 0 ? values[i] : sign * Math.abs(values[i]);
      values[i] = Math.scalb(value, exponent);
    }
    return from.with(values);
  }
}
