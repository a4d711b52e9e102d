package crosscheck.mutant;

import static crosscheck.mutant.Feature.FILTER_GRADIENT;
import static crosscheck.mutant.Feature.INPUT_GRADIENT;
import static crosscheck.op.Operation.CONV2D;
import static crosscheck.op.Operation.CONV2D_BACKPROP_FILTER;

import crosscheck.mutant.Mistake.AxisReading;
import crosscheck.tensor.Tensor4;
import java.util.List;
import java.util.function.BiFunction;

/** Mistakes in the gradients of the transposed convolution, which itself is right. */
final class GradientMutants {

  private static final int ROW = 0;
  private static final int COLUMN = 1;
  private static final int OUTPUT = 2;
  private static final int INPUT = 3;

  private GradientMutants() {}

  static List<Mutant> all() {
    return List.of(
        ofFilter(
            "filter-gradient-rows-turned",
            "The filter's gradient comes with its rows in reverse.",
            Mistake.gradient(Convolution.RIGHT.returning(reversed(ROW)))),
        ofFilter(
            "filter-gradient-columns-turned",
            "The filter's gradient comes with its columns in reverse.",
            Mistake.gradient(Convolution.RIGHT.returning(reversed(COLUMN)))),
        ofFilter(
            "filter-gradient-output-channels-reversed",
            "The filter's gradient comes with the output channels of a group in reverse.",
            Mistake.gradient(Convolution.RIGHT.returning(reversed(OUTPUT)))),
        ofFilter(
            "filter-gradient-input-channels-reversed",
            "The filter's gradient comes with its input channels in reverse.",
            Mistake.gradient(Convolution.RIGHT.returning(reversed(INPUT)))),
        ofFilter(
            "filter-gradient-of-the-first-image",
            "The filter's gradient is that of the first image, not of all.",
            Mistake.gradient(
                Convolution.RIGHT.readingImage(
                    (axes, image) -> new Selection(ROW, Selection.until(1)).of(image)))),
        ofFilter(
            "filter-gradient-stride-forgotten",
            "The output's gradient is read one row after the other, whatever the stride.",
            rows((geometry, axis) -> axis.withStride(1))),
        ofFilter(
            "filter-gradient-one-row-further",
            "The output's gradient is read one row further down.",
            rows((geometry, axis) -> axis.withCrop(axis.crop() - 1))),
        ofInput(
            "input-gradient-kernel-turned",
            "The forward convolution has its kernel's columns in reverse.",
            Mistake.gradient(Convolution.RIGHT.readingFilter(reversed(COLUMN)))),
        ofInput(
            "input-gradient-output-channels-reversed",
            "The forward convolution reads the output channels of a group in reverse.",
            Mistake.gradient(Convolution.RIGHT.readingFilter(reversed(OUTPUT)))),
        ofInput(
            "input-gradient-dilation-forgotten",
            "The forward convolution has no dilation of its rows.",
            rows((geometry, axis) -> axis.withDilation(1))),
        ofInput(
            "input-gradient-one-row-further",
            "The forward convolution begins one row further down.",
            rows((geometry, axis) -> axis.withCrop(axis.crop() - 1))),
        ofInput(
            "input-gradient-last-column-missing",
            "The last column of the input's gradient stays zero.",
            Mistake.gradient(
                Convolution.RIGHT.returning(
                    (axes, result) -> new Selection(2, Selection.WITHOUT_LAST).of(result)))));
  }

  private static Mutant ofFilter(String name, String story, Mistake mistake) {
    return Mutant.of(name, FILTER_GRADIENT, story, mistake.in(CONV2D_BACKPROP_FILTER));
  }

  private static Mutant ofInput(String name, String story, Mistake mistake) {
    return Mutant.of(name, INPUT_GRADIENT, story, mistake.in(CONV2D));
  }

  private static Mistake rows(AxisReading reading) {
    return Mistake.gradient(
        Convolution.RIGHT.readingAxes(
            (c, axes) -> new Axes(reading.of(c.geometry().height(), axes.rows()), axes.columns())));
  }

  private static BiFunction<Axes, Tensor4, Tensor4> reversed(int axis) {
    Selection selection = new Selection(axis, Selection.REVERSED);
    return (axes, tensor) -> selection.of(tensor);
  }
}
