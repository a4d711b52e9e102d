package crosscheck.mutant;

import crosscheck.tensor.Tensor4;

/**
 * A tensor read with other cells than its own along one of its axes.
 *
 * @param axis the axis
 * @param source the cell that is read instead of each
 */
record Selection(int axis, Source source) {

  /** Stands for a cell that is read as zeros. */
  static final int NOTHING = -1;

  static final Source REVERSED = (cell, cells) -> cells - 1 - cell;
  static final Source WITHOUT_FIRST = (cell, cells) -> cell == 0 ? NOTHING : cell;
  static final Source WITHOUT_LAST = (cell, cells) -> cell == cells - 1 ? NOTHING : cell;

  /** Reads zeros from a cell on. */
  static Source until(int end) {
    return (cell, cells) -> cell >= end ? NOTHING : cell;
  }

  /**
   * The cell that is read instead of another, or {@link #NOTHING}; {@code cells} is the axis's
   * size.
   */
  @FunctionalInterface
  interface Source {
    int of(int cell, int cells);
  }

  /** Whether another cell is read instead of this one. */
  boolean moves(int cell, int cells) {
    return source.of(cell, cells) != cell;
  }

  /** The tensor as it is read. */
  Tensor4 of(Tensor4 tensor) {
    int[] shape = tensor.shape();
    int inner = 1;
    for (int i = axis + 1; i < shape.length; i++) {
      inner *= shape[i];
    }
    double[] from = tensor.values();
    double[] to = new double[from.length];
    for (int at = 0; at < to.length; at += inner) {
      int cell = at / inner % shape[axis];
      int seen = source.of(cell, shape[axis]);
      if (seen != NOTHING) {
        System.arraycopy(from, at + (seen - cell) * inner, to, at, inner);
      }
    }
    return tensor.with(to);
  }
}
