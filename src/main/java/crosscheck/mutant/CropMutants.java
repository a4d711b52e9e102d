package crosscheck.mutant;

import static crosscheck.mutant.Feature.AXIS_ORDER;
import static crosscheck.mutant.Feature.COLUMN_POSITION;
import static crosscheck.mutant.Feature.EXPLICIT_PADDING;
import static crosscheck.mutant.Feature.REQUESTED_SIZE;
import static crosscheck.mutant.Feature.ROW_POSITION;
import static crosscheck.mutant.Feature.SAME_CROP;
import static crosscheck.mutant.Feature.SAME_LONGER;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import crosscheck.mutant.Mistake.AxisReading;
import java.util.List;
import java.util.function.ToIntBiFunction;

/** Mistakes in the crop of the full scatter. */
final class CropMutants {

  private static final AxisReading ONE_FURTHER = (geometry, axis) -> axis.withCrop(axis.crop() + 1);
  private static final AxisReading ONE_LESS = (geometry, axis) -> axis.withCrop(axis.crop() - 1);

  private CropMutants() {}

  /** A wrong crop at the start of each axis under one kind of padding. */
  private static Mistake cutting(Padding.Kind kind, ToIntBiFunction<AxisGeometry, Axis> cells) {
    return Mistake.eachAxis(
        (geometry, axis) ->
            geometry.padding().kind() == kind
                ? axis.withCrop(cells.applyAsInt(geometry, axis))
                : axis);
  }

  private static Mistake same(ToIntBiFunction<AxisGeometry, Axis> cells) {
    return cutting(Padding.Kind.SAME, cells);
  }

  private static Mistake explicit(ToIntBiFunction<AxisGeometry, Axis> cells) {
    return cutting(Padding.Kind.EXPLICIT, cells);
  }

  /** The whole crop of SAME, at both ends. */
  private static int whole(Axis axis) {
    return Math.max(0, axis.fullSize() - axis.output());
  }

  static List<Mutant> all() {
    return List.of(
        Mutant.of(
            "rows-one-further",
            ROW_POSITION,
            "One row too many is cut at the top.",
            Mistake.rows(ONE_FURTHER)),
        Mutant.of(
            "columns-one-less",
            COLUMN_POSITION,
            "One column too few is cut at the left.",
            Mistake.columns(ONE_LESS)),
        Mutant.of(
            "columns-one-further",
            COLUMN_POSITION,
            "One column too many is cut at the left.",
            Mistake.columns(ONE_FURTHER)),
        Mutant.of(
            "a-single-row-one-less",
            ROW_POSITION,
            "An input of one row lands one row too low.",
            Mistake.rows(ONE_LESS).only(c -> c.geometry().height().input() == 1)),
        Mutant.of(
                "rows-two-less",
                ROW_POSITION,
                "Everything lands two rows too low.",
                Mistake.rows((geometry, axis) -> axis.withCrop(axis.crop() - 2)))
            .like("https://github.com/ARM-software/ComputeLibrary/issues/331"),
        Mutant.of(
                "same-larger-half-first",
                SAME_CROP,
                "SAME cuts the larger half at the start.",
                same((geometry, axis) -> (whole(axis) + 1) / 2))
            .like("https://github.com/keras-team/keras/pull/22876"),
        Mutant.of(
                "same-larger-half-first-for-even-kernels",
                SAME_CROP,
                "SAME cuts the larger half at the start where the kernel has no middle.",
                same((geometry, axis) -> (whole(axis) + (geometry.kernel() % 2 == 0 ? 1 : 0)) / 2))
            .like("https://github.com/microsoft/onnxruntime/issues/9370"),
        Mutant.of(
            "same-cut-at-the-start",
            SAME_CROP,
            "SAME cuts everything at the start.",
            same((geometry, axis) -> whole(axis))),
        Mutant.of(
                "same-taken-for-valid",
                SAME_CROP,
                "SAME cuts nothing at the start.",
                same((geometry, axis) -> 0))
            .like("https://github.com/microsoft/onnxruntime/issues/4698"),
        Mutant.of(
                "same-cuts-half-the-kernel",
                SAME_CROP,
                "SAME cuts half the kernel, whatever the stride.",
                same((geometry, axis) -> (geometry.effectiveKernel() - 1) / 2))
            .and(REQUESTED_SIZE),
        Mutant.of(
            "same-by-the-largest-size",
            REQUESTED_SIZE,
            "SAME cuts what the largest size needs, whichever is requested.",
            same((geometry, axis) -> whole(axis.withOutput(geometry.admissible().highest())) / 2)),
        Mutant.of(
            "same-by-the-smallest-size",
            REQUESTED_SIZE,
            "SAME cuts what the smallest size needs, whichever is requested.",
            same((geometry, axis) -> whole(axis.withOutput(geometry.admissible().lowest())) / 2)),
        Mutant.of(
            "output-padding-in-front",
            REQUESTED_SIZE,
            "What the requested size adds to the smallest comes before the first cell.",
            Mistake.eachAxis(
                (geometry, axis) ->
                    axis.withCrop(axis.crop() - (axis.output() - geometry.admissible().lowest())))),
        Mutant.of(
            "same-crop-negative",
            SAME_LONGER,
            "SAME cuts a negative number of cells if the output is longer than the scatter.",
            same((geometry, axis) -> Math.floorDiv(axis.fullSize() - axis.output(), 2))),
        Mutant.of(
            "explicit-padding-forgotten",
            EXPLICIT_PADDING,
            "Explicit paddings make the result smaller and shift nothing.",
            explicit((geometry, axis) -> 0)),
        Mutant.of(
            "explicit-padding-at-the-other-end",
            EXPLICIT_PADDING,
            "The padding after is cut at the start.",
            explicit((geometry, axis) -> geometry.padding().after())),
        Mutant.of(
            "explicit-padding-averaged",
            EXPLICIT_PADDING,
            "Both ends lose half of both paddings.",
            explicit(
                (geometry, axis) ->
                    (geometry.padding().before() + geometry.padding().after()) / 2)),
        Mutant.of(
            "explicit-padding-twice",
            EXPLICIT_PADDING,
            "The padding before is cut twice.",
            explicit((geometry, axis) -> 2 * geometry.padding().before())),
        Mutant.of(
                "crops-swapped",
                AXIS_ORDER,
                "The top is cropped by the left's crop, and the other way round.",
                Mistake.axes(
                    axes ->
                        new Axes(
                            axes.rows().withCrop(axes.columns().crop()),
                            axes.columns().withCrop(axes.rows().crop()))))
            .like("https://github.com/ARM-software/ComputeLibrary/issues/482"));
  }
}
