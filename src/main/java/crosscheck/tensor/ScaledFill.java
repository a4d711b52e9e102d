package crosscheck.tensor;

/**
 * Integers times a power of two each, so that all arithmetic on them is as exact as on integers,
 * but at an end of the type's range.
 *
 * @param integers the integers
 * @param imageExponent the image is scaled by 2 to this
 * @param filterExponent the filter is scaled by 2 to this
 * @param imageSign the sign of every value of the image if the signs are taken away, else 0
 */
record ScaledFill(IntegerFill integers, int imageExponent, int filterExponent, int imageSign)
    implements Filling {

  /** An image of subnormals, whose products with the filter are normal. */
  static ScaledFill subnormalInputs(ElementType type, IntegerFill integers) {
    int lift = type == ElementType.FLOAT16 ? 10 : 100;
    return new ScaledFill(integers, type.smallestExponent(), lift, 0);
  }

  /** Normal factors of which every product is a small multiple of the smallest number. */
  static ScaledFill subnormalResults(ElementType type, IntegerFill integers) {
    int image = type.smallestExponent() / 2;
    return new ScaledFill(integers, image, type.smallestExponent() - image, 0);
  }

  /** Terms of one sign, the largest of which pass the largest number by themselves. */
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
