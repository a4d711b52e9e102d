package crosscheck.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.op.Operation;
import crosscheck.verdict.InvocationTrial;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {

  private static final String BASE = "f32-nhwc-valid-i2x3-k3x2-s2x1-d1x1-o5x4-c2x4-b2";

  private static final Facts CASE =
      Facts.of(
          Machines.AVX2,
          KernelPath.ONEDNN,
          Operation.CONV2D_TRANSPOSE,
          CaseId.parse("f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b1-nan"));

  @ParameterizedTest
  @EnumSource
  void everyFieldHasAMeaningAndAValueOfAKindThatPredicatesKnow(Field field) {
    assertTrue(!field.meaning().isBlank() && !field.meaning().endsWith("."), field.meaning());
    Object value = CASE.get(field.id());
    assertTrue(
        value instanceof Number
            || value instanceof Boolean
            || value instanceof String
            || value instanceof List<?>,
        () -> String.valueOf(value));
    assertTrue(Predicate.of("%1$s == %1$s".formatted(field.id()), Field.names()).holds(CASE));
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldOfWhatRanHasAMeaningAndAValueIfNothingRan(RanField field) {
    assertTrue(!field.meaning().isBlank() && !field.meaning().endsWith("."), field.meaning());
    assertNotNull(RanField.of(List.of()).get(field.id()));
    assertTrue(RanField.names().contains(field.id()));
  }

  @Test
  void theNamesAreThoseOfTheFieldsInLowerCase() {
    assertEquals(
        Arrays.stream(Field.values()).map(Field::id).collect(Collectors.toCollection(TreeSet::new)),
        Field.names());
    assertEquals("on_onednn", Field.ON_ONEDNN.id());
    assertThrows(IllegalArgumentException.class, () -> Field.of("ON_ONEDNN"));
  }

  /** Each is wrong, or right and no case. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ",input_sizes=",
        ",input_sizes=5",
        ",input_sizes=5.4",
        ",input_sizes=2.5.4.4.1.1",
        ",input_sizes=-1.-2.-3.-4",
        ",input_sizes=2147483647.2147483647.2147483647.4",
        ",filter=",
        ",filter=3",
        ",filter=3.2.0.4",
        ",filter=0.0.4.2",
        ",filter=3.2.2.2",
        ",filter=3.2.4.2.1",
        ",out_backprop=",
        ",out_backprop=2.2.3",
        ",out_backprop=0.2.3.2",
        ",out_backprop=2.2.3.2.1",
        ",strides=",
        ",strides=1.2.1",
        ",strides=0.0.0.0",
        ",strides=1.9223372036854775807.1.1",
        ",strides=-9223372036854775808.1.1.1",
        ",dilations=",
        ",dilations=1.0.-1.1",
        ",dilations=1.1.1.1.1",
        ",padding=FULL",
        ",padding=",
        ",padding=EXPLICIT",
        ",padding=EXPLICIT,explicit_paddings=0.0.-1.1.1.1.0.0",
        ",explicit_paddings=1.1",
        ",data_format=NWHC",
        ",data_format=NCHW",
        ",data_format=",
        ",dtype=f64",
        ",dtype=bool",
        ",filter_dtype=f64",
      })
  void ofEveryCallEachFieldHasAValueOrNoneIfItIsOfTheGeometry(String changes) {
    for (KernelPath kernelPath : KernelPath.values()) {
      Facts facts =
          Facts.of(
              Machines.AVX512, kernelPath, InvocationTrial.parse(BASE + changes + ",mode=eager"));
      Object geometry = facts.get(Field.GEOMETRY.id());
      for (Field field : Field.values()) {
        Object value = facts.get(field.id());
        if (field.compareTo(Field.GEOMETRY) <= 0 || geometry.equals(true)) {
          assertNotNull(value, field.id());
        } else {
          assertNull(value, field.id());
        }
      }
    }
  }
}
