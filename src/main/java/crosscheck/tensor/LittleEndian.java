package crosscheck.tensor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Little-endian numbers at places in an array of bytes, read and written without a copy. */
final class LittleEndian {

  static final VarHandle FLOATS = view(float[].class);
  static final VarHandle DOUBLES = view(double[].class);
  static final VarHandle INTS = view(int[].class);
  static final VarHandle SHORTS = view(short[].class);

  private LittleEndian() {}

  private static VarHandle view(Class<?> numbers) {
    return MethodHandles.byteArrayViewVarHandle(numbers, ByteOrder.LITTLE_ENDIAN);
  }
}
