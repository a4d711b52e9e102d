package crosscheck.check.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import crosscheck.geometry.Scatter;
import crosscheck.json.Schema;
import crosscheck.tensor.ElementType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One case of another project's tests, as a line of JSON; pairs are height and width.
 *
 * @param id its id
 * @param source the project and the file, and maybe the commit
 * @param framework whose convention it is
 * @param op the framework's name of the operation
 * @param test the test's name, if it has one
 * @param input {@code n}: the input's size, at least 1
 * @param batch images, at least 0
 * @param inputChannels {@code cin}, at least 1
 * @param outputChannels {@code cout}, at least 1
 * @param groups the groups of channels; divides both numbers of channels
 * @param kernel the kernel's size, at least 1
 * @param strides at least 1
 * @param dilations at least 1
 * @param padding what the caller said: a word, {@code {"auto_pad": word}}, {@code {"pads": [...]}}
 *     with all beginnings before all ends, or top, bottom, left, right
 * @param useConsistentPadding of JAX alone: whether pads are cut from the output, not added to the
 *     spread input
 * @param outputPadding what the caller said, if it did; one number for both axes, or one each
 * @param outputSize what the caller said, if it did
 * @param dataFormat NHWC or NCHW
 * @param elementType {@code element_type}: in which the values were computed; else float32
 * @param decimals how many decimals of the values were published, if they were rounded
 * @param expect whether the project expects the call to be taken: accept or reject
 * @param expectedOutputShape the output's shape in the data format, if it is taken
 * @param output {@code out_hw}: the output's size, if it is taken
 * @param cropBefore the cells that are cut at the start, if it is known
 * @param tensorFlowEquivalents {@code tf_equivalents}: the op's paddings that come to the same, if
 *     it is known: VALID, SAME or {@code {"EXPLICIT_tblr": [top, bottom, left, right]}}; each kind
 *     that does, EXPLICIT by any that does
 * @param hasValues whether the values follow
 * @param inputValues {@code input_nhwc}: the input, flat
 * @param filterValues {@code filter_hwoi}: the filter [kh, kw, cout, cin], flat; absent if grouped
 * @param groupedFilterValues {@code filter_iohw}: a grouped filter [cin, cout / groups, kh, kw]
 * @param expectedValues {@code expected_nhwc}: the output, flat
 * @param bias what is added to each output channel, if anything: one number for each, or for all
 * @param rank 1 for a case of one axis, which is held as height 1; or 2
 * @param note whatever else is known
 */
@Schema("published-case")
public record PublishedCase(
    String id,
    String source,
    String framework,
    String op,
    @Nullable String test,
    @JsonProperty("n") List<Integer> input,
    Integer batch,
    @JsonProperty("cin") Integer inputChannels,
    @JsonProperty("cout") Integer outputChannels,
    Integer groups,
    List<Integer> kernel,
    List<Integer> strides,
    List<Integer> dilations,
    Object padding,
    @JsonProperty("use_consistent_padding") @Nullable Boolean useConsistentPadding,
    @JsonProperty("output_padding") @Nullable List<Integer> outputPadding,
    @JsonProperty("output_size") @Nullable List<Integer> outputSize,
    @JsonProperty("data_format") String dataFormat,
    @JsonProperty("element_type") @Nullable ElementType elementType,
    @Nullable Integer decimals,
    Expect expect,
    @JsonProperty("expected_output_shape") @Nullable List<Integer> expectedOutputShape,
    @JsonProperty("out_hw") @Nullable List<Integer> output,
    @JsonProperty("crop_before") @Nullable List<Integer> cropBefore,
    @JsonProperty("tf_equivalents") @Nullable List<Object> tensorFlowEquivalents,
    @JsonProperty("has_values") Boolean hasValues,
    @JsonProperty("input_nhwc") @Nullable List<Double> inputValues,
    @JsonProperty("filter_hwoi") @Nullable List<Double> filterValues,
    @JsonProperty("filter_iohw") @Nullable List<Double> groupedFilterValues,
    @JsonProperty("expected_nhwc") @Nullable List<Double> expectedValues,
    @Nullable List<Double> bias,
    @Nullable Integer rank,
    @Nullable String note) {

  /** What the project expects of a call. */
  public enum Expect {
    @JsonProperty("accept")
    ACCEPT,
    @JsonProperty("reject")
    REJECT
  }

  /**
   * Throws {@link IllegalArgumentException} if a required key is missing, a number is out of its
   * range, or values are not as many as their shape has cells; the message begins with the key.
   */
  public PublishedCase {
    if (!Keys.require("id", id).matches("[\\w.-]+")) {
      throw new IllegalArgumentException(
          "id: must be of letters, digits, dots, hyphens and underscores, was \"%s\""
              .formatted(id.replaceAll("\\s+", " ")));
    }
    if (rank != null && rank != 1 && rank != 2) {
      throw new IllegalArgumentException("rank: must be 1 or 2, was " + rank);
    }
    Keys.require("source", source);
    Keys.require("op", op);
    Keys.require("expect", expect);
    Keys.require("has_values", hasValues);
    input = Keys.pair("n", input, 1);
    kernel = Keys.pair("kernel", kernel, 1);
    strides = Keys.pair("strides", strides, 1);
    dilations = Keys.pair("dilations", dilations, 1);
    for (int axis = 0; axis < 2; axis++) {
      new Scatter(input.get(axis), kernel.get(axis), strides.get(axis), dilations.get(axis));
    }
    Keys.requireAtLeast("batch", Keys.require("batch", batch), 0);
    Keys.requireAtLeast("cin", Keys.require("cin", inputChannels), 1);
    Keys.requireAtLeast("cout", Keys.require("cout", outputChannels), 1);
    Keys.requireAtLeast("groups", Keys.require("groups", groups), 1);
    if (inputChannels % groups != 0 || outputChannels % groups != 0) {
      throw new IllegalArgumentException(
          "groups: must divide cin and cout, %d and %d, was %d"
              .formatted(inputChannels, outputChannels, groups));
    }
    if (!List.of("NHWC", "NCHW").contains(Keys.require("data_format", dataFormat))) {
      throw new IllegalArgumentException("data_format: must be NHWC or NCHW, was " + dataFormat);
    }
    Peer peer = Peer.named(Keys.require("framework", framework));
    peer.requireWord(Keys.require("padding", padding));
    if (decimals != null) {
      Keys.requireAtLeast("decimals", decimals, 0);
    }
    if (useConsistentPadding != null) {
      peer.requireConsistentPadding();
    }
    outputSize =
        outputSize == null ? null : Keys.pair("output_size", outputSize, Integer.MIN_VALUE);
    if (outputPadding != null && outputPadding.size() == 1) {
      outputPadding = List.of(outputPadding.get(0), outputPadding.get(0));
    }
    outputPadding =
        outputPadding == null
            ? null
            : Keys.pair("output_padding", outputPadding, Integer.MIN_VALUE);
    if (output != null || expect == Expect.ACCEPT || hasValues) {
      output = Keys.pair("out_hw", output, 1);
    }
    if (output != null && expect == Expect.ACCEPT) {
      Keys.requireShape(
          expectedOutputShape,
          dataFormat.equals("NHWC")
              ? List.of(batch, output.get(0), output.get(1), outputChannels)
              : List.of(batch, outputChannels, output.get(0), output.get(1)));
    }
    cropBefore =
        cropBefore == null ? null : Keys.pair("crop_before", cropBefore, Integer.MIN_VALUE);
    if (tensorFlowEquivalents != null) {
      tensorFlowEquivalents.forEach(EquivalentPadding::of);
    }
    if (!hasValues) {
      Keys.requireNoValues("expected_nhwc", expectedValues);
      Keys.requireNoValues("input_nhwc", inputValues);
      Keys.requireNoValues("filter_hwoi", filterValues);
      Keys.requireNoValues("filter_iohw", groupedFilterValues);
      Keys.requireNoValues("bias", bias);
    }
    if (hasValues && output != null) {
      Keys.requireValues(
          "input_nhwc", inputValues, batch, input.get(0), input.get(1), inputChannels);
      if (groups == 1) {
        Keys.requireAbsent("filter_iohw", groupedFilterValues, "beside groups 1");
        Keys.requireValues(
            "filter_hwoi",
            filterValues,
            kernel.get(0),
            kernel.get(1),
            outputChannels,
            inputChannels);
      } else {
        Keys.requireAbsent("filter_hwoi", filterValues, "beside groups " + groups);
        Keys.requireValues(
            "filter_iohw",
            groupedFilterValues,
            inputChannels,
            outputChannels / groups,
            kernel.get(0),
            kernel.get(1));
      }
      Keys.requireValues(
          "expected_nhwc", expectedValues, batch, output.get(0), output.get(1), outputChannels);
      if (bias != null) {
        Keys.requireValues("bias", bias, bias.size() == 1 ? 1 : outputChannels);
      }
    }
  }

  /** The scatter of axis 0, of the rows, or 1, of the columns. */
  Scatter scatter(int axis) {
    return new Scatter(input.get(axis), kernel.get(axis), strides.get(axis), dilations.get(axis));
  }

  /** In which type the values were computed. */
  ElementType computedIn() {
    return Objects.requireNonNullElse(elementType, ElementType.FLOAT32);
  }

  /** How far a published number may be from the one that it stands for, by its decimals alone. */
  double halfOfTheLastDecimal() {
    return decimals == null ? 0 : 0.5 * Math.pow(10, -decimals);
  }

  /** The cells of one channel of the output; 0 if the case has no output. */
  long cells() {
    return output == null ? 0 : (long) output.get(0) * output.get(1);
  }
}
