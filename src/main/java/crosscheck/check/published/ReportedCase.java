package crosscheck.check.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import crosscheck.check.published.PublishedCase.Expect;
import crosscheck.input.OneOf;
import crosscheck.json.Json;
import crosscheck.json.Schema;
import crosscheck.tensor.ElementType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case as a person reports it, as a line of JSON: a {@link PublishedCase} whose keys may be left
 * out where they follow from the rest. A size may be one number for both axes; if {@code n} is one
 * number, the case is of one axis.
 *
 * @param id its id; else its line, after its file's name if there are several files
 * @param source where it stands; else its file
 * @param framework whose convention it is, in upper or lower case
 * @param op the framework's name of the operation; else the framework's
 * @param test the test's name, if it has one
 * @param input {@code n}: the input's size
 * @param batch images; else 1
 * @param inputChannels {@code cin}; else one a group
 * @param outputChannels {@code cout}; else one a group
 * @param groups the groups of channels; else 1
 * @param kernel the kernel's size
 * @param strides else 1
 * @param dilations else 1
 * @param padding what the caller said, as the framework reads it: a word, a number, or numbers;
 *     else VALID, or no pads
 * @param pads the same as {@code {"pads": [...]}} in {@code padding}
 * @param autoPad the same as a word in {@code padding}
 * @param useConsistentPadding of JAX alone
 * @param outputPadding what the caller said, if it did
 * @param outputSize what the caller said, if it did
 * @param dataFormat NHWC or NCHW, channels_last or channels_first; else NHWC
 * @param elementType in which the values were computed; else float32
 * @param decimals how many decimals of the values were published, if they were rounded
 * @param expect accept or reject; else accept
 * @param expectedOutputShape the output's shape in the data format
 * @param output {@code out_hw}: the output's size; one of the two, if the call is taken
 * @param cropBefore the cells that are cut at the start, if it is known
 * @param tensorFlowEquivalents {@code tf_equivalents}: the op's paddings that come to the same
 * @param hasValues whether the values follow; else whether "expected" is given, without which
 *     nothing is said of values
 * @param inputValues {@code input_nhwc}: the input, flat
 * @param filterValues {@code filter_hwoi}: the filter, flat
 * @param groupedFilterValues {@code filter_iohw}: a grouped filter, flat
 * @param expectedValues {@code expected_nhwc}: the output, flat
 * @param ownInput {@code input}: the input in the data format, flat or nested
 * @param ownFilter {@code filter}: the filter in its layout, flat or nested
 * @param filterLayout the filter's, in the letters H, W, I (channels of the input) and O
 * @param ownExpected the key "expected": the output in the data format, flat or nested
 * @param bias what is added to each output channel, if anything
 * @param rank 1 for a case of one axis; else as {@code n} says
 * @param note whatever else is known
 */
@Schema("reported-case")
public record ReportedCase(
    @Nullable String id,
    @Nullable String source,
    @Nullable String framework,
    @Nullable String op,
    @Nullable String test,
    @JsonProperty("n") @Nullable Object input,
    @Nullable Integer batch,
    @JsonProperty("cin") @Nullable Integer inputChannels,
    @JsonProperty("cout") @Nullable Integer outputChannels,
    @Nullable Integer groups,
    @Nullable Object kernel,
    @Nullable Object strides,
    @Nullable Object dilations,
    @Nullable Object padding,
    @Nullable Object pads,
    @JsonProperty("auto_pad") @Nullable String autoPad,
    @JsonProperty("use_consistent_padding") @Nullable Boolean useConsistentPadding,
    @JsonProperty("output_padding") @Nullable Object outputPadding,
    @JsonProperty("output_size") @Nullable Object outputSize,
    @JsonProperty("data_format") @Nullable String dataFormat,
    @JsonProperty("element_type") @Nullable String elementType,
    @Nullable Integer decimals,
    @Nullable String expect,
    @JsonProperty("expected_output_shape") @Nullable List<Integer> expectedOutputShape,
    @JsonProperty("out_hw") @Nullable Object output,
    @JsonProperty("crop_before") @Nullable Object cropBefore,
    @JsonProperty("tf_equivalents") @Nullable List<Object> tensorFlowEquivalents,
    @JsonProperty("has_values") @Nullable Boolean hasValues,
    @JsonProperty("input_nhwc") @Nullable List<Double> inputValues,
    @JsonProperty("filter_hwoi") @Nullable List<Double> filterValues,
    @JsonProperty("filter_iohw") @Nullable List<Double> groupedFilterValues,
    @JsonProperty("expected_nhwc") @Nullable List<Double> expectedValues,
    @JsonProperty("input") @Nullable List<Object> ownInput,
    @JsonProperty("filter") @Nullable List<Object> ownFilter,
    @JsonProperty("filter_layout") @Nullable String filterLayout,
    @JsonProperty("expected") @Nullable List<Object> ownExpected,
    @Nullable List<Double> bias,
    @Nullable Integer rank,
    @Nullable String note) {

  /**
   * Returns the case with all that follows from the rest.
   *
   * @param line its id if it has none
   * @param file its file, which is its source if it names none
   * @throws IllegalArgumentException as {@link PublishedCase}, if something is missing that does
   *     not follow, or is no value of its key, or would not be looked at; the message begins with
   *     the key
   */
  PublishedCase complete(String line, String file) {
    Peer peer = Peer.named(Keys.require("framework", framework));
    Sides sides = Sides.of(rank, Keys.require("n", input));
    int all = Objects.requireNonNullElse(groups, 1);
    Keys.requireAtLeast("groups", all, 1);
    int cin = Objects.requireNonNullElse(inputChannels, all);
    int cout = Objects.requireNonNullElse(outputChannels, all);
    int images = Objects.requireNonNullElse(batch, 1);
    List<Integer> n = sides.pair("n", input, 1).orElseThrow();
    List<Integer> k = sides.pair("kernel", Keys.require("kernel", kernel), 1).orElseThrow();
    String format = knownFormat();
    ElementType type = knownType();
    Optional<List<Integer>> shape =
        Optional.ofNullable(expectedOutputShape).map(said -> sides.shape(said, format));
    Optional<List<Integer>> size =
        sides.pair("out_hw", output, 1).or(() -> shape.map(s -> Sides.ofShape(s, format)));
    ReportedValues values = ReportedValues.of(this, format);
    values.requireUsed();
    return new PublishedCase(
        Objects.requireNonNullElse(id, line),
        Objects.requireNonNullElse(source, file),
        peer.id(),
        Objects.requireNonNullElse(op, peer.id()),
        test,
        n,
        images,
        cin,
        cout,
        all,
        k,
        sides.pair("strides", strides, 1).orElse(List.of(1, 1)),
        sides.pair("dilations", dilations, 1).orElse(List.of(1, 1)),
        padding(peer, sides),
        useConsistentPadding,
        sides.pair("output_padding", outputPadding, 0).orElse(null),
        sides.pair("output_size", outputSize, 1).orElse(null),
        format,
        type,
        decimals,
        isExpected(),
        shape.orElse(size.map(o -> shape(format, images, o, cout)).orElse(null)),
        size.orElse(null),
        sides.pair("crop_before", cropBefore, 0).orElse(null),
        tensorFlowEquivalents,
        values.areGiven(),
        values.input(List.of(images, n.get(0), n.get(1), cin)),
        all > 1 ? filterValues : values.filter(k, cout, cin),
        all > 1 ? values.groupedFilter(k, cout / all, cin) : groupedFilterValues,
        values.expected(size.map(o -> shape("NHWC", images, o, cout))),
        bias,
        sides.rank(),
        note);
  }

  private String knownFormat() {
    String said = Objects.requireNonNullElse(dataFormat, "NHWC").toUpperCase(Locale.ROOT);
    return switch (said) {
      case "CHANNELS_LAST" -> "NHWC";
      case "CHANNELS_FIRST" -> "NCHW";
      default -> said;
    };
  }

  private ElementType knownType() {
    return elementType == null
        ? ElementType.FLOAT32
        : OneOf.named(
            "element_type:",
            ElementType.values(),
            type -> type.name().toLowerCase(Locale.ROOT),
            elementType.toLowerCase(Locale.ROOT));
  }

  private Expect isExpected() {
    return expect == null
        ? Expect.ACCEPT
        : OneOf.named(
            "expect:",
            Expect.values(),
            one -> one.name().toLowerCase(Locale.ROOT),
            expect.toLowerCase(Locale.ROOT));
  }

  private Object padding(Peer peer, Sides sides) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("padding", padding);
    said.put("pads", pads);
    said.put("auto_pad", autoPad);
    said.values().removeIf(Objects::isNull);
    if (said.size() > 1) {
      throw new IllegalArgumentException("padding: must be said once, was " + Json.spaced(said));
    }
    if (pads != null) {
      return sides.padding(Map.of("pads", pads), peer);
    }
    Object once = padding == null ? autoPad : padding;
    return once == null ? peer.none() : sides.padding(once, peer);
  }

  private static List<Integer> shape(String format, int batch, List<Integer> size, int channels) {
    return format.equals("NCHW")
        ? List.of(batch, channels, size.get(0), size.get(1))
        : List.of(batch, size.get(0), size.get(1), channels);
  }
}
