package crosscheck.explanation;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.OutputInterval;
import crosscheck.geometry.Padding;

/** What to do about a size that the op does not admit on an axis. */
final class Remedy {

  private Remedy() {}

  /**
   * Says which sizes are admissible, and which padding takes the one that is wanted; an empty text
   * if that is admissible.
   *
   * @param name the axis's name
   */
  static String of(String name, AxisGeometry axis, int size) {
    OutputInterval admissible = axis.admissible();
    return admissible.contains(size)
        ? ""
        : "%s %d is not admissible, %d to %d are; %s"
            .formatted(
                name, size, admissible.lowest(), admissible.highest(), otherwise(axis, size));
  }

  private static String otherwise(AxisGeometry axis, int size) {
    if (axis.with(new Padding.Valid()).admissible().contains(size)) {
      return "VALID takes " + size;
    }
    if (axis.with(new Padding.Same()).admissible().contains(size)) {
      return "SAME takes " + size;
    }
    // All paddings that come to the size cut so many cells together.
    long least = (long) axis.fullSize() - size;
    long most = least + axis.stride() - 1;
    return most < 0
        ? "no padding takes %d: it is a stride or more beyond the full scatter of %d"
            .formatted(size, axis.fullSize())
        : "EXPLICIT takes %d with paddings of %d to %d cells together"
            .formatted(size, Math.max(0, least), most);
  }
}
