package crosscheck.geometry;

/**
 * The padding of one axis, in the forward convolution's sense: cells added around its input, which
 * the transposed convolution crops from its output.
 */
public sealed interface Padding {

  /** The three values of TensorFlow's padding attribute. */
  enum Kind {
    VALID("valid"),
    SAME("same"),
    EXPLICIT("explicit");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name used in case ids. */
    public String id() {
      return id;
    }
  }

  /** The kind of this padding. */
  Kind kind();

  /** The number of cells before the first; 0 unless explicit. */
  default int before() {
    return 0;
  }

  /** The number of cells after the last; 0 unless explicit. */
  default int after() {
    return 0;
  }

  /** Pads nothing: the transposed convolution keeps every cell of the full scatter. */
  record Valid() implements Padding {
    @Override
    public Kind kind() {
      return Kind.VALID;
    }
  }

  /**
   * Pads so that the forward convolution's output has {@code ceil(input / stride)} cells, the
   * smaller half first.
   */
  record Same() implements Padding {
    @Override
    public Kind kind() {
      return Kind.SAME;
    }
  }

  /**
   * Pads the given numbers of cells.
   *
   * @param before cells before the first, at least 0
   * @param after cells after the last, at least 0
   */
  record Explicit(int before, int after) implements Padding {
    /** Throws {@link IllegalArgumentException} if either number is negative. */
    public Explicit {
      requireNonNegative("padding before", before);
      requireNonNegative("padding after", after);
    }

    private static void requireNonNegative(String name, int cells) {
      if (cells < 0) {
        throw new IllegalArgumentException(name + " must be >= 0, was " + cells);
      }
    }

    @Override
    public Kind kind() {
      return Kind.EXPLICIT;
    }
  }
}
