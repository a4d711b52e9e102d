package crosscheck.mutant;

import static crosscheck.mutant.Feature.KERNEL_AXES;
import static crosscheck.mutant.Feature.KERNEL_COLUMNS;
import static crosscheck.mutant.Feature.KERNEL_ENDS;
import static crosscheck.mutant.Feature.KERNEL_ROWS;

import crosscheck.op.Case;
import crosscheck.tensor.Tensor4;
import java.util.List;

/** Mistakes in the order of the kernel's cells. */
final class KernelMutants {

  private static final int ROW = 0;
  private static final int COLUMN = 1;

  private KernelMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.of(
                "kernel-turned",
                KERNEL_ROWS,
                "The kernel is rotated by 180 degrees, as for a correlation.",
                Mistake.filter(
                    filter -> reversed(filter, ROW, COLUMN),
                    (c, axes) -> shows(c, axes, ROW) || shows(c, axes, COLUMN)))
            .and(KERNEL_COLUMNS),
        Mutant.of(
            "kernel-rows-reversed",
            KERNEL_ROWS,
            "The kernel's rows come in reverse.",
            Mistake.filter(ROW, Selection.REVERSED)),
        Mutant.of(
            "kernel-columns-reversed",
            KERNEL_COLUMNS,
            "The kernel's columns come in reverse.",
            Mistake.filter(COLUMN, Selection.REVERSED)),
        Mutant.of(
            "kernel-rows-rotated",
            KERNEL_ROWS,
            "The kernel's last row comes first.",
            Mistake.filter(ROW, (cell, cells) -> Math.floorMod(cell - 1, cells))),
        Mutant.of(
            "kernel-columns-rotated",
            KERNEL_COLUMNS,
            "The kernel's last column comes first.",
            Mistake.filter(COLUMN, (cell, cells) -> Math.floorMod(cell - 1, cells))),
        Mutant.of(
            "kernel-read-by-columns",
            KERNEL_AXES,
            "The kernel's cells are read column by column.",
            Mistake.filter(KernelMutants::readByColumns, KernelMutants::showsAxes)),
        Mutant.of(
            "kernel-of-even-rows-reversed",
            KERNEL_ROWS,
            "The kernel's rows come in reverse if there is no middle one.",
            Mistake.filter(ROW, Selection.REVERSED)
                .only(c -> c.geometry().height().kernel() % 2 == 0)),
        Mutant.of(
            "last-kernel-row-dropped",
            KERNEL_ENDS,
            "The loop over the kernel's rows ends one too early.",
            Mistake.rows((geometry, axis) -> axis.withKernel(axis.kernel() - 1))),
        Mutant.of(
            "last-kernel-column-dropped",
            KERNEL_ENDS,
            "The loop over the kernel's columns ends one too early.",
            Mistake.columns((geometry, axis) -> axis.withKernel(axis.kernel() - 1))),
        Mutant.of(
            "kernel-past-four-dropped",
            KERNEL_ENDS,
            "An unrolled loop knows kernels of up to four columns.",
            Mistake.columns((geometry, axis) -> axis.withKernel(Math.min(4, axis.kernel())))),
        Mutant.of(
            "first-kernel-column-dropped",
            KERNEL_ENDS,
            "The loop over the kernel's columns begins at the second.",
            Mistake.filter(COLUMN, Selection.WITHOUT_FIRST)));
  }

  private static Tensor4 reversed(Tensor4 filter, int... axes) {
    Tensor4 reversed = filter;
    for (int axis : axes) {
      reversed = new Selection(axis, Selection.REVERSED).of(reversed);
    }
    return reversed;
  }

  private static boolean shows(Case c, Axes axes, int axis) {
    return Mistake.filter(axis, Selection.REVERSED).shown().in(c, axes);
  }

  /** The cell, counted row by row, that is read instead of another. */
  private static int byColumns(int cell, int rows, int columns) {
    return cell % rows * columns + cell / rows;
  }

  private static Tensor4 readByColumns(Tensor4 filter) {
    int rows = filter.size(0);
    int columns = filter.size(1);
    return filter.gathered(
        filter.shape(),
        at -> {
          int seen = byColumns(at[0] * columns + at[1], rows, columns);
          return filter.index(seen / columns, seen % columns, at[2], at[3]);
        });
  }

  private static boolean showsAxes(Case c, Axes axes) {
    int rows = c.geometry().height().kernel();
    int columns = c.geometry().width().kernel();
    for (int cell = 0; cell < rows * columns; cell++) {
      if (byColumns(cell, rows, columns) != cell
          && axes.rows().usesKernel(cell / columns)
          && axes.columns().usesKernel(cell % columns)) {
        return true;
      }
    }
    return false;
  }
}
