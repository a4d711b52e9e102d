package crosscheck.mutant;

import crosscheck.geometry.AxisGeometry;
import crosscheck.mutant.Selection.Source;
import crosscheck.op.Case;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Operation;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One step of a {@link Convolution} done wrongly.
 *
 * @param operation the operation in which the step is wrong
 * @param convolution the implementation with the wrong step
 * @param where the cases in which the step is wrong; in all others it is right
 * @param shown whether only chance could hide the mistake in such a case: a term or cell that it
 *     moves is not cropped
 */
record Mistake(
    Operation operation, Convolution convolution, Predicate<Case> where, Visibility shown) {

  /** Whether a mistake shows in a case with these axes. */
  @FunctionalInterface
  interface Visibility {
    boolean in(Case c, Axes axes);
  }

  /** How one axis is read. */
  @FunctionalInterface
  interface AxisReading {
    Axis of(AxisGeometry geometry, Axis axis);
  }

  /** The same mistake, made in fewer cases. */
  Mistake only(Predicate<Case> cases) {
    return new Mistake(operation, convolution, where.and(cases), shown);
  }

  /** The same mistake in another operation. */
  Mistake in(Operation other) {
    return new Mistake(other, convolution, where, shown);
  }

  /** Whether the step is wrong in a case. */
  boolean appliesTo(Case c) {
    return c.operation() == operation && where.test(c);
  }

  private static Mistake of(Convolution convolution, Visibility shown) {
    return new Mistake(Operation.CONV2D_TRANSPOSE, convolution, c -> true, shown);
  }

  /** Another answer to the call as a whole, or none where there should be one. */
  static Mistake answer(Function<Case, Optional<Observation>> answer) {
    return of(
        Convolution.RIGHT.answering(answer),
        (c, axes) -> {
          Optional<Observation> said = answer.apply(c);
          boolean refused = said.isPresent() && said.get() instanceof Rejected;
          return c.admissible() ? said.isPresent() : !refused;
        });
  }

  /** Accepts these sizes and no others. */
  static Mistake accepting(Predicate<Case> sizes) {
    return answer(c -> sizes.test(c) ? Optional.empty() : Optional.of(Convolution.refused(c)));
  }

  /** Reads both axes wrongly. */
  static Mistake axes(UnaryOperator<Axes> reading) {
    return of(
        Convolution.RIGHT.readingAxes((c, axes) -> reading.apply(axes)),
        (c, axes) -> c.admissible() && !reading.apply(axes).isEquivalentTo(axes));
  }

  /** Reads the rows wrongly. */
  static Mistake rows(AxisReading reading) {
    return axes(reading, (geometry, axis) -> axis);
  }

  /** Reads the columns wrongly. */
  static Mistake columns(AxisReading reading) {
    return axes((geometry, axis) -> axis, reading);
  }

  /** Reads each axis wrongly. */
  static Mistake eachAxis(AxisReading reading) {
    return axes(reading, reading);
  }

  private static Mistake axes(AxisReading rows, AxisReading columns) {
    Convolution wrong =
        Convolution.RIGHT.readingAxes(
            (c, axes) ->
                new Axes(
                    rows.of(c.geometry().height(), axes.rows()),
                    columns.of(c.geometry().width(), axes.columns())));
    return of(
        wrong, (c, axes) -> c.admissible() && !wrong.axes().apply(c, axes).isEquivalentTo(axes));
  }

  /** Reads other cells of the filter along one of its axes. */
  static Mistake filter(int axis, Source source) {
    Selection selection = new Selection(axis, source);
    return of(
        Convolution.RIGHT.readingFilter((axes, filter) -> selection.of(filter)),
        (c, axes) ->
            showsTerms(c, axes)
                && movesAny(
                    selection,
                    c.filterShape()[axis],
                    cell ->
                        switch (axis) {
                          case 0 -> axes.rows().usesKernel(cell);
                          case 1 -> axes.columns().usesKernel(cell);
                          default -> true;
                        }));
  }

  /** Reads other cells of the image along one of its axes. */
  static Mistake image(int axis, Source source) {
    Selection selection = new Selection(axis, source);
    return of(
        Convolution.RIGHT.readingImage((axes, image) -> selection.of(image)),
        (c, axes) ->
            showsTerms(c, axes)
                && movesAny(
                    selection,
                    c.inputShape()[axis],
                    cell ->
                        switch (axis) {
                          case 1 -> axes.rows().usesInput(cell);
                          case 2 -> axes.columns().usesInput(cell);
                          default -> true;
                        }));
  }

  /** Returns other cells of the result along one of its axes. */
  static Mistake result(int axis, Source source) {
    Selection selection = new Selection(axis, source);
    return of(
        Convolution.RIGHT.returning((axes, result) -> selection.of(result)),
        (c, axes) ->
            showsTerms(c, axes)
                && movesAny(
                    selection,
                    c.outputShape()[axis],
                    cell -> {
                      int seen = source.of(cell, c.outputShape()[axis]);
                      return switch (axis) {
                        case 1 -> fills(axes.rows(), cell, seen);
                        case 2 -> fills(axes.columns(), cell, seen);
                        default -> true;
                      };
                    }));
  }

  /** Adds up other channels. */
  static Mistake grouping(Grouping grouping) {
    return of(
            Convolution.RIGHT.grouping(grouping),
            (c, axes) ->
                showsTerms(c, axes) && !Arrays.equals(grouping.of(c), Grouping.RIGHT.of(c)))
        .only(c -> c.groups() > 1);
  }

  /** Reads the image changed by a function. */
  static Mistake image(UnaryOperator<Tensor4> reading, Predicate<Case> shown) {
    return of(
        Convolution.RIGHT.readingImage((axes, image) -> reading.apply(image)),
        (c, axes) -> showsTerms(c, axes) && shown.test(c));
  }

  /** Reads the filter changed by a function. */
  static Mistake filter(UnaryOperator<Tensor4> reading, Visibility shown) {
    return of(
        Convolution.RIGHT.readingFilter((axes, filter) -> reading.apply(filter)),
        (c, axes) -> showsTerms(c, axes) && shown.in(c, axes));
  }

  /** Returns the result changed by a function. */
  static Mistake result(UnaryOperator<Tensor4> given, Predicate<Case> shown) {
    return of(
        Convolution.RIGHT.returning((axes, result) -> given.apply(result)),
        (c, axes) -> showsTerms(c, axes) && shown.test(c));
  }

  /** Takes a wrong step of a gradient, which its values alone can show. */
  static Mistake gradient(Convolution convolution) {
    return of(convolution, (c, axes) -> true);
  }

  /** Returns the result with a cell changed, whether anything lands in it or not. */
  static Mistake cell(UnaryOperator<Tensor4> changed) {
    return of(
        Convolution.RIGHT.returning((axes, result) -> changed.apply(result)),
        (c, axes) -> c.admissible());
  }

  /** Puts a value into the cells that nothing lands in. */
  static Mistake emptyCells(double value) {
    return of(
        Convolution.RIGHT.returning(
            (axes, result) -> {
              double[] values = result.values().clone();
              for (int i = 0; i < values.length; i++) {
                int[] at = result.coordinates(i);
                boolean filled = axes.rows().fills(at[1]) && axes.columns().fills(at[2]);
                values[i] = filled ? values[i] : value;
              }
              return result.with(values);
            }),
        (c, axes) -> c.admissible() && !(fillsAll(axes.rows()) && fillsAll(axes.columns())));
  }

  /** Multiplies with inserted zeros, which shows if a value is NaN or infinite. */
  static Mistake multiplyingZeros(Convolution otherwise) {
    return of(otherwise, (c, axes) -> c.admissible());
  }

  /** Computes wrongly. */
  static Mistake computing(Convolution otherwise) {
    return of(otherwise, Mistake::showsTerms);
  }

  private static boolean showsTerms(Case c, Axes axes) {
    return c.admissible() && axes.meet();
  }

  private static boolean movesAny(Selection selection, int cells, IntPredicate matters) {
    for (int cell = 0; cell < cells; cell++) {
      if (selection.moves(cell, cells) && matters.test(cell)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fills(Axis axis, int cell, int seen) {
    return axis.fills(cell) || (seen != Selection.NOTHING && axis.fills(seen));
  }

  private static boolean fillsAll(Axis axis) {
    for (int cell = 0; cell < axis.output(); cell++) {
      if (!axis.fills(cell)) {
        return false;
      }
    }
    return true;
  }
}
