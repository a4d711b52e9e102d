package crosscheck.geometry;

/**
 * The padding of one axis, in the forward convolution's sense: cells added around its input, which
 * the transposed convolution crops from its output.
 */
public sealed interface Padding {

  /** The three words of TensorFlow's padding attribute. */
  enum Kind {
    VALID("valid"),
    SAME("same"),
    EXPLICIT("explicit");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name that stands in case ids. */
    public String id() {
      return id;
    }
  }

  /** The word for this padding. */
  Kind kind();

  /** Cells before the first that the caller named; 0 unless explicit. */
  default int before() {
    return 0;
  }

  /** Cells after the last that the caller named; 0 unless explicit. */
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
   * Pads as much as makes the forward convolution's output {@code ceil(input / stride)} long, the
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
