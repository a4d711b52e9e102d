package crosscheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AxisDrawingTest {

  private static int count(String svg, String kind) {
    return svg.split("<rect class=\"" + kind + "\"", -1).length - 1;
  }

  @Test
  void everyCellOfTheAxisIsDrawn() {
    AxisGeometry axis = new AxisGeometry(3, 3, 2, 1, new Padding.Same());
    String svg = new AxisDrawing(axis, 6, Set.of()).svg();
    assertEquals(3, count(svg, "input"));
    assertEquals(2, count(svg, "gap"));
    assertEquals(9, count(svg, "kernel"));
    assertEquals(6, count(svg, "output"));
    assertEquals(1, count(svg, "cut"));
  }

  @Test
  void wrongCellsAndZerosBeyondTheScatterAreToldApart() {
    AxisGeometry axis = new AxisGeometry(2, 1, 3, 1, new Padding.Valid());
    String svg = new AxisDrawing(axis, 6, Set.of(1)).svg();
    assertEquals(1, count(svg, "wrong"));
    assertEquals(3, count(svg, "output"));
    assertEquals(2, count(svg, "zero"));
  }

  @Test
  void aLongAxisDoesNotFit() {
    assertTrue(fits(4));
    assertFalse(fits(40));
  }

  private static boolean fits(int input) {
    return new AxisDrawing(new AxisGeometry(input, 3, 2, 1, new Padding.Valid()), 9, Set.of())
        .fits();
  }
}
