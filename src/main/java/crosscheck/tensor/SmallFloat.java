package crosscheck.tensor;

import java.nio.ByteBuffer;

/**
 * A 16-bit binary floating-point format: a sign, an exponent, a fraction.
 *
 * <p>Layout and rounding are those of IEEE 754-2019, section 3.4; bfloat16 is the upper half of a
 * binary32.
 */
enum SmallFloat {
  BINARY16(5),
  BFLOAT16(8);

  private static final int FLOAT_FRACTION_BITS = 23;
  private static final int FLOAT_BIAS = 127;

  private final int fractionBits;
  private final int bias;
  private final int largestExponent;

  SmallFloat(int exponentBits) {
    fractionBits = 15 - exponentBits;
    bias = (1 << (exponentBits - 1)) - 1;
    largestExponent = (1 << exponentBits) - 1;
  }

  /** Encodes all values. */
  void put(double[] values, ByteBuffer buffer) {
    short[] encoded = new short[values.length];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = isNormal(values[i]) ? encodeNormal(values[i]) : encode(values[i]);
    }
    buffer.asShortBuffer().put(encoded);
  }

  /** Decodes as many values as the array holds; every one is a binary32 as well. */
  void get(ByteBuffer buffer, float[] values) {
    short[] encoded = new short[values.length];
    buffer.asShortBuffer().get(encoded);
    int infinity = largestExponent << fractionBits;
    int shift = FLOAT_FRACTION_BITS - fractionBits;
    float scale = Math.scalb(1f, FLOAT_BIAS - bias);
    for (int i = 0; i < values.length; i++) {
      int magnitude = encoded[i] & 0x7fff;
      if (magnitude >= infinity) {
        values[i] = (float) decode(encoded[i]);
      } else {
        // With its exponent in the wider field, a number is too small by a power of two.
        float value = Float.intBitsToFloat(magnitude << shift) * scale;
        values[i] = encoded[i] < 0 ? -value : value;
      }
    }
  }

  /** Whether a value is a normal number of this format, and not one that has to be rounded. */
  private boolean isNormal(double value) {
    float single = (float) value;
    int bits = Float.floatToRawIntBits(single);
    int exponent = ((bits >>> FLOAT_FRACTION_BITS) & 0xff) - FLOAT_BIAS + bias;
    return single == value
        && exponent > 0
        && exponent < largestExponent
        && (bits & ((1 << (FLOAT_FRACTION_BITS - fractionBits)) - 1)) == 0;
  }

  private short encodeNormal(double value) {
    int bits = Float.floatToRawIntBits((float) value);
    int magnitude =
        ((bits & 0x7fffffff) >>> (FLOAT_FRACTION_BITS - fractionBits))
            - ((FLOAT_BIAS - bias) << fractionBits);
    return (short) ((bits >>> 16 & 0x8000) | magnitude);
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
