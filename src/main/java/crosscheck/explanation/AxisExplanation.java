package crosscheck.explanation;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.OutputInterval;
import crosscheck.geometry.Padding;
import java.util.ArrayList;
import java.util.List;

/**
 * One axis explained.
 *
 * @param effectiveKernel the kernel's extent, (k − 1) d + 1
 * @param fullScatter the full scatter's size, (n − 1) s + (k − 1) d + 1; 0 without input cells
 * @param admissible the smallest and the largest size that the op admits
 * @param why why there are so many sizes
 * @param splits what is cut at both ends for the smallest and the largest of them; none of nothing
 * @param drawn the size that is drawn: the one that is wanted, or, where the op does not admit it,
 *     the largest
 * @param picture the axis drawn as lines of text; none of nothing
 */
public record AxisExplanation(
    int effectiveKernel,
    int fullScatter,
    List<Integer> admissible,
    String why,
    List<Split> splits,
    int drawn,
    List<String> picture) {

  /**
   * What an output lacks of the full scatter.
   *
   * @param size the output's size
   * @param before cells cut at the start
   * @param after cells cut at the end; negative where the output passes the scatter, with zeros
   * @param paddedBefore the same as a plain convolution of the input that the stride spreads: the
   *     zeros before it, ke − 1 less what is cut; negative where input is cut
   * @param paddedAfter the zeros after it, likewise
   */
  public record Split(int size, int before, int after, int paddedBefore, int paddedAfter) {
    static Split of(AxisGeometry axis, int size) {
      int before = axis.cropBefore(size);
      int after = axis.fullSize() - before - size;
      int most = axis.effectiveKernel() - 1;
      return new Split(size, before, after, most - before, most - after);
    }
  }

  /**
   * Explains an axis of a subject.
   *
   * @param index 0 for the rows, 1 for the columns
   */
  static AxisExplanation of(Subject subject, int index) {
    AxisGeometry axis = subject.axes().get(index);
    return subject.input().get(index) == 0
        ? new AxisExplanation(
            axis.effectiveKernel(),
            0,
            List.of(subject.lowest(index), subject.highest(index)),
            "the forward convolution gives no cell for these; with no input cell nothing is"
                + " scattered, and every output cell is zero",
            List.of(),
            0,
            List.of())
        : of(axis, subject.aim().get(index));
  }

  private static AxisExplanation of(AxisGeometry axis, int wanted) {
    OutputInterval admissible = axis.admissible();
    List<Split> splits = new ArrayList<>();
    splits.add(Split.of(axis, admissible.lowest()));
    if (admissible.highest() > admissible.lowest()) {
      splits.add(Split.of(axis, admissible.highest()));
    }
    int drawn = admissible.contains(wanted) ? wanted : admissible.highest();
    return new AxisExplanation(
        axis.effectiveKernel(),
        axis.fullSize(),
        List.of(admissible.lowest(), admissible.highest()),
        why(axis, admissible),
        splits,
        drawn,
        Picture.of(axis, drawn));
  }

  private static String why(AxisGeometry axis, OutputInterval admissible) {
    String forward =
        switch (axis.padding().kind()) {
          case SAME -> "ceil(o / %d)".formatted(axis.stride());
          case VALID -> "floor((o - %d) / %d) + 1".formatted(axis.effectiveKernel(), axis.stride());
          case EXPLICIT ->
              "floor((o + %d - %d) / %d) + 1"
                  .formatted(padding(axis.padding()), axis.effectiveKernel(), axis.stride());
        };
    return admissible.lowest() == admissible.highest()
        ? "the forward convolution gives %s cells, which is %d for o = %d alone"
            .formatted(forward, axis.input(), admissible.lowest())
        : "the forward convolution gives %s cells, which is %d for each of the %d sizes from %d to %d"
            .formatted(
                forward,
                axis.input(),
                admissible.highest() - admissible.lowest() + 1,
                admissible.lowest(),
                admissible.highest());
  }

  private static long padding(Padding padding) {
    return (long) padding.before() + padding.after();
  }
}
