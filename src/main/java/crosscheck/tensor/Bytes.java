package crosscheck.tensor;

/** Bytes that lie somewhere else, such as in native memory. */
@FunctionalInterface
public interface Bytes {

  /** Copies so many bytes, from a place on, to the start of an array. */
  void copy(long from, int count, byte[] to);
}
