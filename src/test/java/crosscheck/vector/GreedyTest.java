package crosscheck.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class GreedyTest {

  /** A cover in which a text has its letters. */
  private static Greedy<String> letters() {
    return new Greedy<>(
        26,
        text -> {
          BitSet letters = new BitSet();
          text.chars().forEach(letter -> letters.set(letter - 'a'));
          return letters;
        });
  }

  @Test
  void theNextHasMostOfWhatNoOtherHas() {
    assertEquals(
        List.of("abcd", "fg", "e"), letters().choose(List.of("e", "abc", "fg", "abcd"), 3));
  }

  @Test
  void ofEqualsTheEarliestIsTaken() {
    assertEquals(List.of("bc"), letters().choose(List.of("a", "bc", "ab"), 1));
  }

  @Test
  void oneThatNoOtherHasWeighsMoreThanAllThatOthersHave() {
    assertEquals(List.of("abcdef", "g"), letters().choose(List.of("abcde", "g", "abcdef"), 2));
  }

  @Test
  void whatWasChosenBeforeCounts() {
    Greedy<String> greedy = letters();
    greedy.choose(List.of("ab"), 1);
    assertEquals(List.of("abd", "c"), greedy.choose(List.of("ab", "c", "abd"), 2));
  }

  @Test
  void moreElementsThanCanBeWeighedAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Greedy<BitSet>(256, set -> set));
  }
}
