package crosscheck.check.published;

import crosscheck.geometry.Alignment;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.op.Case;
import crosscheck.oracle.FastOracle;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Tensor4;
import crosscheck.verdict.Sample;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The published values of one group of channels.
 *
 * <p>Sums of float32 round, and the values are published as decimals: each may differ by one unit
 * in the last place of the sum of its terms' magnitudes for each of its terms, the bias and the
 * published number among them.
 *
 * @param image {@code [batch, row, column, channel in]}
 * @param filter {@code [row, column, channel out, channel in]}
 * @param expected {@code [batch, output row, output column, channel out]}, without the bias
 * @param bias the bias of each output channel
 */
record PublishedValues(Tensor4 image, Tensor4 filter, Tensor4 expected, List<Double> bias) {

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
    return new PublishedValues(image, filter(c, group, cin, cout), expected, bias);
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

  /** The values with what is allowed of each, for a case. */
  Sample sample(Case c) {
    ConvTransposeGeometry geometry = c.geometry();
    return sample(
        geometry,
        geometry.height().alignment(c.outputHeight()),
        geometry.width().alignment(c.outputWidth()));
  }

  private Sample sample(ConvTransposeGeometry geometry, Alignment rows, Alignment columns) {
    double[] magnitudes =
        FastOracle.convTranspose(
                geometry, rows, columns, map(image, Math::abs), map(filter, Math::abs))
            .values();
    double[] terms =
        FastOracle.convTranspose(geometry, rows, columns, map(image, x -> 1), map(filter, w -> 1))
            .values();
    Tensor4 allowed = Tensor4.zeros(expected.shape());
    for (int i = 0; i < magnitudes.length; i++) {
      double ofTerms = magnitudes[i] + 2 * Math.abs(bias.get(i % bias.size()));
      // A published value that is far off must not widen its own limit.
      double magnitude = ofTerms + Math.min(ofTerms, Math.abs(expected.values()[i]));
      allowed.values()[i] = (terms[i] + 2) * Math.ulp((float) magnitude);
    }
    return new Sample(image, filter, expected, allowed);
  }

  /** Whether these cells of the scatter have the published values. */
  boolean areOf(ConvTransposeGeometry geometry, Alignment rows, Alignment columns) {
    double[] allowed = sample(geometry, rows, columns).allowed().values();
    double[] ours = FastOracle.convTranspose(geometry, rows, columns, image, filter).values();
    return IntStream.range(0, ours.length)
        .allMatch(i -> Math.abs(ours[i] - expected.values()[i]) <= allowed[i]);
  }

  private static Tensor4 map(Tensor4 tensor, DoubleUnaryOperator each) {
    Tensor4 mapped = Tensor4.zeros(tensor.shape());
    for (int i = 0; i < mapped.values().length; i++) {
      mapped.values()[i] = each.applyAsDouble(tensor.values()[i]);
    }
    return mapped;
  }
}
