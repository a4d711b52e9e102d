package crosscheck.convention;

import static crosscheck.convention.Disagreement.NO_CROP;
import static crosscheck.convention.Disagreement.REFUSED;

import crosscheck.convention.Convention.Rule;
import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The formula of the lecture that this project checks: (n − 1)·s + f − 2p, with p = 0 for "valid"
 * and p = (f − 1)/2 for "same". It has no dilation.
 */
final class Lecture {

  private static final Source SOURCE =
      new Source("the lecture page", "n_out = (n_in - 1) s + f - 2p", "as quoted in the README");

  static final List<Convention> ALL =
      List.of(
          new Convention(
              "lecture-valid",
              "the lecture's formula, \"valid\": p = 0",
              SOURCE,
              Ranges::none,
              padding(x -> 0),
              Ranges.VALID,
              List.of()),
          new Convention(
              "lecture-same",
              "the lecture's formula, \"same\": p = (f - 1)/2",
              SOURCE,
              Ranges::none,
              Ranges.undilated(Lecture::halfPadding),
              Ranges.SAME,
              List.of(
                  new Region(
                      NO_CROP,
                      "k % 2 == 0",
                      "even kernel: p is no whole number of cells; 2p is, so that the formula"
                          + " still names a size, the smallest that the op admits"))),
          new Convention(
              "lecture-same-rounded-down",
              "the lecture's formula, \"same\" with p rounded down",
              SOURCE,
              Ranges::none,
              padding(x -> (x.kernel() - 1) / 2),
              Ranges.SAME,
              List.of(
                  new Region(
                      REFUSED,
                      "k % 2 == 0 and s == 1",
                      "even kernel at stride 1: one cell more than the input, which is the only"
                          + " size"))),
          new Convention(
              "lecture-same-rounded-up",
              "the lecture's formula, \"same\" with p rounded up",
              SOURCE,
              Ranges::none,
              padding(x -> x.kernel() / 2),
              Ranges.SAME,
              List.of(
                  new Region(
                      REFUSED,
                      "k % 2 == 0",
                      "even kernel: (n - 1) s, one cell less than the smallest size"))));

  private Lecture() {}

  private static Rule padding(ToIntFunction<Scatter> p) {
    return Ranges.undilated(
        (x, call) -> Answer.aligned(x.size() - 2L * p.applyAsInt(x), p.applyAsInt(x)));
  }

  private static Answer halfPadding(Scatter x, Setting call) {
    int twice = x.kernel() - 1;
    long size = (long) x.size() - twice;
    return twice % 2 == 0
        ? Answer.aligned(size, twice / 2)
        : Answer.sizeOnly(size, "p = %d/2 is no whole number of cells".formatted(twice));
  }
}
