package crosscheck.mutant;

import static crosscheck.mutant.Feature.EVERY_SIZE;
import static crosscheck.mutant.Feature.EXPLICIT_SIZES;
import static crosscheck.mutant.Feature.LARGEST_SIZE;
import static crosscheck.mutant.Feature.OUTSIDE;
import static crosscheck.mutant.Feature.SMALLEST_SIZE;
import static crosscheck.mutant.Feature.SURVIVAL;
import static crosscheck.mutant.Feature.TOO_LARGE;
import static crosscheck.mutant.Feature.TOO_SMALL;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.OutputInterval;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Crashed;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Mistakes in which sizes are accepted. */
final class SizeMutants {

  private SizeMutants() {}

  /** A rule for the sizes of one axis. */
  @FunctionalInterface
  private interface Rule {
    boolean accepts(AxisGeometry axis, OutputInterval interval, int size);
  }

  /** Accepts the sizes that keep the rule on both axes. */
  private static Mistake taking(Rule rule) {
    return Mistake.accepting(c -> accepts(rule, c, true) && accepts(rule, c, false));
  }

  private static boolean accepts(Rule rule, Case c, boolean height) {
    AxisGeometry axis = height ? c.geometry().height() : c.geometry().width();
    return rule.accepts(axis, axis.admissible(), height ? c.outputHeight() : c.outputWidth());
  }

  private static Mistake dying(Predicate<Case> where) {
    Optional<Observation> death = Optional.of(new Crashed("SIGILL", "an exception escaped"));
    return Mistake.answer(c -> where.test(c) ? death : Convolution.refusal(c));
  }

  static List<Mutant> all() {
    return List.of(
        Mutant.of(
            "smallest-size-refused",
            SMALLEST_SIZE,
            "The interval begins one too late.",
            taking((axis, sizes, size) -> sizes.contains(size) && size > sizes.lowest())),
        Mutant.of(
            "largest-size-refused",
            LARGEST_SIZE,
            "The interval ends one too early.",
            taking((axis, sizes, size) -> sizes.contains(size) && size < sizes.highest())),
        Mutant.of(
                "smallest-size-only",
                EVERY_SIZE,
                "No size but the formula's is taken.",
                taking((axis, sizes, size) -> sizes.contains(size) && size == sizes.lowest()))
            .like("https://github.com/tensorflow/tensorflow/issues/2118"),
        Mutant.of(
            "largest-size-only",
            EVERY_SIZE,
            "No size but the largest is taken.",
            taking((axis, sizes, size) -> sizes.contains(size) && size == sizes.highest())),
        Mutant.of(
            "stride-past-the-kernel-refused",
            EVERY_SIZE,
            "A kernel that leaves gaps is refused.",
            taking(
                (axis, sizes, size) ->
                    sizes.contains(size) && axis.stride() <= axis.effectiveKernel())),
        Mutant.of(
            "one-size-too-small-taken",
            TOO_SMALL,
            "The interval begins one too early.",
            taking((axis, sizes, size) -> sizes.contains(size) || size == sizes.lowest() - 1)),
        Mutant.of(
                "division-towards-zero",
                TOO_SMALL,
                "(o - ke) / s + 1 is rounded towards zero: one input cell takes too small sizes.",
                taking(
                    (axis, sizes, size) ->
                        sizes.contains(size)
                            || (axis.padding().kind() == Padding.Kind.VALID
                                && axis.input() == 1
                                && size < sizes.lowest()
                                && sizes.lowest() - size < axis.stride())))
            .and(OUTSIDE)
            .like("TensorFlow 2.18 with oneDNN, as this project found"),
        Mutant.of(
            "one-size-too-large-taken",
            TOO_LARGE,
            "The interval ends one too late.",
            taking((axis, sizes, size) -> sizes.contains(size) || size == sizes.highest() + 1)),
        Mutant.of(
            "every-size-taken",
            OUTSIDE,
            "The size is not checked.",
            taking((axis, sizes, size) -> true)),
        Mutant.of(
            "columns-not-looked-at",
            OUTSIDE,
            "The number of rows alone is checked.",
            Mistake.accepting(c -> accepts((axis, sizes, size) -> sizes.contains(size), c, true))),
        Mutant.of(
            "rows-not-looked-at",
            OUTSIDE,
            "The number of columns alone is checked.",
            Mistake.accepting(c -> accepts((axis, sizes, size) -> sizes.contains(size), c, false))),
        Mutant.of(
            "padding-subtracted-once",
            EXPLICIT_SIZES,
            "An explicit padding reduces the size at one end alone.",
            taking((axis, sizes, size) -> sizes.contains(size - axis.padding().after()))
                .only(c -> c.geometry().paddingKind() == Padding.Kind.EXPLICIT)),
        Mutant.of(
                "dies-of-a-size-outside",
                OUTSIDE,
                "A size outside the interval kills the process.",
                dying(c -> !c.admissible()))
            .like("TensorFlow 2.18 with oneDNN, as this project found"),
        Mutant.of(
            "dies-of-a-stride-past-the-kernel",
            SURVIVAL,
            "A kernel that leaves gaps kills the process.",
            dying(
                c ->
                    c.admissible()
                        && c.geometry().width().stride()
                            > c.geometry().width().effectiveKernel())));
  }
}
