package crosscheck.mutant;

import static crosscheck.mutant.Feature.COLUMN_BLOCKS;
import static crosscheck.mutant.Feature.EMPTY_CELLS;
import static crosscheck.mutant.Feature.INPUT_COLUMNS;
import static crosscheck.mutant.Feature.INPUT_ROWS;
import static crosscheck.mutant.Feature.OUTPUT_COLUMNS;
import static crosscheck.mutant.Feature.OUTPUT_ROWS;
import static crosscheck.mutant.Feature.SHAPE;

import java.util.List;

/** Mistakes at the edges of the image and of the result. */
final class EdgeMutants {

  private static final int ROW = 1;
  private static final int COLUMN = 2;
  private static final int BLOCK = 32;

  private EdgeMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.of(
            "last-input-row-missing",
            INPUT_ROWS,
            "The loop over the input's rows ends one too early.",
            Mistake.rows((geometry, axis) -> axis.withInput(axis.input() - 1))),
        Mutant.of(
            "first-input-row-missing",
            INPUT_ROWS,
            "The loop over the input's rows begins at the second.",
            Mistake.image(ROW, Selection.WITHOUT_FIRST)),
        Mutant.of(
            "last-input-column-missing",
            INPUT_COLUMNS,
            "The loop over the input's columns ends one too early.",
            Mistake.columns((geometry, axis) -> axis.withInput(axis.input() - 1))),
        Mutant.of(
            "odd-input-column-missing",
            INPUT_COLUMNS,
            "Columns are processed two at a time, and the last of an odd number is lost.",
            Mistake.columns((geometry, axis) -> axis.withInput(axis.input() / 2 * 2))),
        Mutant.of(
            "last-output-row-missing",
            OUTPUT_ROWS,
            "The last row of the result stays zero.",
            Mistake.result(ROW, Selection.WITHOUT_LAST)),
        Mutant.of(
            "first-output-row-missing",
            OUTPUT_ROWS,
            "The first row of the result stays zero.",
            Mistake.result(ROW, Selection.WITHOUT_FIRST)),
        Mutant.of(
            "last-output-column-missing",
            OUTPUT_COLUMNS,
            "The last column of the result stays zero.",
            Mistake.result(COLUMN, Selection.WITHOUT_LAST)),
        Mutant.of(
            "first-output-column-missing",
            OUTPUT_COLUMNS,
            "The first column of the result stays zero.",
            Mistake.result(COLUMN, Selection.WITHOUT_FIRST)),
        Mutant.of(
            "last-output-column-from-its-neighbour",
            OUTPUT_COLUMNS,
            "A clamped index gives the last column but one twice.",
            Mistake.result(
                COLUMN, (cell, cells) -> cell == cells - 1 ? Math.max(0, cell - 1) : cell)),
        Mutant.of(
            "column-at-a-block-border-repeated",
            COLUMN_BLOCKS,
            "The first column past 32 is the last before.",
            Mistake.result(COLUMN, (cell, cells) -> cell == BLOCK ? BLOCK - 1 : cell)),
        Mutant.of(
            "columns-past-a-block-missing",
            COLUMN_BLOCKS,
            "Columns past 32 stay zero.",
            Mistake.result(COLUMN, Selection.until(BLOCK))),
        Mutant.of(
            "empty-cells-not-cleared",
            EMPTY_CELLS,
            "Cells that nothing lands in keep what the memory held.",
            Mistake.emptyCells(7)),
        Mutant.of(
            "one-row-too-many",
            SHAPE,
            "The values are right and the result has one more row.",
            Mistake.rows((geometry, axis) -> axis.withOutput(axis.output() + 1))),
        Mutant.of(
            "one-column-too-many",
            SHAPE,
            "The values are right and the result has one more column.",
            Mistake.columns((geometry, axis) -> axis.withOutput(axis.output() + 1))),
        Mutant.of(
            "the-largest-shape",
            SHAPE,
            "The result has the largest size, whichever is requested.",
            Mistake.eachAxis(
                (geometry, axis) -> axis.withOutput(geometry.admissible().highest()))));
  }
}
