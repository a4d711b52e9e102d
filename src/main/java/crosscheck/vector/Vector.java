package crosscheck.vector;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Observation.Rejected;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Tensor4;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One call of the transposed convolution, and what must come of it.
 *
 * @param id the case's id, unique among all vectors
 * @param first its place, from 1, among those to run first; absent for all others
 * @param catches how many faulty implementations of the catalogue fail on it
 * @param elementTypes the types in which its numbers, and sums of them in any order, are exact
 * @param comparison how a result is compared with {@code output}
 * @param dataFormat the layout of {@code input} and {@code output}
 * @param padding the kind of padding
 * @param explicitPaddings top, bottom, left and right; empty unless the padding is EXPLICIT
 * @param strides those of height and width
 * @param dilations those of height and width
 * @param groups the number of groups of channels
 * @param outputSize the requested height and width
 * @param input the input
 * @param filter the filter, {@code [row, column, channel out of a group, channel in]}
 * @param output the result; absent if the size must be refused
 * @param refusal why the size must be refused; absent if it must not
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Vector(
    String id,
    Optional<Integer> first,
    int catches,
    List<ElementType> elementTypes,
    Comparison comparison,
    DataFormat dataFormat,
    Padding.Kind padding,
    List<Integer> explicitPaddings,
    List<Integer> strides,
    List<Integer> dilations,
    int groups,
    List<Integer> outputSize,
    Numbers input,
    Numbers filter,
    Optional<Numbers> output,
    Optional<String> refusal) {

  /**
   * Throws {@link IllegalArgumentException} if a list has another length than two or four, if sizes
   * do not fit each other, or if there is not either an output or a refusal, as the size requires.
   */
  public Vector {
    requireLength("explicitPaddings", padding == Padding.Kind.EXPLICIT ? 4 : 0, explicitPaddings);
    requireLength("strides", 2, strides);
    requireLength("dilations", 2, dilations);
    requireLength("outputSize", 2, outputSize);
    require("outputSize must be >= 1, was " + outputSize, Collections.min(outputSize) >= 1);
    require("groups must be >= 1, were " + groups, groups >= 1);
    require("elementTypes must not be empty", !elementTypes.isEmpty());
    require("there must be either output or refusal", output.isPresent() != refusal.isPresent());
    elementTypes = List.copyOf(elementTypes);
    explicitPaddings = List.copyOf(explicitPaddings);
    strides = List.copyOf(strides);
    dilations = List.copyOf(dilations);
    outputSize = List.copyOf(outputSize);
    requireFits(dataFormat, groups, outputSize, input, filter, output);
    ConvTransposeGeometry geometry =
        geometry(dataFormat, padding, explicitPaddings, strides, dilations, input, filter);
    String reason = geometry.refusal(outputSize.get(0), outputSize.get(1)).orElse("");
    require(
        reason.isEmpty()
            ? "the size must be accepted, has a refusal"
            : "the size must be refused, as %s; has an output".formatted(reason),
        reason.isEmpty() == output.isPresent());
  }

  private static void requireLength(String key, int length, List<Integer> numbers) {
    require(
        "%s must be %d numbers, was %s".formatted(key, length, numbers), numbers.size() == length);
  }

  private static void require(String message, boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  private static void requireFits(
      DataFormat format,
      int groups,
      List<Integer> outputSize,
      Numbers input,
      Numbers filter,
      Optional<Numbers> output) {
    int channels = input.shape().get(format.channelAxis());
    require(
        "filter must have the input's %d channels last, has the shape %s"
            .formatted(channels, filter.shape()),
        filter.shape().get(3) == channels);
    require(
        "groups must divide the input's %d channels, were %d".formatted(channels, groups),
        channels % groups == 0);
    int[] shape =
        format.shape(
            input.shape().get(0),
            outputSize.get(0),
            outputSize.get(1),
            filter.shape().get(2) * groups);
    List<Integer> expected = Arrays.stream(shape).boxed().toList();
    output.ifPresent(
        numbers ->
            require(
                "output must have the shape %s, has %s".formatted(expected, numbers.shape()),
                numbers.shape().equals(expected)));
  }

  private static ConvTransposeGeometry geometry(
      DataFormat format,
      Padding.Kind kind,
      List<Integer> paddings,
      List<Integer> strides,
      List<Integer> dilations,
      Numbers input,
      Numbers filter) {
    List<AxisGeometry> axes = new ArrayList<>();
    for (int axis = 0; axis < 2; axis++) {
      axes.add(
          new AxisGeometry(
              input.shape().get(format.heightAxis() + axis),
              filter.shape().get(axis),
              strides.get(axis),
              dilations.get(axis),
              switch (kind) {
                case VALID -> new Padding.Valid();
                case SAME -> new Padding.Same();
                case EXPLICIT ->
                    new Padding.Explicit(paddings.get(2 * axis), paddings.get(2 * axis + 1));
              }));
    }
    return new ConvTransposeGeometry(axes.get(0), axes.get(1));
  }

  /** Whether the requested size is not admissible, so that the call must be refused. */
  @JsonIgnore
  public boolean mustBeRefused() {
    return refusal.isPresent();
  }

  /**
   * Compares an implementation's result with the expected one.
   *
   * @param result all numbers in row-major order, in the layout of {@link #dataFormat}
   * @throws AssertionError if the call must be refused, if there are not as many numbers as
   *     expected, or if one differs; the message names the id and the first cell that differs
   */
  public void check(double... result) {
    difference(result)
        .ifPresent(
            difference -> {
              throw new AssertionError(id + ": " + difference);
            });
  }

  /** How a result differs from the expected one; empty if it does not. */
  Optional<String> difference(double... result) {
    if (output.isEmpty()) {
      return Optional.of("must be refused, as %s; was accepted".formatted(refusal.orElse("")));
    }
    double[] expected = output.get().values();
    if (result.length != expected.length) {
      return Optional.of("must be %d numbers, were %d".formatted(expected.length, result.length));
    }
    int[] differing = differing(expected, result).toArray();
    return differing.length == 0
        ? Optional.empty()
        : Optional.of(
            "%s must be %s, was %s; %d of %d numbers differ"
                .formatted(
                    output.get().place(differing[0]),
                    expected[differing[0]],
                    result[differing[0]],
                    differing.length,
                    expected.length));
  }

  private IntStream differing(double[] expected, double[] result) {
    return IntStream.range(0, expected.length)
        .filter(i -> !comparison.isRight(expected[i], result[i]));
  }

  /** Whether an implementation's answer is not the one that the vector requires. */
  boolean isFailedBy(Observation observation) {
    if (!(observation instanceof Produced produced)) {
      return output.isPresent() || !(observation instanceof Rejected);
    }
    Tensor4 result = produced.result();
    return output.isEmpty()
        || !Arrays.stream(dataFormat.shape(result)).boxed().toList().equals(output.get().shape())
        || differing(output.get().values(), dataFormat.fromImage(result)).findAny().isPresent();
  }

  /** Whether a number of input, filter or output is NaN or infinite. */
  @JsonIgnore
  boolean anyNotFinite() {
    return input.anyNotFinite()
        || filter.anyNotFinite()
        || output.map(Numbers::anyNotFinite).orElse(false);
  }

  /** The id, by which a failed test names it. */
  @Override
  public String toString() {
    return id;
  }
}
