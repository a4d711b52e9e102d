package crosscheck.explanation;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.Trial;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A transposed convolution that a person asks about; lists are height and width.
 *
 * @param rank how many axes the person speaks of
 * @param input the input's size; an axis without cells is 0 here and 1 in the geometry
 * @param geometry both axes
 * @param tensors what the op is asked with
 * @param outputPadding what the caller says, if it does
 * @param output the output size that the caller wants, if that is said
 */
public record Subject(
    Rank rank,
    List<Integer> input,
    ConvTransposeGeometry geometry,
    Tensors tensors,
    Optional<List<Integer>> outputPadding,
    Optional<List<Integer>> output) {

  /**
   * Throws {@link IllegalArgumentException} if no size is admissible, or one is wanted that none
   * can be.
   */
  public Subject {
    input = List.copyOf(input);
    requireSomeSize("height", input.get(0), geometry.height());
    requireSomeSize("width", input.get(1), geometry.width());
    for (int axis = 0; output.isPresent() && axis < input.size(); axis++) {
      int least = Math.min(1, input.get(axis));
      int size = output.get().get(axis);
      if (size < least) {
        throw new IllegalArgumentException(
            "output %s must be >= %d, was %d"
                .formatted(axis == 0 ? "height" : "width", least, size));
      }
    }
  }

  /**
   * One axis of one channel, with the output_padding that the caller says.
   *
   * @throws IllegalArgumentException if no size is admissible
   */
  public static Subject ofOneAxis(AxisGeometry axis, OptionalInt outputPadding) {
    AxisGeometry row =
        new AxisGeometry(
            1,
            1,
            1,
            1,
            axis.padding().kind() == Padding.Kind.EXPLICIT
                ? new Padding.Explicit(0, 0)
                : axis.padding());
    return new Subject(
        Rank.ONE,
        List.of(1, axis.input()),
        new ConvTransposeGeometry(row, axis),
        new Tensors(ElementType.FLOAT32, DataFormat.NHWC, List.of(new Channels(1, 1)), 1, 1),
        outputPadding.isPresent()
            ? Optional.of(List.of(0, outputPadding.getAsInt()))
            : Optional.empty(),
        Optional.empty());
  }

  private static void requireSomeSize(String axis, int input, AxisGeometry geometry) {
    if (geometry.admissible().isEmpty() || highest(input, geometry) < 0) {
      throw new IllegalArgumentException(
          "%s: no output is left: the full scatter has %d cells, and padding %d and %d cut them all"
              .formatted(
                  axis,
                  input == 0 ? 0 : geometry.fullSize(),
                  geometry.padding().before(),
                  geometry.padding().after()));
    }
  }

  /** The axes, rows first. */
  List<AxisGeometry> axes() {
    return List.of(geometry.height(), geometry.width());
  }

  /** Whether an axis has no input cell, so that there is nothing to scatter. */
  boolean isEmpty() {
    return input.contains(0);
  }

  /** The smallest size that the op admits on an axis, 0 for the rows; 0 at least. */
  int lowest(int axis) {
    int withOne = axes().get(axis).admissible().lowest();
    return input.get(axis) == 0 ? Math.max(0, withOne - axes().get(axis).stride()) : withOne;
  }

  /** The largest size that the op admits on an axis, 0 for the rows. */
  int highest(int axis) {
    return highest(input.get(axis), axes().get(axis));
  }

  /** Each input cell less is a stride less. */
  private static int highest(int input, AxisGeometry geometry) {
    int withOne = geometry.admissible().highest();
    return input == 0 ? withOne - geometry.stride() : withOne;
  }

  /** The size that is aimed at: what the caller wants, else the largest that the op admits. */
  List<Integer> aim() {
    return output.orElse(List.of(highest(0), highest(1)));
  }

  /** Whether the op must accept a size. */
  boolean admits(List<Integer> size) {
    return admits(0, size.get(0)) && admits(1, size.get(1));
  }

  /** Whether the op must accept a size on an axis. */
  boolean admits(int axis, int size) {
    return lowest(axis) <= size && size <= highest(axis);
  }

  /** Throws {@link IllegalArgumentException} if a call for a size is too large to be made. */
  void requireWithinLimits(List<Integer> size) {
    tensors.channels().forEach(pair -> trial(size, pair));
  }

  /** The call for a size; throws {@link IllegalArgumentException} if it is too large. */
  Trial trial(List<Integer> size, Channels pair) {
    return tensors.trial(geometry, input, size, pair);
  }

  /** The padding in words. */
  String padding() {
    return words(geometry.height().padding(), geometry.width().padding());
  }

  /** A padding in words, {@code SAME} or {@code EXPLICIT 0, 1, 0, 1}. */
  String words(Padding height, Padding width) {
    String kind = height.kind().name();
    return height.kind() == Padding.Kind.EXPLICIT
        ? kind
            + rank.spokenOf(List.of(height, width)).stream()
                .map(padding -> " %d, %d".formatted(padding.before(), padding.after()))
                .reduce((rows, columns) -> rows + "," + columns)
                .orElse("")
        : kind;
  }
}
