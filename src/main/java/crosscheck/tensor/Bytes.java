package crosscheck.tensor;

/** Bytes that are stored elsewhere, such as in native memory. */
@FunctionalInterface
public interface Bytes {

  /** Copies {@code count} bytes, beginning at offset {@code from}, to the start of an array. */
  void copy(long from, int count, byte[] to);
}
