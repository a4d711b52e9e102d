package crosscheck.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureTest {

  @Test
  void theOutputStartsWhereTheCropEnds() {
    AxisGeometry axis = new AxisGeometry(3, 3, 2, 1, new Padding.Same());
    assertEquals(
        List.of(
            "input         x0   .    x1   .    x2",
            "kernel of x0  w0   w1   w2",
            "kernel of x1            w0   w1   w2",
            "kernel of x2                      w0   w1   w2",
            "output        cut  y0   y1   y2   y3   y4   cut"),
        Picture.of(axis, 5));
  }

  @Test
  void whatPassesTheScatterIsZero() {
    AxisGeometry axis = new AxisGeometry(2, 1, 2, 1, new Padding.Valid());
    assertEquals(
        List.of(
            "input         x0   .    x1",
            "kernel of x0  w0",
            "kernel of x1            w0",
            "output        y0   y1   y2   y3=0"),
        Picture.of(axis, 4));
  }

  @Test
  void aLongInputIsDrawnWithFewCellsAndTheSameCropAtBothEnds() {
    AxisGeometry axis = new AxisGeometry(96, 3, 2, 1, new Padding.Same());
    List<String> picture = Picture.of(axis, 191);
    assertEquals("output        cut  y0   y1   y2   y3   y4   y5   y6   cut", picture.get(5));
    assertEquals(
        "drawn with 4 input cells; each further one adds 2 cells in the middle", picture.get(6));
  }

  @Test
  void aDilatedKernelHasGaps() {
    AxisGeometry axis = new AxisGeometry(1, 2, 1, 3, new Padding.Valid());
    assertEquals("kernel of x0  w0             w1", Picture.of(axis, 4).get(1));
  }

  @Test
  void anAxisTooWideIsNotDrawn() {
    AxisGeometry axis = new AxisGeometry(2, 30, 1, 1, new Padding.Valid());
    assertEquals(List.of("not drawn: it needs more than 24 cells"), Picture.of(axis, 31));
  }
}
