package crosscheck.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.AxisGeometry;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.InstructionSet;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.op.OneDnn.KnownCaches;
import crosscheck.op.Operation;
import crosscheck.op.Surroundings;
import crosscheck.tensor.Tensor4;
import crosscheck.verdict.InvocationTrial;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

  private static final String BASE = "f32-nhwc-valid-i2x3-k3x2-s2x1-d1x1-o5x4-c2x4-b2";

  private static Facts of(Surroundings surroundings, KernelPath kernelPath, String id) {
    return Facts.of(surroundings, kernelPath, Operation.CONV2D_TRANSPOSE, CaseId.parse(id));
  }

  private static Facts of(String id) {
    return of(Machines.AVX2, KernelPath.ONEDNN, id);
  }

  private static Facts called(String changes) {
    return Facts.of(
        Machines.AVX2, KernelPath.ONEDNN, InvocationTrial.parse(BASE + changes + ",mode=eager"));
  }

  private static void requireHold(Facts facts, String predicate) {
    assertTrue(Predicate.of(predicate, Field.names()).holds(facts), predicate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tensorflow == '2.18.0' && onednn == '3.5.0' && avx2 && !avx512 && !hidden_caches",
        "kernel_path == 'onednn' && on_onednn",
        "mode == 'fed' && type == 'f32' && padding == 'VALID' && data_format == 'NHWC'",
        "broken =~ [] && must_be_accepted && geometry && fill == 'integers'",
        "sizes == 4 && least_size == 2 && most_size == 5 && countable && !any_empty",
        "strides == 4 && most_step == 2 && least_step == 1",
        "filter_rank == 4 && input_rank == 4 && filter_cells == 6 && groups == 1",
        "slack_height == 2 && slack_width == 2 && step_height == 2 && step_width == 1",
        "rows == 2 && columns == 3 && batch == 2 && input_channels == 2 && output_channels == 4",
        "input_height == 2 && input_width == 3 && kernel_height == 3 && kernel_width == 2",
        "stride_height == 2 && stride_width == 1 && dilation_height == 1 && dilation_width == 1",
        "output_height == 5 && output_width == 4 && next_tap == 1 && poison == 'none'",
        "poison_channel == 0 && poison_pixel == 0 && !poison_has_rows && poison_first_row == 0 && !poison_leaves_rows && !poison_leaves_columns",
      })
  void theFactsOfACaseAreItsOwnAndThoseOfTheMachine(String predicate) {
    requireHold(of(BASE), predicate);
  }

  @Test
  void aCallInTheOpsWordsHasTheFactsOfItsCase() {
    Facts byCase = of(BASE);
    Facts byCall = called(",strides=1.2.1.1");
    for (Field field : Field.values()) {
      if (field != Field.MODE) {
        assertEquals(byCase.get(field.id()), byCall.get(field.id()), field::id);
      }
    }
    assertEquals("eager", byCall.get("mode"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ",strides=1.0.1.1| broken =~ ['POSITIVE_STRIDES'] && 'POSITIVE_STRIDES' =~ broken",
        ",strides=1.0.1.1| !must_be_accepted && !geometry && input_height == null",
        ",input_sizes=2.6.4.4| geometry && output_height == 6 && slack_height == 3",
        ",input_sizes=2.7.4.4| !geometry && 'ADMISSIBLE_HEIGHT' =~ broken && slack_height == 4",
        ",input_sizes=5.4| sizes == 2 && slack_height == 2 && slack_width == 2 && groups == 1",
        ",input_sizes=2147483647.2147483647.2147483647.4| !countable",
        ",input_sizes=-1.5.4.4| least_size == -1 && 'SIZES_IN_RANGE' =~ broken",
        ",filter=3.2.2.2| groups == 2 && geometry && output_channels == 4 && must_be_accepted",
        // Twice the dilation is past 2^63.
        ",dilations=1.9223372036854775807.1.1| slack_height == 0 && most_step > 2147483647",
        ",filter=3| filter_rank == 1 && groups == 0 && slack_height == 0",
        ",filter=0.2.4.2| any_empty && filter_cells == 0",
        ",out_backprop=2.2.3| input_rank == 3 && rows == -1 && columns == -1",
        ",strides=1.4294967296.1.1| most_step == 4294967296 && step_height == 4294967296",
        ",dilations=1.-3.1.1| least_step == -3",
        ",strides=1.2.1| strides == 3 && step_height == 0",
        ",dtype=bf16| type == 'bf16' && !on_onednn",
        ",padding=FULL| padding == 'FULL' && !on_onednn",
        ",data_format=NCHW| data_format == 'NCHW' && rows == 3 && columns == 2",
      })
  void theFactsOfAWrongCallAreInItsArguments(String changes, String predicate) {
    requireHold(called(changes), predicate);
  }

  @ParameterizedTest
  @CsvSource({
    "AVX2, f32, same, ONEDNN, true",
    "AVX2, f32, same, STOCK, false",
    "AVX2, f64, same, ONEDNN, false",
    "AVX2, bf16, same, ONEDNN, false",
    "AVX2_VNNI_2, bf16, same, ONEDNN, true",
    "AVX512_CORE, bf16, valid, ONEDNN, true",
    "AVX512_CORE, bf16, valid, STOCK, false",
    "AVX512_CORE, f32, explicit0.0.0.0, ONEDNN, false",
    "UNKNOWN, bf16, same, ONEDNN, false",
  })
  void oneDnnGetsWhatItTakesIfItHasInstructionsForIt(
      InstructionSet set, String type, String padding, KernelPath kernelPath, boolean gets) {
    Facts facts =
        of(
            Machines.on(set, KnownCaches.SEEN),
            kernelPath,
            "%s-nhwc-%s-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1".formatted(type, padding));
    assertEquals(gets, facts.get("on_onednn"));
  }

  @Test
  void theMachinesFactsAreThoseOfTheSurroundings() {
    requireHold(of(Machines.AVX512_HIDDEN, KernelPath.STOCK, BASE), "avx2 && avx512");
    requireHold(of(Machines.AVX512_HIDDEN, KernelPath.STOCK, BASE), "hidden_caches");
    requireHold(
        of(Machines.on(InstructionSet.AVX, KnownCaches.SEEN), KernelPath.STOCK, BASE), "!avx2");
  }

  /** The places of what is not finite. */
  private static List<Integer> poisoned(Tensor4 tensor) {
    double[] values = tensor.values();
    Set<Integer> places = new TreeSet<>();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        places.add(i);
      }
    }
    return List.copyOf(places);
  }

  @Test
  void thePoisonStandsWhereTheValuesHaveIt() {
    Set<Object> seen = new HashSet<>();
    for (String fill : List.of("nan", "positive-infinity", "negative-infinity")) {
      for (int channels = 1; channels <= 3; channels++) {
        for (int width = 1; width <= 5; width++) {
          Case c =
              CaseId.parse(
                  "f32-nhwc-valid-i2x%d-k2x3-s1x1-d1x1-o3x%d-c%dx2-b2-%s"
                      .formatted(width, width + 2, channels, fill));
          Facts facts = of(c.id());
          List<Integer> inImage = poisoned(c.image());
          List<Integer> inFilter = poisoned(c.filter());
          assertEquals(1, inImage.size() + inFilter.size());
          assertEquals(inImage.isEmpty() ? "filter" : "input", facts.get("poison"), c::id);
          int cell = inImage.isEmpty() ? 0 : inImage.get(0);
          long inChannels = inImage.isEmpty() ? inFilter.get(0) : cell;
          assertEquals(inChannels % channels, facts.get("poison_channel"), c::id);
          assertEquals((long) cell / channels, facts.get("poison_pixel"), c::id);
          if (inImage.isEmpty()) {
            int[] shape = c.filter().shape();
            int tap = inFilter.get(0) / (shape[2] * shape[3]);
            assertEquals(
                lands(c.geometry().height(), c.outputHeight(), tap / shape[1], true),
                facts.get("poison_has_rows"),
                c::id);
            // VALID, undilated and without stride.
            assertEquals(-(long) (tap / shape[1]), facts.get("poison_first_row"), c::id);
            assertEquals(
                lands(c.geometry().height(), c.outputHeight(), tap / shape[1], false),
                facts.get("poison_leaves_rows"),
                c::id);
            assertEquals(
                lands(c.geometry().width(), c.outputWidth(), tap % shape[1], false),
                facts.get("poison_leaves_columns"),
                c::id);
          }
          seen.addAll(Arrays.asList(facts.get("poison"), facts.get("poison_channel")));
        }
      }
    }
    assertTrue(seen.containsAll(Set.of("input", "filter", 0L, 1L, 2L)), seen::toString);
  }

  /** Whether some cell of the output pairs a tap with the input, or with what is outside of it. */
  private static boolean lands(AxisGeometry axis, int output, int tap, boolean inside) {
    for (int p = 0; p < output; p++) {
      int distance = p + axis.cropBefore(output) - tap * axis.dilation();
      if (Math.floorMod(distance, axis.stride()) == 0) {
        int input = Math.floorDiv(distance, axis.stride());
        if ((input >= 0 && input < axis.input()) == inside) {
          return true;
        }
      }
    }
    return false;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f32-nhwc-valid-i2x3-k3x2-s2x1-d1x1-o5x4-c1x1-b1",
        "f32-nhwc-same-i1x1-k1x2-s1x2-d1x1-o1x2-c1x1-b1",
        "f32-nhwc-same-i1x1-k1x3-s1x1-d1x1-o1x1-c1x1-b1",
        "f32-nhwc-same-i1x1-k3x3-s1x1-d1x2-o1x1-c1x1-b1",
        "f32-nhwc-same-i1x1-k3x3-s3x3-d1x1-o1x1-c1x1-b1",
        "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1",
        "f32-nhwc-same-i2x2-k4x5-s3x4-d2x2-o4x5-c1x1-b1",
        "f32-nhwc-explicit1.1.2.2-i2x2-k3x4-s1x1-d1x1-o2x1-c1x1-b1",
      })
  void theNextTapIsTheFirstAfterTheFirstThatHasATerm(String id) {
    Case c = CaseId.parse(id);
    AxisGeometry height = c.geometry().height();
    AxisGeometry width = c.geometry().width();
    long next = 0;
    for (int tap = height.kernel() * width.kernel() - 1; tap > 0; tap--) {
      if (lands(height, c.outputHeight(), tap / width.kernel(), true)
          && lands(width, c.outputWidth(), tap % width.kernel(), true)) {
        next = tap;
      }
    }
    assertEquals(next, of(id).get("next_tap"));
  }

  @Test
  void aSizeIsAdmissibleIfItsSlackIsThatOfTheInput() {
    int admissible = 0;
    for (String padding : List.of("valid", "same", "explicit1.0.2.1")) {
      for (int size = 1; size <= 24; size++) {
        Facts facts =
            of("f64-nhwc-%s-i3x4-k4x3-s2x3-d1x2-o%2$dx%2$d-c1x1-b1".formatted(padding, size));
        List<?> broken = (List<?>) facts.get("broken");
        boolean fits = fits(facts, "height", "rows");
        assertEquals(!broken.contains("ADMISSIBLE_HEIGHT"), fits, padding + " " + size);
        assertEquals(
            !broken.contains("ADMISSIBLE_WIDTH"),
            fits(facts, "width", "columns"),
            padding + " " + size);
        admissible += fits ? 1 : 0;
      }
    }
    assertEquals(6, admissible);
  }

  private static boolean fits(Facts facts, String axis, String cells) {
    long slack = (long) facts.get("slack_" + axis);
    long step = (long) facts.get("step_" + axis);
    return Math.floorDiv(slack, step) + 1 == (long) facts.get(cells);
  }
}
