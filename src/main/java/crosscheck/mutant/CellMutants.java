package crosscheck.mutant;

import static crosscheck.mutant.Feature.SINGLE_CELLS;

import crosscheck.tensor.Tensor4;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Results of which a single cell is wrong, so that whoever skips it misses the mistake. */
final class CellMutants {

  private CellMutants() {}

  static List<Mutant> all() {
    return List.of(
        mutant("first-cell-wrong", "The first cell of the result is wrong.", result -> 0),
        mutant(
            "last-cell-wrong",
            "The last cell of the result is wrong.",
            result -> result.values().length - 1),
        mutant(
            "corner-wrong",
            "The last channel at the end of the first image's first row is wrong.",
            result -> result.index(0, 0, result.size(2) - 1, result.size(3) - 1)),
        mutant(
            "one-cell-wrong",
            "One cell of the result is wrong, another one for each result.",
            result -> Math.floorMod(Arrays.hashCode(result.values()), result.values().length)));
  }

  private static Mutant mutant(String name, String story, ToIntFunction<Tensor4> cell) {
    return Mutant.of(
        name, SINGLE_CELLS, story, Mistake.cell(result -> wrong(result, cell.applyAsInt(result))));
  }

  /** A result with a cell's sign wrong, or with a one in place of a zero. */
  private static Tensor4 wrong(Tensor4 result, int cell) {
    double[] values = result.values().clone();
    values[cell] = values[cell] == 0 ? 1 : -values[cell];
    return result.with(values);
  }
}
