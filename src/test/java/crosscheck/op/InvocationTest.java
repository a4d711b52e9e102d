package crosscheck.op;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationTest {

  private static final String BASE = "f32-nchw-explicit1.0.2.1-i2x3-k3x2-s2x1-d1x2-o5x4-c2x4-b2";

  @Test
  void aCaseIsTranslatedToTheOpsWordsAndOrder() {
    Arguments arguments = Arguments.of(CaseId.parse(BASE));
    assertEquals(List.of(2L, 4L, 5L, 4L), arguments.inputSizes());
    assertEquals(List.of(3L, 2L, 4L, 2L), arguments.filter());
    assertEquals(List.of(2L, 2L, 2L, 3L), arguments.outBackprop());
    assertEquals(List.of(1L, 1L, 2L, 1L), arguments.strides());
    assertEquals(List.of(1L, 1L, 1L, 2L), arguments.dilations());
    assertEquals(List.of(0L, 0L, 0L, 0L, 1L, 0L, 2L, 1L), arguments.explicitPaddings());
    assertEquals("EXPLICIT", arguments.padding());
    assertEquals("NCHW", arguments.dataFormat());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",input_sizes=",
        ",input_sizes=-1.2147483647",
        ",filter=0.0.0.0",
        ",padding=",
        ",input_sizes=5.4,filter=3.2",
        ",filter_dtype=bool"
      })
  void anIdIsReadBack(String changes) {
    assertEquals(BASE + changes, Invocation.parse(BASE + changes).id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",sizes=1| argument must be one of input_sizes, filter",
        ",strides| must be ARGUMENT=TEXT, was 'strides'",
        ",strides=1.x| strides: must be integers with dots between them, was '1.x'",
        ",input_sizes=2147483648| input_sizes: must be integers of 32 bits, was 2147483648",
        ",filter=-1| filter: must be sizes >= 0",
        ",filter=4096.4096.2| filter: must be sizes >= 0 of at most 16777216 elements",
        ",dtype=f99| dtype: must be one of f32",
        ",padding=a/b| padding: must be of letters, digits",
        ",padding=SAME,padding=VALID| padding: must be replaced at most once",
      })
  void aMalformedIdIsRefusedByItsArgument(String changes, String words) {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> Invocation.parse(BASE + changes));
    assertTrue(refusal.getMessage().contains(words), refusal::getMessage);
  }

  @Test
  void theValuesDependOnTheIdAndNeverOnTheOrderOfTheChanges() {
    Invocation one = Invocation.parse(BASE + ",input_sizes=5.4,padding=SAME");
    Invocation same = Invocation.parse(BASE + ",padding=SAME,input_sizes=5.4");
    assertEquals(one, same);
    assertArrayEquals(one.filterValues(), same.filterValues());
    assertEquals(3 * 2 * 4 * 2, one.filterValues().length);
    assertEquals(2 * 2 * 2 * 3, one.outBackpropValues().length);
    assertEquals(0, Invocation.parse(BASE + ",filter=0.2.4.2").filterValues().length);
    assertEquals(1, Invocation.parse(BASE + ",filter=").filterValues().length);
  }

  @Test
  void fewerChangesComeFirst() {
    assertTrue(
        Invocation.parse(BASE + ",padding=SAME")
                .compareTo(Invocation.parse(BASE + ",input_sizes=,padding=SAME"))
            < 0);
  }
}
