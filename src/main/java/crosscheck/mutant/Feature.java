package crosscheck.mutant;

import crosscheck.tensor.Fill;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an implementation can get wrong, and what a case can be evidence for. */
public enum Feature {
  KERNEL_ROWS("the order of the kernel's rows"),
  KERNEL_COLUMNS("the order of the kernel's columns"),
  KERNEL_AXES("which of the kernel's axes is the height"),
  KERNEL_ENDS("the kernel's last row and column count"),
  AXIS_ORDER("stride, dilation and crop of the height are not those of the width"),
  STRIDE("the stride"),
  DILATION("the dilation"),
  ROW_POSITION("where the first row lies"),
  COLUMN_POSITION("where the first column lies"),
  SAME_CROP("how SAME divides what it cuts"),
  SAME_LONGER("SAME cuts nothing of a scatter that is shorter than the output"),
  REQUESTED_SIZE("the crop follows the requested size"),
  EXPLICIT_PADDING("which explicit padding is cut where"),
  INPUT_ROWS("the first and last row of the input count"),
  INPUT_COLUMNS("the first and last column of the input count"),
  OUTPUT_ROWS("the first and last row of the output are there"),
  OUTPUT_COLUMNS("the first and last column of the output are there"),
  SINGLE_CELLS("every cell by itself"),
  EMPTY_CELLS("cells that nothing lands in are zero"),
  SHAPE("the result's shape", EnumSet.allOf(Fill.class)),
  SMALLEST_SIZE("the smallest size is taken", EnumSet.allOf(Fill.class)),
  LARGEST_SIZE("the largest size is taken", EnumSet.allOf(Fill.class)),
  EVERY_SIZE("every size of the interval is taken", EnumSet.allOf(Fill.class)),
  EXPLICIT_SIZES("explicit paddings count in the size, both", EnumSet.allOf(Fill.class)),
  TOO_SMALL("the size below the smallest is refused", EnumSet.allOf(Fill.class)),
  TOO_LARGE("the size above the largest is refused", EnumSet.allOf(Fill.class)),
  OUTSIDE("sizes outside the interval are refused", EnumSet.allOf(Fill.class)),
  SURVIVAL("the process survives the call", EnumSet.allOf(Fill.class)),
  INPUT_CHANNELS("every input channel counts, each with its own weights"),
  OUTPUT_CHANNELS("the order of the output channels"),
  CHANNEL_BLOCKS("channels past the sixteenth"),
  COLUMN_BLOCKS("columns past the thirty-second"),
  FILTER_LAYOUT("output channels come before input channels in the filter"),
  GROUPS("which channels are of one group"),
  BATCH("every image of the batch"),
  DATA_FORMAT("NCHW"),
  DEPTH_MULTIPLIER("which input channels are of one output channel, depthwise"),
  INPUT_GRADIENT("the gradient with respect to the input"),
  FILTER_GRADIENT("the gradient with respect to the filter"),
  PRECISION("every bit of an exact sum", EnumSet.of(Fill.INTEGERS)),
  WIDE_PRECISION("every bit of a sum of more than 24", EnumSet.of(Fill.WIDE_INTEGERS)),
  WRAP("32-bit integers wrap", EnumSet.of(Fill.WRAP)),
  ROUNDING(
      "rounded sums are as near as their type lets them", EnumSet.of(Fill.GAUSSIAN, Fill.WIDE)),
  NAN("a NaN spreads to the cells that it has a term in", EnumSet.of(Fill.NAN)),
  INFINITY(
      "an infinity spreads to the cells that it has a term in",
      EnumSet.of(Fill.POSITIVE_INFINITY, Fill.NEGATIVE_INFINITY)),
  SIGNED_ZEROS("the sign of a zero", EnumSet.of(Fill.SIGNED_ZEROS)),
  SUBNORMALS("numbers below the normal range", EnumSet.of(Fill.SUBNORMAL_RESULTS)),
  OVERFLOW("sums past the largest number", EnumSet.of(Fill.OVERFLOW));

  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // A copy that nothing changes.
  private final Set<Fill> fills;

  /** A feature that different integers show. */
  Feature(String meaning) {
    this(meaning, EnumSet.of(Fill.INTEGERS, Fill.WIDE_INTEGERS));
  }

  Feature(String meaning, Set<Fill> fills) {
    this.meaning = meaning;
    this.fills = Set.copyOf(fills);
  }

  /** The name in tables and files, such as {@code kernel-rows}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The feature in words. */
  public String meaning() {
    return meaning;
  }

  /**
   * Whether values of this kind count as evidence for the feature. Others may show it too, by
   * chance or within a bound.
   */
  boolean isShownBy(Fill fill) {
    return fills.contains(fill);
  }
}
