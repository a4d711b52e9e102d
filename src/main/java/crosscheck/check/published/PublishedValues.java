package crosscheck.check.published;

import crosscheck.geometry.Alignment;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.op.Case;
import crosscheck.oracle.FastOracle;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Tensor4;
import crosscheck.verdict.Sample;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The published values of one group of channels.
 *
 * <p>Sums round, and the values are published as decimals: each may differ by one unit in the last
 * place of the sum of its terms' magnitudes for each of its terms, the bias and the published
 * number among them; and by what the rounding of published decimals changes in each factor.
 *
 * @param image {@code [batch, row, column, channel in]}
 * @param filter {@code [row, column, channel out, channel in]}
 * @param expected {@code [batch, output row, output column, channel out]}, without the bias
 * @param bias the bias of each output channel
 * @param computedIn the type in which the values were computed
 * @param halfOfTheLastDecimal how far each number may be from the one that it stands for
 */
record PublishedValues(
    Tensor4 image,
    Tensor4 filter,
    Tensor4 expected,
    List<Double> bias,
    ElementType computedIn,
    double halfOfTheLastDecimal) {

  /** The values of every group; the case must have values. */
  static Stream<PublishedValues> groups(PublishedCase c) {
    return IntStream.range(0, c.groups()).mapToObj(group -> of(c, group));
  }

  private static PublishedValues of(PublishedCase c, int group) {
    int cin = c.inputChannels() / c.groups();
    int cout = c.outputChannels() / c.groups();
    List<Integer> output = Keys.pair("out_hw", c.output(), 1);
    Tensor4 image = Tensor4.zeros(c.batch(), c.input().get(0), c.input().get(1), cin);
    take(image, values(c.inputValues()), c.inputChannels(), group * cin);
    Tensor4 expected = Tensor4.zeros(c.batch(), output.get(0), output.get(1), cout);
    take(expected, values(c.expectedValues()), c.outputChannels(), group * cout);
    List<Double> bias = bias(c, group, cout);
    for (int i = 0; i < expected.values().length; i++) {
      expected.values()[i] -= bias.get(i % cout);
    }
    return new PublishedValues(
        image,
        filter(c, group, cin, cout),
        expected,
        bias,
        c.computedIn(),
        c.halfOfTheLastDecimal());
  }

  private static List<Double> bias(PublishedCase c, int group, int cout) {
    List<Double> all = c.bias();
    if (all == null || all.size() == 1) {
      return Collections.nCopies(cout, all == null ? 0.0 : all.get(0));
    }
    return all.subList(group * cout, (group + 1) * cout);
  }

  /** Copies some of all channels. */
  private static void take(Tensor4 some, List<Double> all, int channels, int first) {
    int taken = some.size(3);
    for (int i = 0; i < some.values().length; i++) {
      some.values()[i] = all.get(i / taken * channels + first + i % taken);
    }
  }

  private static Tensor4 filter(PublishedCase c, int group, int cin, int cout) {
    int rows = c.kernel().get(0);
    int columns = c.kernel().get(1);
    Tensor4 filter = Tensor4.zeros(rows, columns, cout, cin);
    boolean grouped = c.groups() > 1;
    List<Double> values = values(grouped ? c.groupedFilterValues() : c.filterValues());
    for (int i = 0; i < filter.values().length; i++) {
      int[] at = filter.coordinates(i);
      // [cin, cout / groups, row, column]
      int place = (((group * cin + at[3]) * cout + at[2]) * rows + at[0]) * columns + at[1];
      filter.values()[i] = values.get(grouped ? place : i);
    }
    return filter;
  }

  private static List<Double> values(@Nullable List<Double> values) {
    return Objects.requireNonNull(values);
  }

  /** The op's call with these values. */
  Case asCase(ConvTransposeGeometry geometry, int height, int width) {
    return new Case(
        ElementType.FLOAT32,
        DataFormat.NHWC,
        geometry,
        height,
        width,
        image.size(3),
        filter.size(2),
        image.size(0));
  }

  /**
   * What the op must return for a case: the published values, or if these are not the closed
   * form's, that; with what is allowed of each, in float32 at least, in which the op is asked.
   */
  Sample sample(Case c) {
    ConvTransposeGeometry geometry = c.geometry();
    Alignment rows = geometry.height().alignment(c.outputHeight());
    Alignment columns = geometry.width().alignment(c.outputWidth());
    Tensor4 closedForm = FastOracle.convTranspose(geometry, rows, columns, image, filter);
    ElementType coarser =
        computedIn.unitRoundoff() > ElementType.FLOAT32.unitRoundoff()
            ? computedIn
            : ElementType.FLOAT32;
    return new Sample(
        image,
        filter,
        firstDifference(geometry, rows, columns).isEmpty() ? expected : closedForm,
        allowed(geometry, rows, columns, coarser));
  }

  private Tensor4 allowed(
      ConvTransposeGeometry geometry, Alignment rows, Alignment columns, ElementType type) {
    Tensor4 x = map(image, Math::abs);
    Tensor4 w = map(filter, Math::abs);
    double[] magnitudes = FastOracle.convTranspose(geometry, rows, columns, x, w).values();
    double[] ofFilter = FastOracle.convTranspose(geometry, rows, columns, ones(x), w).values();
    double[] ofImage = FastOracle.convTranspose(geometry, rows, columns, x, ones(w)).values();
    double[] terms = FastOracle.convTranspose(geometry, rows, columns, ones(x), ones(w)).values();
    Tensor4 allowed = Tensor4.zeros(expected.shape());
    for (int i = 0; i < magnitudes.length; i++) {
      double ofTerms = magnitudes[i] + 2 * Math.abs(bias.get(i % bias.size()));
      // A published value that is far off must not widen its own limit.
      double magnitude = ofTerms + Math.min(ofTerms, Math.abs(expected.values()[i]));
      // Where a term is infinite or no number the result is exactly one of these.
      allowed.values()[i] =
          Double.isFinite(magnitude)
              ? (terms[i] + 2) * type.spacing(magnitude)
                  + halfOfTheLastDecimal * (ofFilter[i] + ofImage[i] + 2)
              : 0;
    }
    return allowed;
  }

  /**
   * Where these cells of the scatter first differ from the published values; nothing if nowhere.
   */
  Optional<String> firstDifference(
      ConvTransposeGeometry geometry, Alignment rows, Alignment columns) {
    double[] allowed = allowed(geometry, rows, columns, computedIn).values();
    double[] ours = FastOracle.convTranspose(geometry, rows, columns, image, filter).values();
    double[] theirs = expected.values();
    long differing =
        IntStream.range(0, ours.length)
            .filter(i -> differs(ours[i], theirs[i], allowed[i]))
            .count();
    return IntStream.range(0, ours.length)
        .filter(i -> differs(ours[i], theirs[i], allowed[i]))
        .mapToObj(
            i ->
                "%d of %d values differ, the first at %s: published %s, is %s, allowed %s"
                    .formatted(
                        differing,
                        ours.length,
                        Arrays.toString(expected.coordinates(i)),
                        theirs[i],
                        ours[i],
                        allowed[i]))
        .findFirst();
  }

  private static boolean differs(double ours, double theirs, double allowed) {
    return Double.compare(ours, theirs) != 0 && !(Math.abs(ours - theirs) <= allowed);
  }

  private static Tensor4 ones(Tensor4 tensor) {
    return map(tensor, x -> 1);
  }

  private static Tensor4 map(Tensor4 tensor, DoubleUnaryOperator each) {
    Tensor4 mapped = Tensor4.zeros(tensor.shape());
    for (int i = 0; i < mapped.values().length; i++) {
      mapped.values()[i] = each.applyAsDouble(tensor.values()[i]);
    }
    return mapped;
  }
}
