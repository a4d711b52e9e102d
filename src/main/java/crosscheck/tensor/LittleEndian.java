package crosscheck.tensor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;

/** Little-endian numbers in an array of bytes, read and written without a copy. */
final class LittleEndian {

  static final VarHandle FLOATS = view(float[].class);
  static final VarHandle INTS = view(int[].class);
  static final VarHandle SHORTS = view(short[].class);

  private LittleEndian() {}

  /** The 64-bit numbers in an array of bytes, as a buffer, which copies many of them fastest. */
  static DoubleBuffer doubles(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
  }

  private static VarHandle view(Class<?> numbers) {
    return MethodHandles.byteArrayViewVarHandle(numbers, ByteOrder.LITTLE_ENDIAN);
  }
}
