package crosscheck.vector;

import crosscheck.geometry.AxisGeometry;
import crosscheck.op.Case;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.oracle.Oracle;
import crosscheck.tensor.Filling;
import crosscheck.tensor.Tensor4;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A case in groups: each group of channels is transposed by itself, and the results stand beside
 * each other.
 *
 * @param group the call of one group
 * @param groups how many there are, at least 1
 */
record Call(Case group, int groups) {

  Call {
    if (groups < 1) {
      throw new IllegalArgumentException("groups must be >= 1, were " + groups);
    }
  }

  /** The case's id; with several groups {@code ...-c4x6-g2-b1}, all their channels counted. */
  String id() {
    String one = channels(1);
    String all = channels(groups);
    return groups == 1 ? group.id() : group.id().replace(one, all + "g" + groups + "-");
  }

  private String channels(int times) {
    return "-c%dx%d-".formatted(times * group.inputChannels(), times * group.outputChannels());
  }

  private Filling filling() {
    long taps = (long) group.geometry().height().mostTaps() * group.geometry().width().mostTaps();
    return group.fill().of(id(), group.elementType(), taps, group.inputChannels());
  }

  /** The input, {@code [batch, row, column, channel in]}. */
  Tensor4 image() {
    int[] shape = group.inputShape();
    shape[3] *= groups;
    return filling().image(shape);
  }

  /** The filter, {@code [row, column, channel out of a group, channel in]}. */
  Tensor4 filter() {
    int[] shape = group.filterShape();
    shape[3] *= groups;
    return filling().filter(shape);
  }

  /**
   * What must come of an admissible size, {@code [batch, row, column, channel out]}; −0 where the
   * sign of a zero is open.
   */
  Tensor4 expected() {
    Tensor4 exact =
        besideEachOther(
            (image, filter) ->
                Oracle.convTransposeWithSignedZeros(
                    group.geometry(), group.outputHeight(), group.outputWidth(), image, filter));
    return exact.with(Arrays.stream(exact.values()).map(group.elementType()::round).toArray());
  }

  /** Whether no tensor has more than so many numbers. */
  boolean isSmall(int most) {
    long output = groups * Tensor4.elements(group.outputShape());
    return output <= most && image().size() <= most && filter().size() <= most;
  }

  /** Whether a result could be wrong: not every expected number is zero. */
  boolean proves() {
    return !group.admissible() || !expected().allZero();
  }

  /**
   * What comes of the call with an implementation without groups, which is called once for each of
   * them.
   *
   * @param image the input, for this and for other implementations
   * @param filter the filter
   */
  Function<Operator, Observation> observer(Tensor4 image, Tensor4 filter) {
    List<Tensor4> images = ofEachGroup(image);
    List<Tensor4> filters = ofEachGroup(filter);
    return operator -> {
      List<Tensor4> results = new ArrayList<>();
      for (int g = 0; g < groups; g++) {
        Observation part =
            operator.observe(Operation.CONV2D_TRANSPOSE, group, images.get(g), filters.get(g));
        if (!(part instanceof Produced produced)) {
          return part;
        }
        results.add(produced.result());
      }
      return new Produced(Tensor4.besideEachOther(results));
    };
  }

  /** The input channels of each group, of an image or of a filter. */
  private List<Tensor4> ofEachGroup(Tensor4 tensor) {
    return IntStream.range(0, groups)
        .mapToObj(g -> tensor.channels(g * group.inputChannels(), group.inputChannels()))
        .toList();
  }

  /** The results of all groups, beside each other. */
  Tensor4 besideEachOther(BinaryOperator<Tensor4> transposed) {
    List<Tensor4> images = ofEachGroup(image());
    List<Tensor4> filters = ofEachGroup(filter());
    return Tensor4.besideEachOther(
        IntStream.range(0, groups)
            .mapToObj(g -> transposed.apply(images.get(g), filters.get(g)))
            .toList());
  }

  /**
   * The vector of this call.
   *
   * @param first its place among those to run first
   * @param catches how many faulty implementations fail on it
   */
  Vector vector(Optional<Integer> first, int catches) {
    AxisGeometry height = group.geometry().height();
    AxisGeometry width = group.geometry().width();
    Optional<String> refusal = group.geometry().refusal(group.outputHeight(), group.outputWidth());
    return new Vector(
        id(),
        first,
        catches,
        new Exactness(this).types(),
        Comparison.of(group.fill()),
        group.dataFormat(),
        group.geometry().paddingKind(),
        group.geometry().explicitPaddings(),
        List.of(height.stride(), width.stride()),
        List.of(height.dilation(), width.dilation()),
        groups,
        List.of(group.outputHeight(), group.outputWidth()),
        laidOut(image()),
        Numbers.of(filter().shape(), filter().values(), 3),
        refusal.isPresent() ? Optional.empty() : Optional.of(laidOut(written(expected()))),
        refusal);
  }

  /** An expected result as it is written: where no sign of a zero counts, none is. */
  private Tensor4 written(Tensor4 expected) {
    return Comparison.of(group.fill()) == Comparison.ZERO_SIGNS
        ? expected
        // The sum of -0 and 0 is 0.
        : expected.with(Arrays.stream(expected.values()).map(value -> value + 0.0).toArray());
  }

  /** An image in the case's layout, a row of its pixels on a line. */
  private Numbers laidOut(Tensor4 image) {
    return Numbers.of(
        group.dataFormat().shape(image),
        group.dataFormat().fromImage(image),
        switch (group.dataFormat()) {
          case NHWC -> 2;
          case NCHW -> 1;
        });
  }
}
