package crosscheck.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.OutputInterval;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import crosscheck.op.Demand.Accepted;
import crosscheck.op.Demand.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

  private static final String VALID = "f32-nhwc-valid-i2x3-k3x2-s2x1-d1x1-o5x4-c2x4-b2";
  private static final String EXPLICIT =
      "f32-nhwc-explicit1.0.1.0-i2x3-k3x2-s2x1-d1x1-o4x3-c2x4-b2";

  private static Demand demand(String id) {
    return Contract.of(Invocation.parse(id).arguments());
  }

  private static Set<Rule> broken(String id) {
    return assertInstanceOf(Refused.class, demand(id), id).broken();
  }

  @Test
  void theForwardDefinitionAdmitsExactlyTheClosedFormsInterval() {
    int compared = 0;
    for (Padding padding :
        List.of(new Padding.Valid(), new Padding.Same(), new Padding.Explicit(1, 2))) {
      for (int n = 1; n <= 4; n++) {
        for (int k = 1; k <= 4; k++) {
          for (int s = 1; s <= 3; s++) {
            for (int d = 1; d <= 3; d++) {
              AxisGeometry axis = AxisGeometry.of(new Scatter(n, k, s, d), padding);
              OutputInterval admissible = axis.admissible();
              for (int size = 1; size <= admissible.highest() + s + 2; size++) {
                compared++;
                assertEquals(
                    admissible.contains(size),
                    Contract.of(square(axis, size)) instanceof Accepted,
                    () -> axis + " " + admissible);
              }
            }
          }
        }
      }
    }
    assertTrue(compared > 3_000);
  }

  /** A call of the axis in both directions. */
  private static Arguments square(AxisGeometry axis, long size) {
    Padding padding = axis.padding();
    long before = padding.before();
    long after = padding.after();
    return new Arguments(
        List.of(1L, size, size, 1L),
        OperandType.FLOAT32,
        List.of((long) axis.kernel(), (long) axis.kernel(), 1L, 1L),
        OperandType.FLOAT32,
        List.of(1L, (long) axis.input(), (long) axis.input(), 1L),
        List.of(1L, (long) axis.stride(), (long) axis.stride(), 1L),
        List.of(1L, (long) axis.dilation(), (long) axis.dilation(), 1L),
        padding.kind().name(),
        padding.kind() == Padding.Kind.EXPLICIT
            ? List.of(0L, 0L, before, after, before, after, 0L, 0L)
            : List.of(),
        "NHWC");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "input_sizes=| FOUR_SIZES",
        "input_sizes=5| FOUR_SIZES",
        "input_sizes=2.5.4.4.1| FOUR_SIZES",
        "input_sizes=2.5.-1.4| SIZES_IN_RANGE",
        "input_sizes=2.7.4.4| ADMISSIBLE_HEIGHT",
        "input_sizes=2.5.3.4| ADMISSIBLE_WIDTH",
        "input_sizes=2.0.4.4| ADMISSIBLE_HEIGHT",
        "input_sizes=3.5.4.4| ONE_BATCH",
        "input_sizes=2.5.4.5| WHOLE_GROUPS",
        "input_sizes=2.5.4.0| WHOLE_GROUPS",
        "input_sizes=2.5.4.12| WHOLE_GROUPS",
        "filter=| FILTER_RANK",
        "filter=3.2.4.2.1| FILTER_RANK",
        "filter=3.2.4.0| FILTER_NOT_EMPTY",
        "filter=3.2.4.3| OUT_BACKPROP_CHANNELS",
        "filter=3.3.4.2| ADMISSIBLE_WIDTH",
        "out_backprop=2.2.3| OUT_BACKPROP_RANK",
        "out_backprop=1.2.3.2| ONE_BATCH",
        "out_backprop=2.2.3.4| OUT_BACKPROP_CHANNELS",
        "out_backprop=2.0.3.2| ADMISSIBLE_HEIGHT",
        "strides=1.0.1.1| POSITIVE_STRIDES",
        "strides=1.-1.1.1| POSITIVE_STRIDES",
        "strides=1.4294967296.1.1| POSITIVE_STRIDES",
        "strides=2.2.1.1| SPATIAL_STRIDES",
        "strides=1.2.1.2| SPATIAL_STRIDES",
        "strides=1.2.1| FOUR_STRIDES",
        "dilations=1.1.0.1| POSITIVE_DILATIONS",
        "dilations=1.1.1.2| SPATIAL_DILATIONS",
        "dilations=| FOUR_DILATIONS",
        "dilations=1.1.2147483647.1| ADMISSIBLE_WIDTH",
        "padding=FULL| KNOWN_PADDING",
        "padding=same| KNOWN_PADDING",
        "padding=EXPLICIT| EIGHT_PADDINGS",
        "explicit_paddings=0.0.0.0.0.0.0.0| NO_STRAY_PADDINGS",
        "data_format=| KNOWN_DATA_FORMAT",
        "data_format=NCHW_VECT_C| KNOWN_DATA_FORMAT",
        "dtype=i64| REGISTERED_TYPE",
        "filter_dtype=f64| ONE_TYPE",
        "filter_dtype=bool| REGISTERED_TYPE ONE_TYPE",
      })
  void aWrongArgumentBreaksItsRule(String change, String rules) {
    Set<Rule> expected =
        Arrays.stream(rules.split(" ")).map(Rule::valueOf).collect(Collectors.toSet());
    assertEquals(expected, broken(VALID + "," + change));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.-1.0.1.0.0.0, PADDINGS_IN_RANGE",
    "0.0.4294967296.0.1.0.0.0, PADDINGS_IN_RANGE",
    "1.0.1.0.1.0.0.0, SPATIAL_PADDINGS",
    "0.0.1.0.1.0.0.1, SPATIAL_PADDINGS",
    "0.0.1.0, EIGHT_PADDINGS",
    "0.0.5.0.1.0.0.0, ADMISSIBLE_HEIGHT",
  })
  void wrongPaddingsBreakTheirRule(String pads, Rule rule) {
    assertEquals(Set.of(rule), broken(EXPLICIT + ",explicit_paddings=" + pads));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dtype=f64| 2 5 4 4| 1",
        "input_sizes=2.6.4.4| 2 6 4 4| 1",
        "input_sizes=5.4| 2 5 4 4| 1",
        "input_sizes=2.5.4.8| 2 5 4 8| 2",
        "filter=3.2.2.2| 2 5 4 4| 2",
        "input_sizes=0.5.4.4,out_backprop=0.2.3.2| 0 5 4 4| 1",
        "input_sizes=2.1.4.4,out_backprop=2.0.3.2| 2 1 4 4| 1",
        "input_sizes=2.3.4.4,out_backprop=2.1.3.2,strides=1.2147483647.1.1| 2 3 4 4| 1",
      })
  void anUnusualCallThatBreaksNoRuleMustBeAccepted(String change, String shape, long groups) {
    Accepted accepted = assertInstanceOf(Accepted.class, demand(VALID + "," + change));
    assertEquals(Arrays.stream(shape.split(" ")).map(Long::valueOf).toList(), accepted.shape());
    assertEquals(groups, accepted.groups());
  }

  @Test
  void aResultOfMoreElementsThanALongCountsIsRefused() {
    String call =
        VALID
            + ",input_sizes=1.1073741824.1073741824.%1$d,out_backprop=1.1.1.2,filter=3.2.%1$d.2"
            + ",strides=1.2147483647.2147483647.1";
    assertInstanceOf(Accepted.class, demand(call.formatted(7)));
    assertEquals(Set.of(Rule.COUNTABLE), broken(call.formatted(8)));
  }

  @Test
  void layoutsNameTheirOwnAxes() {
    String nchw = "f32-nchw-valid-i2x3-k3x2-s2x1-d1x1-o5x4-c2x4-b2";
    assertEquals(List.of(2L, 4L, 5L, 4L), ((Accepted) demand(nchw + ",input_sizes=5.4")).shape());
    assertEquals(Set.of(Rule.SPATIAL_STRIDES), broken(nchw + ",strides=1.2.2.1"));
    assertEquals(Set.of(Rule.ADMISSIBLE_HEIGHT), broken(nchw + ",input_sizes=2.4.7.4"));
  }

  @Test
  void anEmptyResultHasNoElementsHoweverLargeItsOtherSizesAre() {
    long large = Integer.MAX_VALUE;
    assertEquals(0, new Accepted(List.of(large, large, large, 0L), 1).elements());
  }
}
