package crosscheck.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.Scatter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScattersTest {

  @Test
  void everyAxisOfASumIsEnumeratedOnce() {
    List<Scatter> axes = Scatters.ofSum(7).toList();
    // As many as there are ways to put 7 or fewer into four positive numbers: C(7, 4).
    assertEquals(35, axes.size());
    assertEquals(35, axes.stream().distinct().count());
    assertTrue(
        axes.stream().allMatch(x -> x.input() + x.kernel() + x.stride() + x.dilation() <= 7));
  }

  @Test
  void aSweepHasEveryAxisThatIsAskedForOnce() {
    assertEquals(8 * 7 * 5 * 3, Scatters.standard().distinct().count());
    assertEquals(8 * 7 * 5 * 3, Scatters.standard().count());
    assertEquals(32 * 13 * 5 * 3, Scatters.wide().distinct().count());
    assertEquals(32 * 13 * 5 * 3, Scatters.wide().count());
  }
}
