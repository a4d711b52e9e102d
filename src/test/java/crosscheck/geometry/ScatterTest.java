package crosscheck.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class ScatterTest {

  /** The cells in which products land. */
  private static BitSet cells(Scatter x) {
    BitSet cells = new BitSet();
    for (int i = 0; i < x.input(); i++) {
      for (int j = 0; j < x.kernel(); j++) {
        cells.set(i * x.stride() + j * x.dilation());
      }
    }
    return cells;
  }

  private static void forEachAlignment(Scatter x, BitSet cells) {
    for (int size = 1; size <= x.size() + 2; size++) {
      for (int crop = -2 - size; crop <= x.size() + 1; crop++) {
        Alignment alignment = new Alignment(size, crop);
        int end = Math.max(0, crop + size);
        boolean met = !cells.get(Math.min(end, Math.max(0, crop)), end).isEmpty();
        assertEquals(met, x.meets(alignment), () -> x + " " + alignment);
      }
    }
  }

  @Test
  void anAlignmentIsMetExactlyWhereItKeepsACellThatAProductLandsIn() {
    for (int input = 1; input <= 3; input++) {
      for (int kernel = 1; kernel <= 3; kernel++) {
        for (int stride = 1; stride <= 4; stride++) {
          for (int dilation = 1; dilation <= 4; dilation++) {
            Scatter x = new Scatter(input, kernel, stride, dilation);
            forEachAlignment(x, cells(x));
          }
        }
      }
    }
  }

  @Test
  void theLargestSizeThatIsAnIntIsTheLast() {
    int most = Integer.MAX_VALUE;
    assertEquals(most - 1, new Scatter(most - 1, 1, 1, 1).size());
    assertThrows(IllegalArgumentException.class, () -> new Scatter(most, 1, 1, 1));
  }
}
