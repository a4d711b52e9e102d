package crosscheck.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  private static final Differences<Integer> SOME =
      new Differences<>(List.of(1), List.of(2), List.of(3), List.of(4));

  @Test
  void differencesKeepTheirKindInAnotherForm() {
    assertEquals(
        new Differences<>(List.of("1"), List.of("2"), List.of("3"), List.of("4")),
        SOME.map(String::valueOf));
  }

  @Test
  void otherWordsForWhatIsApprovedAreNoDifference() {
    assertTrue(new Differences<>(List.of(), List.of(), List.of(), List.of(1)).areNone());
  }

  @Test
  void oneDifferenceOfAnyOtherKindIsSome() {
    assertTrue(Differences.none().areNone());
    assertFalse(new Differences<>(List.of(1), List.of(), List.of(), List.of()).areNone());
    assertFalse(new Differences<>(List.of(), List.of(1), List.of(), List.of()).areNone());
    assertFalse(new Differences<>(List.of(), List.of(), List.of(1), List.of()).areNone());
  }
}
