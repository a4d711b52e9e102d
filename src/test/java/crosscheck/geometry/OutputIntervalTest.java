package crosscheck.geometry;

import static crosscheck.geometry.OutputInterval.Placement.ADMISSIBLE;
import static crosscheck.geometry.OutputInterval.Placement.TOO_LARGE;
import static crosscheck.geometry.OutputInterval.Placement.TOO_SMALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
  void noSizeIsBelowOne() {
    assertThrows(IllegalArgumentException.class, () -> new OutputInterval(0, 2));
  }
}
