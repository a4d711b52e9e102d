package crosscheck.tensor;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The element types for which TensorFlow registers the op on a CPU, the simplest first.
 *
 * <p>Each encodes doubles as little-endian bytes and decodes them. Values that are not
 * representable are rounded to nearest, ties to even (IEEE 754).
 */
public enum ElementType {
  FLOAT32("f32", Float.BYTES, 23, 128) {
    @Override
    void put(double[] values, byte[] to) {
      for (int i = 0; i < values.length; i++) {
        LittleEndian.FLOATS.set(to, i * Float.BYTES, (float) values[i]);
      }
    }

    @Override
    void get(byte[] encoded, int from, int count, double[] to, int at) {
      for (int i = 0; i < count; i++) {
        to[at + i] = (float) LittleEndian.FLOATS.get(encoded, (from + i) * Float.BYTES);
      }
    }

    @Override
    public double round(double value) {
      return (float) value;
    }
  },
  FLOAT64("f64", Double.BYTES, 52, 1024) {
    @Override
    void put(double[] values, byte[] to) {
      LittleEndian.doubles(to).put(values);
    }

    @Override
    void get(byte[] encoded, int from, int count, double[] to, int at) {
      LittleEndian.doubles(encoded).get(from, to, at, count);
    }

    @Override
    public double round(double value) {
      return value;
    }
  },
  FLOAT16("f16", Short.BYTES, 10, 16) {
    @Override
    void put(double[] values, byte[] to) {
      SmallFloat.BINARY16.put(values, to);
    }

    @Override
    void get(byte[] encoded, int from, int count, double[] to, int at) {
      SmallFloat.BINARY16.get(encoded, from, count, to, at);
    }

    @Override
    public double round(double value) {
      return SmallFloat.BINARY16.decode(SmallFloat.BINARY16.encode(value));
    }
  },
  BFLOAT16("bf16", Short.BYTES, 7, 128) {
    @Override
    void put(double[] values, byte[] to) {
      SmallFloat.BFLOAT16.put(values, to);
    }

    @Override
    void get(byte[] encoded, int from, int count, double[] to, int at) {
      SmallFloat.BFLOAT16.get(encoded, from, count, to, at);
    }

    @Override
    public double round(double value) {
      return SmallFloat.BFLOAT16.decode(SmallFloat.BFLOAT16.encode(value));
    }
  },
  /** Two's complement; encoding any other value throws {@link ArithmeticException}. */
  INT32("i32", Integer.BYTES, 30, 31) {
    @Override
    void put(double[] values, byte[] to) {
      for (int i = 0; i < values.length; i++) {
        int integer = (int) values[i];
        if (integer != values[i]) {
          throw new ArithmeticException(values[i] + " is no 32-bit integer");
        }
        LittleEndian.INTS.set(to, i * Integer.BYTES, integer);
      }
    }

    @Override
    void get(byte[] encoded, int from, int count, double[] to, int at) {
      for (int i = 0; i < count; i++) {
        to[at + i] = (int) LittleEndian.INTS.get(encoded, (from + i) * Integer.BYTES);
      }
    }

    @Override
    public long exactLimit() {
      return Integer.MAX_VALUE;
    }

    @Override
    public double round(double value) {
      return (int) (long) value;
    }
  };

  /** As many decimal digits tell every double from the others. */
  private static final int FLOAT64_DIGITS = 17;

  private final String id;
  private final int bytes;
  private final int fractionBits;
  private final int infinityExponent;

  ElementType(String id, int bytes, int fractionBits, int infinityExponent) {
    this.id = id;
    this.bytes = bytes;
    this.fractionBits = fractionBits;
    this.infinityExponent = infinityExponent;
  }

  /** Encodes all values to the start of an array. */
  abstract void put(double[] values, byte[] to);

  /**
   * Decodes {@code count} elements, beginning with element {@code from}, into an array from index
   * {@code at} on.
   */
  abstract void get(byte[] encoded, int from, int count, double[] to, int at);

  /**
   * The value of a result stored in this type: the nearest number, ties to even. For INT32 it is
   * the result modulo 2^32, in two's complement, if that is an integer below 2^63.
   */
  public abstract double round(double value);

  /**
   * Returns a value with the fewest decimal digits that is this one when it is rounded to this
   * type: 0.1 for the nearest number of {@link #FLOAT32}.
   *
   * @param value a value of this type
   */
  public double shortest(double value) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return value;
    }
    for (int digits = 1; digits < FLOAT64_DIGITS; digits++) {
      double shorter = new BigDecimal(value).round(new MathContext(digits)).doubleValue();
      if (round(shorter) == value) {
        return shorter;
      }
    }
    return value;
  }

  /** The short name used in case ids, such as {@code bf16}. */
  public String id() {
    return id;
  }

  /** The bytes of one element. */
  public int bytes() {
    return bytes;
  }

  /** The largest n such that every integer from −n to n is represented exactly. */
  public long exactLimit() {
    return 1L << (fractionBits + 1);
  }

  /** The largest relative error of one rounding: half a unit in the last place. */
  public double unitRoundoff() {
    return Math.scalb(1.0, -fractionBits - 1);
  }

  /** The distance of neighbouring numbers where a finite magnitude lies. */
  public double spacing(double magnitude) {
    int exponent = Math.max(Math.getExponent(magnitude), 2 - infinityExponent);
    return Math.scalb(1.0, exponent - fractionBits);
  }

  /** The exponent of the smallest positive number, which is subnormal. */
  public int smallestExponent() {
    return 2 - infinityExponent - fractionBits;
  }

  /** The smallest normal number as a multiple of the smallest positive one. */
  long subnormalLimit() {
    return 1L << fractionBits;
  }

  /** The exponent of the smallest power of two above the largest finite number. */
  int infinityExponent() {
    return infinityExponent;
  }

  /** The values as little-endian bytes. */
  public byte[] encode(double[] values) {
    byte[] encoded = new byte[Math.multiplyExact(values.length, bytes)];
    put(values, encoded);
    return encoded;
  }
}
