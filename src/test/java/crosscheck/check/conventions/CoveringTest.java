package crosscheck.check.conventions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoveringTest {

  private static final List<Axes> CALLS = calls();

  /** Every size from below to above the interval of some thousand axes. */
  private static List<Axes> calls() {
    List<Axes> calls = new ArrayList<>();
    for (int bits = 0; bits < 4 * 4 * 4 * 2 * 3; bits++) {
      Padding padding =
          List.of(new Padding.Valid(), new Padding.Same(), new Padding.Explicit(1, 0))
              .get(bits % 3);
      AxisGeometry axis =
          new AxisGeometry(
              1 + bits / 96, 1 + bits / 24 % 4, 1 + bits / 6 % 4, 1 + bits / 3 % 2, padding);
      for (int size = axis.admissible().lowest() - 1;
          size <= axis.admissible().highest() + 1;
          size++) {
        if (size > 0) {
          calls.add(Axes.of(axis, size));
        }
      }
    }
    return calls;
  }

  private static Set<List<Object>> pairs(Iterable<Axes> calls) {
    Set<List<Object>> pairs = new HashSet<>();
    calls.forEach(call -> pairs.addAll(Covering.pairs(call)));
    return pairs;
  }

  @Test
  void noPairOfPropertiesIsLostAndMostCallsAreLeftOut() {
    Set<Axes> covering = Covering.of(CALLS);
    assertEquals(pairs(CALLS), pairs(covering));
    assertTrue(CALLS.containsAll(covering));
    assertTrue(covering.size() < CALLS.size() / 10, () -> covering.size() + " of " + CALLS.size());
  }

  @Test
  void theOrderOfTheCallsDoesNotMatter() {
    List<Axes> shuffled = new ArrayList<>(CALLS);
    Collections.shuffle(shuffled, new Random(1));
    assertEquals(List.copyOf(Covering.of(CALLS)), List.copyOf(Covering.of(shuffled)));
  }

  @Test
  void eachChosenCallBringsAPair() {
    Set<Axes> covering = Covering.of(CALLS);
    for (Axes call : covering) {
      Set<Axes> before =
          covering.stream().takeWhile(chosen -> !chosen.equals(call)).collect(Collectors.toSet());
      assertTrue(!pairs(before).containsAll(Covering.pairs(call)), call::toString);
    }
  }
}
