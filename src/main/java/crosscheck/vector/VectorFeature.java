package crosscheck.vector;

import com.fasterxml.jackson.annotation.JsonValue;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.tensor.DataFormat;
import java.util.Locale;
import java.util.function.Predicate;

/** What the vectors of one file have in common. */
public enum VectorFeature {
  KERNEL(18, "Kernels of one to three cells an axis, without dilation.", c -> true),
  EVEN_KERNEL(
      18,
      "The kernel has an even number of rows or columns, so that it has no middle.",
      c -> anyAxis(c, (axis, output) -> axis.kernel() % 2 == 0)),
  STRIDE_GREATER_THAN_KERNEL(
      18,
      "The stride is greater than the kernel on an axis, so that no product lands in some cells.",
      c -> anyAxis(c, (axis, output) -> axis.stride() > axis.effectiveKernel())),
  ODD_TOTAL_PADDING(
      20,
      "SAME cuts an odd number of cells on an axis, the smaller half at the start.",
      c -> anyAxis(c, VectorFeature::cutsAnOddNumber)),
  DILATION(
      20, "The kernel has gaps on an axis: the dilation is 2 or 3.", c -> c.geometry().dilated()),
  EXPLICIT_PADDINGS(
      24,
      "Explicit paddings, which are cut from the ends of the full scatter.",
      c -> c.geometry().paddingKind() == Padding.Kind.EXPLICIT),
  INTERVAL(
      30,
      "Every admissible size of a few calls: as many on each axis as its stride says.",
      Case::admissible),
  SIZES_TO_REFUSE(
      30, "The requested size is outside the interval on an axis.", c -> !c.admissible()),
  CHANNELS(
      20, "Several channels, in and out.", c -> c.inputChannels() > 1 || c.outputChannels() > 1),
  MANY_CHANNELS(
      8,
      "More than 16 channels, which is where implementations in blocks have a border.",
      c -> c.inputChannels() > 16 || c.outputChannels() > 16),
  MANY_COLUMNS(
      4,
      "More than 32 columns, which is where implementations in blocks have a border.",
      c -> c.outputWidth() > 32),
  BATCH(12, "Several images.", c -> c.batch() > 1),
  GROUPS(18, "Channels in two or three groups, each with weights of its own.", c -> c.groups() > 1),
  NCHW(
      20,
      "Input and output have their channels before rows and columns.",
      c -> c.dataFormat() == DataFormat.NCHW),
  SPECIAL_VALUES(
      20,
      "One NaN or infinity, which spreads to the cells that it has a term in and no others; or"
          + " zeros of both signs.",
      c -> true),
  ZERO_WEIGHTS(
      4,
      "One NaN or infinity, some of whose weights are zero: the product is NaN, and not zero.",
      c -> true),
  PRECISION(6, "Sums that need up to 24 bits: no sum may be kept in fewer.", c -> true),
  WIDE_INTEGERS(6, "Sums of up to 53 bits in float64, 31 in int32.", c -> true),
  WRAP(
      4, "Sums of int32 that wrap around: the result modulo 2^32, in two's complement.", c -> true),
  SUBNORMALS(
      4,
      "Results below the normal range; each may be a zero, as a processor may flush.",
      c -> true);

  /** The most vectors for which a reader has an eye. */
  private final int most;

  private final String sentence;

  @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
  private final Predicate<Case> shows;

  VectorFeature(int most, String sentence, Predicate<Case> shows) {
    this.most = most;
    this.sentence = sentence;
    this.shows = shows;
  }

  /** The name in files and of them, such as {@code even-kernel}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The feature in a sentence. */
  public String sentence() {
    return sentence;
  }

  /** The number of vectors that are chosen, if there are as many candidates. */
  int most() {
    return most;
  }

  /** Whether a case has the feature. */
  boolean shows(Case c) {
    return shows.test(c);
  }

  /** The most numbers of each tensor. */
  int mostNumbers() {
    return switch (this) {
      case MANY_CHANNELS, MANY_COLUMNS, ZERO_WEIGHTS -> 600;
      default -> 64;
    };
  }

  /** Whether a NaN or an infinity may stand in the tensors. */
  boolean allowsNotFinite() {
    return this == SPECIAL_VALUES || this == ZERO_WEIGHTS;
  }

  @FunctionalInterface
  private interface AxisPredicate {
    boolean test(AxisGeometry axis, int output);
  }

  private static boolean anyAxis(Case c, AxisPredicate predicate) {
    return predicate.test(c.geometry().height(), c.outputHeight())
        || predicate.test(c.geometry().width(), c.outputWidth());
  }

  private static boolean cutsAnOddNumber(AxisGeometry axis, int output) {
    return axis.fullSize() > output && (axis.fullSize() - output) % 2 == 1;
  }
}
