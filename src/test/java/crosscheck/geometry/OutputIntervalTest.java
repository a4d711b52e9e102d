package crosscheck.geometry;

import static crosscheck.geometry.OutputInterval.Placement.ADMISSIBLE;
import static crosscheck.geometry.OutputInterval.Placement.TOO_LARGE;
import static crosscheck.geometry.OutputInterval.Placement.TOO_SMALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OutputIntervalTest {

  @Test
  void bothEndsAreIncluded() {
    OutputInterval interval = new OutputInterval(3, 5);
    assertEquals(TOO_SMALL, interval.placementOf(2));
    assertEquals(ADMISSIBLE, interval.placementOf(3));
    assertEquals(ADMISSIBLE, interval.placementOf(5));
    assertEquals(TOO_LARGE, interval.placementOf(6));
  }

  @Test
  void inAnEmptyIntervalNoSizeIsAdmissible() {
    assertEquals(TOO_LARGE, new OutputInterval(1, 0).placementOf(1));
    assertEquals(TOO_LARGE, new OutputInterval(1, -3).placementOf(1));
  }

  @Test
  void anIntervalOfOneSizeIsNotEmpty() {
    OutputInterval one = new OutputInterval(3, 3);
    assertFalse(one.isEmpty());
    assertEquals("[3, 3]", one.toString());
    assertTrue(new OutputInterval(3, 2).isEmpty());
  }

  @Test
  void noSizeIsBelowOne() {
    assertThrows(IllegalArgumentException.class, () -> new OutputInterval(0, 2));
  }
}
