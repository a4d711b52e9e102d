package crosscheck.geometry;

/**
 * One axis of the full scatter: every input cell times the whole kernel, added up where the
 * products land, before anything is cropped.
 *
 * <p>Input cell {@code i} and kernel cell {@code j} meet in cell {@code i·stride + j·dilation}.
 *
 * @param input cells of the transposed convolution's input, at least 1
 * @param kernel cells of the kernel, at least 1
 * @param stride scatter cells from one input cell to the next, at least 1
 * @param dilation scatter cells from one kernel cell to the next, at least 1
 */
public record Scatter(int input, int kernel, int stride, int dilation) {

  /**
   * Throws {@link IllegalArgumentException} if a number is less than 1, or if input·stride plus the
   * kernel's extent, which no admissible size exceeds, does not fit in an {@code int}.
   */
  public Scatter {
    requirePositive("input", input);
    requirePositive("kernel", kernel);
    requirePositive("stride", stride);
    requirePositive("dilation", dilation);
    long largest = (long) input * stride + (kernel - 1L) * dilation + 1;
    if (largest > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "input x stride + (kernel - 1) x dilation + 1 must be <= %d, was %d"
              .formatted(Integer.MAX_VALUE, largest));
    }
  }

  private static void requirePositive(String name, int cells) {
    if (cells < 1) {
      throw new IllegalArgumentException(name + " must be >= 1, was " + cells);
    }
  }

  /** The kernel's extent, gaps included: (kernel − 1)·dilation + 1. */
  public int effectiveKernel() {
    return (kernel - 1) * dilation + 1;
  }

  /** The full scatter's size: (input − 1)·stride + {@link #effectiveKernel}. */
  public int size() {
    return (input - 1) * stride + effectiveKernel();
  }

  /** Whether any product lands in a cell of the output. */
  public boolean meets(Alignment alignment) {
    for (int i = 0; i < input; i++) {
      for (int j = 0; j < kernel; j++) {
        long cell = (long) i * stride + (long) j * dilation - alignment.crop();
        if (cell >= 0 && cell < alignment.size()) {
          return true;
        }
      }
    }
    return false;
  }
}
