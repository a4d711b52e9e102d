package crosscheck.convention;

import crosscheck.convention.Answer.Aligned;
import crosscheck.convention.Convention.Counterpart;
import crosscheck.convention.Convention.Rule;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The settings, limits and counterparts that several conventions share. A run refuses millions of
 * calls, so reasons are put together and not formatted.
 */
final class Ranges {

  static final Counterpart VALID = Counterpart.always(new Padding.Valid());

  static final Counterpart SAME = Counterpart.always(new Padding.Same());

  /** The caller's pads, with 0 for a negative one, which the op does not take. */
  static final Counterpart PADS =
      (x, call, size) ->
          new Padding.Explicit(Math.max(0, call.before()), Math.max(0, call.after()));

  static final Region OUTPUT_PADDING_OF_A_STRIDE =
      new Region(
          Disagreement.REFUSED,
          "output_padding >= s",
          "output_padding of a stride or more, which only a dilation larger than the stride lets"
              + " pass: a size beyond the interval");

  /** The same region where nothing limits the output_padding. */
  static final Region ANY_OUTPUT_PADDING =
      new Region(
          Disagreement.REFUSED,
          "output_padding >= s",
          "output_padding of a stride or more, which nothing limits: a size beyond the interval");

  private Ranges() {}

  /** A rule that refuses dilation. */
  static Rule undilated(Rule rule) {
    return (x, call) ->
        x.dilation() == 1
            ? rule.answer(x, call)
            : Answer.refused("dilation must be 1, was " + x.dilation());
  }

  /**
   * A rule that takes a dilation and computes without it: the cells are no crop of the dilated
   * scatter.
   */
  static Rule dilationNotRead(Rule rule) {
    return (x, call) -> {
      Answer undilated = rule.answer(new Scatter(x.input(), x.kernel(), x.stride(), 1), call);
      return x.effectiveKernel() > x.kernel() && undilated instanceof Aligned aligned
          ? Answer.sizeOnly(
              aligned.alignment().size(), "the dilation " + x.dilation() + " is not read")
          : undilated;
    };
  }

  /** A rule that refuses an output_padding below 0. */
  static Rule atLeast0(Rule rule) {
    return (x, call) ->
        call.outputPaddingOrZero() >= 0
            ? rule.answer(x, call)
            : Answer.refused("output_padding must be >= 0, was " + call.outputPaddingOrZero());
  }

  /** A rule that has no output_padding. */
  static Rule withoutOutputPadding(Rule rule) {
    return (x, call) ->
        call.outputPaddingOrZero() == 0
            ? rule.answer(x, call)
            : Answer.refused("there is no output_padding, was " + call.outputPaddingOrZero());
  }

  /** A rule that refuses negative pads. */
  static Rule padded(Rule rule) {
    return (x, call) ->
        call.before() >= 0 && call.after() >= 0
            ? rule.answer(x, call)
            : Answer.refused("pads must be >= 0, were " + call.before() + " and " + call.after());
  }

  /** A rule that refuses different paddings at the two ends. */
  static Rule symmetric(Rule rule) {
    return padded(
        (x, call) ->
            call.before() == call.after()
                ? rule.answer(x, call)
                : Answer.refused(
                    "padding must be the same at both ends, was "
                        + call.before()
                        + " and "
                        + call.after()));
  }

  /** A rule that refuses an output_padding of the stride or more. */
  static Rule belowStride(Rule rule) {
    return limited(Scatter::stride, "stride", rule);
  }

  /** A rule that refuses an output_padding of max(stride, dilation) or more. */
  static Rule belowStrideOrDilation(Rule rule) {
    return limited(Ranges::strideOrDilation, "max(stride, dilation)", rule);
  }

  private static Rule limited(ToIntFunction<Scatter> limit, String name, Rule rule) {
    return (x, call) -> {
      int outputPadding = call.outputPaddingOrZero();
      return outputPadding >= 0 && outputPadding < limit.applyAsInt(x)
          ? rule.answer(x, call)
          : Answer.refused(
              "output_padding must be >= 0 and < "
                  + name
                  + " = "
                  + limit.applyAsInt(x)
                  + ", was "
                  + outputPadding,
              rule.answer(x, call));
    };
  }

  /** The full scatter without the caller's pads and with the output_padding at the end. */
  static Answer cutAndAdded(Scatter x, Setting call) {
    return Answer.aligned(left(x, call) + call.outputPaddingOrZero(), call.before());
  }

  /**
   * The size that the caller gives, which must be one of {@code stride} sizes from {@link #left}
   * on.
   */
  static Answer sizeGiven(Scatter x, Setting call, String name) {
    long lowest = left(x, call);
    long highest = lowest + x.stride() - 1;
    int size = call.requiredOutputSize();
    return size < lowest || size > highest
        ? Answer.refused(name + " must be " + lowest + " to " + highest + ", was " + size)
        : Answer.aligned(size, call.before());
  }

  /** The larger of stride and dilation. */
  static int strideOrDilation(Scatter x) {
    return Math.max(x.stride(), x.dilation());
  }

  /** The setting without parameters. */
  static Stream<Setting> none(Scatter x) {
    return Stream.of(Setting.NONE);
  }

  /** Every output_padding below the stride. */
  static Stream<Setting> outputPaddingBelowStride(Scatter x) {
    return outputPaddings(none(x), x.stride());
  }

  /** Every output_padding below the stride or the dilation. */
  static Stream<Setting> outputPaddingBelowStrideOrDilation(Scatter x) {
    return outputPaddings(none(x), strideOrDilation(x));
  }

  /**
   * Each setting with every output_padding up to the first that passes the stride and the dilation,
   * for those who set no limit.
   */
  static Stream<Setting> anyOutputPadding(Scatter x, Stream<Setting> settings) {
    return outputPaddings(settings, strideOrDilation(x) + 1);
  }

  /** Each setting with every output_padding from 0 to one below a limit. */
  static Stream<Setting> outputPaddings(Stream<Setting> settings, int limit) {
    return settings.flatMap(call -> IntStream.range(0, limit).mapToObj(call::withOutputPadding));
  }

  /** The setting with every output size of a range, without those below 1. */
  static Stream<Setting> outputSizes(Setting call, long lowest, long highest) {
    return LongStream.rangeClosed(Math.max(1, lowest), highest)
        .mapToObj(size -> call.withOutputSize(Math.toIntExact(size)));
  }

  /** The setting with each of {@code stride} sizes from the lowest on. */
  static Stream<Setting> outputSizesOfAStride(Scatter x, Setting call, long lowest) {
    return outputSizes(call, lowest, lowest + x.stride() - 1);
  }

  /**
   * Each setting as it is and with an output_padding of a stride, which would be refused if the
   * output size, which is given as well, did not replace it.
   */
  static Stream<Setting> withOutputPaddingIgnored(Scatter x, Stream<Setting> settings) {
    return settings.flatMap(call -> Stream.of(call, call.withOutputPadding(x.stride())));
  }

  /** The size of the full scatter less the caller's pads. */
  static long left(Scatter x, Setting call) {
    return (long) x.size() - call.before() - call.after();
  }

  /** Equal pads at both ends that leave at least one of {@code full + extra} cells. */
  static Stream<Setting> symmetricPads(Scatter x, int extra) {
    return IntStream.rangeClosed(0, (x.size() + extra - 1) / 2)
        .mapToObj(pad -> Setting.pads(pad, pad));
  }

  /**
   * All pads, from {@code lowestAfter} on at the end, that leave at least one of {@code full +
   * extra} cells.
   */
  static Stream<Setting> pads(Scatter x, int extra, int lowestAfter) {
    return pads(x, extra, 0, lowestAfter);
  }

  /** The same with pads at the start from {@code lowestBefore} on. */
  static Stream<Setting> pads(Scatter x, int extra, int lowestBefore, int lowestAfter) {
    int most = x.size() + extra - 1;
    return IntStream.rangeClosed(lowestBefore, most)
        .boxed()
        .flatMap(
            before ->
                IntStream.rangeClosed(lowestAfter, most - before)
                    .mapToObj(after -> Setting.pads(before, after)));
  }
}
