package crosscheck.check.conformance;

import crosscheck.geometry.AxisGeometry;
import crosscheck.op.Case;
import crosscheck.op.KernelFamily;
import crosscheck.verdict.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a family of kernels did with the sizes that lie at one distance from the interval, on axes
 * of one kernel and stride.
 *
 * <p>Each axis of a case counts if the other one admits its size, so that what happened is about
 * this one; an axis that no size fits does not. Gradients, and types that the family takes on some
 * processors alone, do not count.
 *
 * @param family the family that gets the call
 * @param kernel the kernel's extent, gaps included, from 1 to {@value #MOST_KERNEL}
 * @param stride the stride, from 1 to {@value #MOST_STRIDE}
 * @param beyond the requested size less the smallest that is admissible if sizes below 1 are
 *     counted; {@code 0} to {@code stride - 1} are admissible
 * @param accepted how many calls returned a result, right or wrong
 * @param refused how many calls ended in an error
 * @param killed how many calls ended the process
 */
public record Acceptance(
    KernelFamily family,
    int kernel,
    int stride,
    int beyond,
    long accepted,
    long refused,
    long killed) {

  /** The largest kernel that is counted; more than a person looks at. */
  public static final int MOST_KERNEL = 7;

  /** The largest stride that is counted. */
  public static final int MOST_STRIDE = 5;

  /** Whether the size must be accepted. */
  public boolean admissible() {
    return isAdmissible(beyond, stride);
  }

  /** Whether sizes at a distance must be accepted with a stride. */
  public static boolean isAdmissible(int beyond, int stride) {
    return beyond >= 0 && beyond < stride;
  }

  private Acceptance plus(Acceptance other) {
    return new Acceptance(
        family,
        kernel,
        stride,
        beyond,
        accepted + other.accepted,
        refused + other.refused,
        killed + other.killed);
  }

  /** What a case shows of its axes. */
  static List<Acceptance> of(JudgedCase judged) {
    Case c = judged.c();
    KernelFamily family = judged.kernelPath().family(c);
    List<Acceptance> shown = new ArrayList<>();
    if (!c.operation().isGradient() && !family.needsInstructionsFor(c.elementType())) {
      AxisGeometry height = c.geometry().height();
      AxisGeometry width = c.geometry().width();
      if (width.admissible().contains(c.outputWidth())) {
        add(shown, family, height, c.outputHeight(), judged.verdict().status(), c.admissible());
      }
      if (height.admissible().contains(c.outputHeight())) {
        add(shown, family, width, c.outputWidth(), judged.verdict().status(), c.admissible());
      }
    }
    return shown;
  }

  private static void add(
      List<Acceptance> shown,
      KernelFamily family,
      AxisGeometry axis,
      int size,
      Status status,
      boolean admissible) {
    int kernel = axis.effectiveKernel();
    if (kernel > MOST_KERNEL || axis.stride() > MOST_STRIDE || axis.admissible().isEmpty()) {
      return;
    }
    long accepted = 0;
    long refused = 0;
    long killed = 0;
    switch (status) {
      case AGREES -> {
        accepted = admissible ? 1 : 0;
        refused = admissible ? 0 : 1;
      }
      case VACUOUS, ACCEPTED_INVALID, SHAPE_MISMATCH, VALUE_MISMATCH -> accepted = 1;
      case REJECTED_VALID -> refused = 1;
      case CRASHED -> killed = 1;
      case UNSUPPORTED, NOT_RUN, TIMED_OUT, OUT_OF_MEMORY, UNTESTED -> {
        return;
      }
    }
    shown.add(
        new Acceptance(
            family,
            kernel,
            axis.stride(),
            // Not the smallest, of which a large padding leaves none below 1.
            size - axis.admissible().highest() + axis.stride() - 1,
            accepted,
            refused,
            killed));
  }

  /** Adds up what cases show; whatever their order, the sums are the same. */
  static final class Counts {

    private record Place(KernelFamily family, int kernel, int stride, int beyond) {
      static final Comparator<Place> ORDER =
          Comparator.comparing(Place::family)
              .thenComparing(Place::stride)
              .thenComparing(Place::kernel)
              .thenComparing(Place::beyond);
    }

    private final SortedMap<Place, Acceptance> places = new TreeMap<>(Place.ORDER);

    void add(JudgedCase judged) {
      for (Acceptance shown : of(judged)) {
        Place place = new Place(shown.family, shown.kernel, shown.stride, shown.beyond);
        places.merge(place, shown, Acceptance::plus);
      }
    }

    /** Every place that a case is at, by family, stride, kernel and distance. */
    List<Acceptance> all() {
      return List.copyOf(places.values());
    }
  }
}
