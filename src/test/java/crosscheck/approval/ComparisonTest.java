package crosscheck.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Comparison<Integer> SOME =
      new Comparison<>(List.of(1), List.of(2), List.of(3));

  @Test
  void differencesKeepTheirKindInAnotherForm() {
    assertEquals(
        new Comparison<>(List.of("1"), List.of("2"), List.of("3")), SOME.map(String::valueOf));
  }

  @Test
  void differencesAreJoinedKindByKind() {
    assertEquals(
        new Comparison<>(List.of(1, 4), List.of(2), List.of(3, 5)),
        SOME.and(new Comparison<>(List.of(4), List.of(), List.of(5))));
  }
}
