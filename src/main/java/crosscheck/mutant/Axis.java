package crosscheck.mutant;

import crosscheck.geometry.AxisGeometry;

/**
 * One axis as an implementation sees it: input cell {@code i} and kernel cell {@code j} land in
 * output cell {@code i·stride + j·dilation − crop}.
 *
 * @param input the number of input cells that are used
 * @param kernel the number of kernel cells that are used
 * @param stride output cells from one input cell to the next
 * @param dilation output cells from one kernel cell to the next
 * @param crop the cells of the full scatter before the output's first; may be negative
 * @param output the number of output cells
 */
record Axis(int input, int kernel, int stride, int dilation, int crop, int output) {

  /** The true axis of a geometry. */
  static Axis of(AxisGeometry axis, int output) {
    return new Axis(
        axis.input(),
        axis.kernel(),
        axis.stride(),
        axis.dilation(),
        axis.cropBefore(output),
        output);
  }

  Axis withInput(int other) {
    return new Axis(other, kernel, stride, dilation, crop, output);
  }

  Axis withKernel(int other) {
    return new Axis(input, other, stride, dilation, crop, output);
  }

  Axis withStride(int other) {
    return new Axis(input, kernel, other, dilation, crop, output);
  }

  Axis withDilation(int other) {
    return new Axis(input, kernel, stride, other, crop, output);
  }

  Axis withCrop(int other) {
    return new Axis(input, kernel, stride, dilation, other, output);
  }

  Axis withOutput(int other) {
    return new Axis(input, kernel, stride, dilation, crop, other);
  }

  /** The full scatter's size. */
  int fullSize() {
    return (input - 1) * stride + (kernel - 1) * dilation + 1;
  }

  /** The output cell in which two cells meet, or −1 if it is cropped. */
  int landing(int inputCell, int kernelCell) {
    int cell = inputCell * stride + kernelCell * dilation - crop;
    return inputCell < input && kernelCell < kernel && cell >= 0 && cell < output ? cell : -1;
  }

  /** Whether any product lands in the output. */
  boolean meets() {
    for (int i = 0; i < input; i++) {
      if (usesInput(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an input cell has a term in the output. */
  boolean usesInput(int inputCell) {
    for (int j = 0; j < kernel; j++) {
      if (landing(inputCell, j) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a kernel cell has a term in the output. */
  boolean usesKernel(int kernelCell) {
    for (int i = 0; i < input; i++) {
      if (landing(i, kernelCell) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether any product lands in an output cell. */
  boolean fills(int outputCell) {
    for (int j = 0; j < kernel; j++) {
      int first = outputCell + crop - j * dilation;
      if (first >= 0 && first % stride == 0 && first / stride < input) {
        return true;
      }
    }
    return false;
  }

  /** Whether every pair of cells lands in the same output cell on both axes. */
  boolean landsAs(Axis other) {
    if (equals(other)) {
      return true;
    }
    for (int i = 0; i < Math.max(input, other.input); i++) {
      for (int j = 0; j < Math.max(kernel, other.kernel); j++) {
        if (landing(i, j) != other.landing(i, j)) {
          return false;
        }
      }
    }
    return true;
  }
}
