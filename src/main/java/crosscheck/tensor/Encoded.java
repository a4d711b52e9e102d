package crosscheck.tensor;

/**
 * Values in little-endian bytes that are stored elsewhere. They are decoded through a window that
 * fits in a processor's first-level cache: copying the whole would cost more than all work on it.
 *
 * <p>Not thread-safe.
 */
final class Encoded {

  private static final int MOST_BYTES = 1 << 13;

  private final ElementType type;
  private final Bytes bytes;
  private final int elements;
  private final byte[] window;

  /** The first element in the window, and the one after its last. */
  private int first;

  private int end;

  Encoded(ElementType type, int elements, Bytes bytes) {
    this.type = type;
    this.bytes = bytes;
    this.elements = elements;
    window = new byte[(int) Math.min((long) elements * type.bytes(), MOST_BYTES)];
  }

  /**
   * Decodes {@code count} elements, beginning with element {@code from}, to the start of an array.
   */
  void copy(int from, int count, double[] to) {
    int done = 0;
    while (done < count) {
      int next = from + done;
      if (next < first || next >= end) {
        moveTo(next);
      }
      int here = Math.min(count - done, end - next);
      type.get(window, next - first, here, to, done);
      done += here;
    }
  }

  private void moveTo(int element) {
    first = element;
    end = element + Math.min(elements - element, window.length / type.bytes());
    bytes.copy((long) first * type.bytes(), (end - first) * type.bytes(), window);
  }
}
