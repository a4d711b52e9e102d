package crosscheck.tensor;

/**
 * A 16-bit binary floating-point format: a sign, an exponent, a fraction.
 *
 * <p>Layout and rounding are those of IEEE 754-2019, section 3.4; bfloat16 is the upper half of a
 * binary32.
 */
enum SmallFloat {
  BINARY16(5),
  BFLOAT16(8);

  private final int fractionBits;
  private final int bias;
  private final int largestExponent;

  SmallFloat(int exponentBits) {
    fractionBits = 15 - exponentBits;
    bias = (1 << (exponentBits - 1)) - 1;
    largestExponent = (1 << exponentBits) - 1;
  }

  /** The double that the bits stand for. */
  double decode(short bits) {
    int exponent = (bits & 0x7fff) >> fractionBits;
    int fraction = bits & ((1 << fractionBits) - 1);
    double magnitude;
    if (exponent == largestExponent) {
      magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    } else if (exponent == 0) {
      magnitude = Math.scalb((double) fraction, 1 - bias - fractionBits);
    } else {
      magnitude =
          Math.scalb((double) ((1 << fractionBits) + fraction), exponent - bias - fractionBits);
    }
    return bits < 0 ? -magnitude : magnitude;
  }

  /** The bits of the nearest number, ties to even; past the largest one, infinity. */
  short encode(double value) {
    int sign = Double.doubleToRawLongBits(value) < 0 ? 0x8000 : 0;
    double magnitude = Math.abs(value);
    if (Double.isNaN(value)) {
      return (short) (sign | largestExponent << fractionBits | 1 << (fractionBits - 1));
    }
    if (Double.isInfinite(value)) {
      return (short) (sign | largestExponent << fractionBits);
    }
    // In units of the last place, a number's bits are its rounded count plus its exponent's offset:
    // a carry out of the fraction lands in the exponent by itself.
    int exponent = Math.max(Math.getExponent(magnitude), 1 - bias);
    long units = (long) Math.rint(Math.scalb(magnitude, fractionBits - exponent));
    long bits = ((long) (exponent + bias - 1) << fractionBits) + units;
    return (short) (sign | Math.min(bits, (long) largestExponent << fractionBits));
  }
}
