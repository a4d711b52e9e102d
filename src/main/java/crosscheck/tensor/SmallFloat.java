package crosscheck.tensor;

import org.jspecify.annotations.Nullable;

/**
 * A 16-bit binary floating-point format: a sign, an exponent, a fraction.
 *
 * <p>Layout and rounding are those of IEEE 754-2019, section 3.4; bfloat16 is the upper half of a
 * binary32.
 */
enum SmallFloat {
  BINARY16(5),
  BFLOAT16(8);

  private static final int DOUBLE_FRACTION_BITS = 52;
  private static final int DOUBLE_BIAS = 1023;

  private final int fractionBits;
  private final int bias;
  private final int largestExponent;

  /** Computed when first needed; every thread computes the same. */
  @SuppressWarnings("ImmutableEnumChecker")
  private float @Nullable [] decoded;

  SmallFloat(int exponentBits) {
    fractionBits = 15 - exponentBits;
    bias = (1 << (exponentBits - 1)) - 1;
    largestExponent = (1 << exponentBits) - 1;
  }

  /** Encodes all values. */
  void put(double[] values, byte[] to) {
    // A normal number has the bits of a double, except for the dropped bits of the fraction and
    // the bias of the exponent.
    int dropped = DOUBLE_FRACTION_BITS - fractionBits;
    long droppedBits = (1L << dropped) - 1;
    long offset = (long) (DOUBLE_BIAS - bias) << DOUBLE_FRACTION_BITS;
    long smallest = offset + (1L << DOUBLE_FRACTION_BITS);
    long infinity = offset + ((long) largestExponent << DOUBLE_FRACTION_BITS);
    for (int i = 0; i < values.length; i++) {
      long bits = Double.doubleToRawLongBits(values[i]);
      long magnitude = bits & Long.MAX_VALUE;
      boolean isExactNormal =
          (bits & droppedBits) == 0 && magnitude >= smallest && magnitude < infinity;
      short encoded =
          isExactNormal
              ? (short) ((bits >>> 48 & 0x8000) | (magnitude - offset) >>> dropped)
              : encode(values[i]);
      LittleEndian.SHORTS.set(to, i * Short.BYTES, encoded);
    }
  }

  /**
   * Decodes {@code count} elements, beginning with element {@code from}, into an array from index
   * {@code at} on.
   */
  void get(byte[] encoded, int from, int count, double[] to, int at) {
    float[] decoded = decoded();
    for (int i = 0; i < count; i++) {
      short bits = (short) LittleEndian.SHORTS.get(encoded, (from + i) * Short.BYTES);
      to[at + i] = decoded[bits & 0xffff];
    }
  }

  /** The value of each bit pattern; every value is a binary32 as well. */
  private float[] decoded() {
    float[] known = decoded;
    if (known == null) {
      known = new float[1 << 16];
      for (int bits = 0; bits < known.length; bits++) {
        known[bits] = (float) decode((short) bits);
      }
      decoded = known;
    }
    return known;
  }

  /** Decodes a bit pattern. */
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

  /** Encodes the nearest number, ties to even; infinity above the largest one. */
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
