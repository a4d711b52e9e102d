package crosscheck.mutant;

import static crosscheck.mutant.Feature.INFINITY;
import static crosscheck.mutant.Feature.NAN;
import static crosscheck.mutant.Feature.OVERFLOW;
import static crosscheck.mutant.Feature.PRECISION;
import static crosscheck.mutant.Feature.ROUNDING;
import static crosscheck.mutant.Feature.SIGNED_ZEROS;
import static crosscheck.mutant.Feature.SUBNORMALS;
import static crosscheck.mutant.Feature.WIDE_PRECISION;
import static crosscheck.mutant.Feature.WRAP;

import crosscheck.op.Case;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Mistakes in the arithmetic. */
final class ValueMutants {

  private static final ElementType HALF = ElementType.FLOAT16;
  private static final ElementType BRAIN = ElementType.BFLOAT16;

  private ValueMutants() {}

  private static Mistake computing(Arithmetic arithmetic) {
    return Mistake.computing(Convolution.RIGHT.computing(arithmetic));
  }

  private static Mistake adding(Arithmetic.Term term) {
    return computing(Arithmetic.adding(term));
  }

  private static Mistake storing(Arithmetic.Store store) {
    return computing(Arithmetic.storing(store));
  }

  private static Tensor4 each(Tensor4 tensor, DoubleUnaryOperator change) {
    return tensor.with(Arrays.stream(tensor.values()).map(change).toArray());
  }

  static List<Mutant> all() {
    return List.of(
        Mutant.of(
                "added-up-in-float16",
                PRECISION,
                "Sums are kept in half precision.",
                computing(Arithmetic.addingIn(HALF)).only(ValueMutants::isWide))
            .and(ROUNDING),
        Mutant.of(
                "added-up-in-bfloat16",
                PRECISION,
                "Sums are kept in eight bits.",
                computing(Arithmetic.addingIn(BRAIN)).only(ValueMutants::isWide))
            .and(ROUNDING),
        Mutant.of(
                "products-rounded",
                PRECISION,
                "Each product is rounded to eight bits before it is added.",
                adding((sum, x, w) -> sum + BRAIN.round(x * w)).only(ValueMutants::isWide))
            .and(ROUNDING),
        Mutant.of(
                "result-rounded-twice",
                PRECISION,
                "The result is rounded to bfloat16 before its own type.",
                storing((type, sum) -> type.round(BRAIN.round(sum))).only(ValueMutants::isWide))
            .and(ROUNDING),
        Mutant.of(
                "image-rounded",
                PRECISION,
                "The image is read in eight bits.",
                Mistake.image(image -> each(image, BRAIN::round), c -> true)
                    .only(ValueMutants::isWide))
            .and(ROUNDING),
        Mutant.of(
                "filter-rounded",
                PRECISION,
                "The filter is read in eight bits.",
                Mistake.filter(filter -> each(filter, BRAIN::round), (c, axes) -> true)
                    .only(ValueMutants::isWide))
            .and(ROUNDING),
        Mutant.of(
                "added-up-in-float32",
                WIDE_PRECISION,
                "Sums of doubles and of 32-bit integers are kept in single precision.",
                computing(Arithmetic.addingIn(ElementType.FLOAT32)))
            .and(ROUNDING),
        Mutant.of(
            "wraps-at-2-31",
            WIDE_PRECISION,
            "Sums are kept in 32-bit integers, whatever the type.",
            storing((type, sum) -> type.round(ElementType.INT32.round(sum)))
                .only(c -> c.elementType() == ElementType.FLOAT64)),
        Mutant.of(
            "saturates-at-2-31",
            WRAP,
            "A sum past the largest 32-bit integer is stored as that integer.",
            storing((type, sum) -> (int) sum).only(c -> c.elementType() == ElementType.INT32)),
        Mutant.of(
            "nan-stored-as-zero",
            NAN,
            "A NaN is stored as zero.",
            storing((type, sum) -> Double.isNaN(sum) ? 0 : type.round(sum))),
        Mutant.of(
                "zero-times-anything-is-zero",
                NAN,
                "Zeros are skipped, and with them a NaN or an infinity that they meet.",
                adding((sum, x, w) -> x == 0 || w == 0 ? sum : sum + x * w))
            .and(INFINITY),
        Mutant.of(
                "zeros-between-cells-multiplied",
                NAN,
                "A NaN or an infinity in the filter meets zeros put between the input's cells.",
                zerosBetweenCells())
            .and(INFINITY),
        Mutant.of(
                "zeros-in-the-kernel-multiplied",
                NAN,
                "A NaN or an infinity in the image meets zeros put into the kernel's gaps.",
                zerosInTheKernel())
            .and(INFINITY),
        Mutant.of(
                "infinity-stored-as-the-largest",
                OVERFLOW,
                "A result past the largest number is stored as that number.",
                storing(
                    (type, sum) ->
                        Double.isInfinite(type.round(sum))
                            ? Math.copySign(largest(type), sum)
                            : type.round(sum)))
            .and(INFINITY),
        Mutant.of(
            "infinity-stored-as-nan",
            INFINITY,
            "An infinite sum is stored as NaN.",
            storing((type, sum) -> Double.isInfinite(sum) ? Double.NaN : type.round(sum))),
        Mutant.of(
            "zeros-negative",
            SIGNED_ZEROS,
            "A sum that is zero is -0.",
            storing((type, sum) -> sum == 0 ? -0.0 : type.round(sum))),
        Mutant.of(
            "subnormals-read-as-normal",
            SUBNORMALS,
            "A subnormal number gets the leading bit that it lacks.",
            storing((type, sum) -> lifted(type, sum))));
  }

  /** Whether a type has more bits than the narrow types that these mistakes use. */
  private static boolean isWide(Case c) {
    return c.elementType().bytes() > Short.BYTES;
  }

  private static Mistake zerosBetweenCells() {
    return Mistake.multiplyingZeros(
        Convolution.RIGHT
            .readingImage(
                (axes, image) -> spread(image, axes.rows().stride(), axes.columns().stride()))
            .readingAxes((c, axes) -> new Axes(spread(axes.rows()), spread(axes.columns()))));
  }

  private static Axis spread(Axis axis) {
    return axis.withInput((axis.input() - 1) * axis.stride() + 1).withStride(1);
  }

  /** An image with zeros between its cells, so that these are a stride apart. */
  private static Tensor4 spread(Tensor4 image, int down, int across) {
    int rows = (image.size(1) - 1) * down + 1;
    int columns = (image.size(2) - 1) * across + 1;
    Tensor4 spread = Tensor4.zeros(image.size(0), rows, columns, image.size(3));
    for (int i = 0; i < image.values().length; i++) {
      int[] at = image.coordinates(i);
      spread.values()[spread.index(at[0], at[1] * down, at[2] * across, at[3])] = image.values()[i];
    }
    return spread;
  }

  private static Mistake zerosInTheKernel() {
    return Mistake.multiplyingZeros(
        Convolution.RIGHT
            .readingFilter(
                (axes, filter) ->
                    filter.withGaps(axes.rows().dilation(), axes.columns().dilation()))
            .readingAxes((c, axes) -> new Axes(gapless(axes.rows()), gapless(axes.columns()))));
  }

  private static Axis gapless(Axis axis) {
    return axis.withKernel((axis.kernel() - 1) * axis.dilation() + 1).withDilation(1);
  }

  private static double largest(ElementType type) {
    double largest = 1;
    while (!Double.isInfinite(type.round(largest * 2))) {
      largest *= 2;
    }
    return largest;
  }

  private static double lifted(ElementType type, double sum) {
    double stored = type.round(sum);
    double leastNormal = Math.scalb(1.0, type.smallestExponent()) / type.unitRoundoff() / 2;
    return stored != 0 && Math.abs(stored) < leastNormal
        ? stored + Math.copySign(leastNormal, stored)
        : stored;
  }
}
