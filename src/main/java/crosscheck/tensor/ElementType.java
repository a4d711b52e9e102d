package crosscheck.tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The element types for which TensorFlow registers the op on a CPU, the plainest first.
 *
 * <p>Each encodes doubles as little-endian bytes and back; what does not fit is rounded to nearest,
 * ties to even, as IEEE 754 says.
 */
public enum ElementType {
  FLOAT32("f32", Float.BYTES, 1L << 24) {
    @Override
    void put(ByteBuffer buffer, double value) {
      buffer.putFloat((float) value);
    }

    @Override
    double get(ByteBuffer buffer) {
      return buffer.getFloat();
    }
  },
  FLOAT64("f64", Double.BYTES, 1L << 53) {
    @Override
    void put(ByteBuffer buffer, double value) {
      buffer.putDouble(value);
    }

    @Override
    double get(ByteBuffer buffer) {
      return buffer.getDouble();
    }
  },
  FLOAT16("f16", Short.BYTES, 1L << 11) {
    @Override
    void put(ByteBuffer buffer, double value) {
      buffer.putShort(SmallFloat.BINARY16.encode(value));
    }

    @Override
    double get(ByteBuffer buffer) {
      return SmallFloat.BINARY16.decode(buffer.getShort());
    }
  },
  BFLOAT16("bf16", Short.BYTES, 1L << 8) {
    @Override
    void put(ByteBuffer buffer, double value) {
      buffer.putShort(SmallFloat.BFLOAT16.encode(value));
    }

    @Override
    double get(ByteBuffer buffer) {
      return SmallFloat.BFLOAT16.decode(buffer.getShort());
    }
  },
  /** Two's complement; what is no such integer throws {@link ArithmeticException}. */
  INT32("i32", Integer.BYTES, (1L << 31) - 1) {
    @Override
    void put(ByteBuffer buffer, double value) {
      if ((int) value != value) {
        throw new ArithmeticException(value + " is no 32-bit integer");
      }
      buffer.putInt((int) value);
    }

    @Override
    double get(ByteBuffer buffer) {
      return buffer.getInt();
    }
  };

  private final String id;
  private final int bytes;
  private final long exactLimit;

  ElementType(String id, int bytes, long exactLimit) {
    this.id = id;
    this.bytes = bytes;
    this.exactLimit = exactLimit;
  }

  abstract void put(ByteBuffer buffer, double value);

  abstract double get(ByteBuffer buffer);

  /** The short name that stands in case ids, such as {@code bf16}. */
  public String id() {
    return id;
  }

  /** The bytes of one element. */
  public int bytes() {
    return bytes;
  }

  /** The largest n such that every integer from −n to n is represented exactly. */
  public long exactLimit() {
    return exactLimit;
  }

  /** The values as little-endian bytes. */
  public byte[] encode(double[] values) {
    ByteBuffer buffer =
        ByteBuffer.allocate(Math.multiplyExact(values.length, bytes))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      put(buffer, value);
    }
    return buffer.array();
  }

  /** The values that little-endian bytes stand for. */
  public double[] decode(byte[] encoded) {
    ByteBuffer buffer = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN);
    double[] values = new double[encoded.length / bytes];
    for (int i = 0; i < values.length; i++) {
      values[i] = get(buffer);
    }
    return values;
  }
}
