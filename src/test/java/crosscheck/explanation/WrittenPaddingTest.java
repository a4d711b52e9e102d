package crosscheck.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.Padding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenPaddingTest {

  @ParameterizedTest
  @CsvSource({
    "TWO, '1', 1, 1, 1, 1",
    "TWO, '1x2', 1, 1, 2, 2",
    "TWO, '1,2,3,4', 1, 2, 3, 4",
    "ONE, '1', 0, 0, 1, 1",
    "ONE, '3,4', 0, 0, 3, 4"
  })
  void numbersAreForTheAxesThatAreSpokenOf(
      Rank rank, String text, int top, int bottom, int left, int right) {
    WrittenPadding padding = new WrittenPadding(text, rank);
    assertEquals(new Padding.Explicit(top, bottom), padding.of(0));
    assertEquals(new Padding.Explicit(left, right), padding.of(1));
  }

  @Test
  void wordsAreTheOpsInAnyCase() {
    assertEquals(new Padding.Same(), new WrittenPadding("SAME", Rank.TWO).of(0));
    assertEquals(new Padding.Valid(), new WrittenPadding("valid", Rank.ONE).of(1));
    assertEquals("same-upper", new WrittenPadding("SAME_UPPER", Rank.TWO).word());
  }

  @ParameterizedTest
  @CsvSource({
    "TWO, '1,1', 'HxW, or top,bottom,left,right, was'",
    "TWO, 'full', 'must be valid, same, one number'",
    "ONE, '1x1', 'or start,end, was'",
    "ONE, '1,2,3,4', 'or start,end, was'",
    "TWO, '1;2', '--padding: must be a word'"
  })
  void whatIsNoPaddingIsSaidWithWhatIs(Rank rank, String text, String said) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new WrittenPadding(text, rank).of(1));
    assertTrue(refused.getMessage().contains(said), refused.getMessage());
  }
}
