package crosscheck.mutant;

import static crosscheck.mutant.Feature.AXIS_ORDER;
import static crosscheck.mutant.Feature.DILATION;
import static crosscheck.mutant.Feature.STRIDE;

import java.util.List;

/** Mistakes in strides and dilations. */
final class StrideMutants {

  private StrideMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.of(
            "strides-swapped",
            AXIS_ORDER,
            "The height's stride is taken for the width's, and the other way round.",
            Mistake.axes(
                axes ->
                    new Axes(
                        axes.rows().withStride(axes.columns().stride()),
                        axes.columns().withStride(axes.rows().stride())))),
        Mutant.of(
                "stride-of-the-height-for-both",
                AXIS_ORDER,
                "The first stride serves both axes.",
                Mistake.axes(
                    axes -> new Axes(axes.rows(), axes.columns().withStride(axes.rows().stride()))))
            .like("https://github.com/deepjavalibrary/djl/issues/384"),
        Mutant.of(
            "stride-ignored",
            STRIDE,
            "Every stride is 1.",
            Mistake.eachAxis((geometry, axis) -> axis.withStride(1))),
        Mutant.of(
            "stride-of-rows-ignored",
            STRIDE,
            "The height's stride is 1.",
            Mistake.rows((geometry, axis) -> axis.withStride(1))),
        Mutant.of(
            "stride-of-columns-ignored",
            STRIDE,
            "The width's stride is 1.",
            Mistake.columns((geometry, axis) -> axis.withStride(1))),
        Mutant.of(
            "stride-past-three-capped",
            STRIDE,
            "Strides over 3 are taken for 3.",
            Mistake.eachAxis((geometry, axis) -> axis.withStride(Math.min(3, axis.stride())))),
        Mutant.of(
            "gaps-between-kernels-closed",
            STRIDE,
            "A stride over the kernel's extent leaves no gap.",
            Mistake.eachAxis(
                (geometry, axis) ->
                    axis.withStride(Math.min(axis.stride(), geometry.effectiveKernel())))),
        Mutant.of(
            "pointwise-stride-ignored",
            STRIDE,
            "A shortcut for kernels of one cell ignores the stride.",
            Mistake.eachAxis((geometry, axis) -> axis.withStride(1))
                .only(
                    c ->
                        c.geometry().height().kernel() == 1 && c.geometry().width().kernel() == 1)),
        Mutant.of(
                "stride-and-dilation-swapped",
                STRIDE,
                "Where there are several input cells, stride and dilation are swapped.",
                Mistake.eachAxis(
                    (geometry, axis) ->
                        axis.input() > 1
                            ? axis.withStride(axis.dilation()).withDilation(axis.stride())
                            : axis))
            .and(DILATION)
            .like("https://github.com/huggingface/candle/pull/2337"),
        Mutant.of(
            "dilation-on-the-stride",
            DILATION,
            "The dilation widens the stride instead of the kernel.",
            Mistake.eachAxis(
                (geometry, axis) ->
                    axis.withStride(axis.stride() * axis.dilation()).withDilation(1))),
        Mutant.of(
                "dilation-ignored",
                DILATION,
                "The kernel has no gaps.",
                Mistake.eachAxis((geometry, axis) -> axis.withDilation(1)))
            .like("https://github.com/pytorch/pytorch/issues/1565"),
        Mutant.of(
            "dilation-of-rows-ignored",
            DILATION,
            "The kernel has no gaps between its rows.",
            Mistake.rows((geometry, axis) -> axis.withDilation(1))),
        Mutant.of(
            "dilation-of-columns-ignored",
            DILATION,
            "The kernel has no gaps between its columns.",
            Mistake.columns((geometry, axis) -> axis.withDilation(1))),
        Mutant.of(
            "dilation-gap-one-too-wide",
            DILATION,
            "A gap is as many zeros as the dilation says.",
            Mistake.eachAxis(
                (geometry, axis) ->
                    axis.withDilation(axis.dilation() > 1 ? axis.dilation() + 1 : 1))),
        Mutant.of(
            "dilations-swapped",
            AXIS_ORDER,
            "The height's dilation is taken for the width's, and the other way round.",
            Mistake.axes(
                axes ->
                    new Axes(
                        axes.rows().withDilation(axes.columns().dilation()),
                        axes.columns().withDilation(axes.rows().dilation())))),
        Mutant.of(
                "dilation-ignored-with-a-stride",
                DILATION,
                "The kernel has gaps at stride 1 alone.",
                Mistake.eachAxis(
                    (geometry, axis) -> axis.stride() > 1 ? axis.withDilation(1) : axis))
            .like("https://github.com/apache/mxnet/issues/11203"));
  }
}
