package crosscheck.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Words SOME = new Words("pad", "pads %1$d", "adj", "shape");

  @Test
  void aWordThatIsReplacedLeavesTheOthers() {
    assertEquals(new Words("pad", "own %1$d", "adj", "shape"), SOME.withPads("own %1$d"));
    assertEquals(new Words("pad", "pads %1$d", "own", "shape"), SOME.withOutputPadding("own"));
    assertEquals(new Words("pad", "pads %1$d", "adj", "own"), SOME.withOutputSize("own"));
  }

  @Test
  void padsStandInTheFrameworksOwnOrder() {
    Setting height = Setting.pads(1, 2);
    Setting width = Setting.pads(3, 4);
    assertEquals("pads 1, 2, 3, 4", Words.COMMON.pads(height, width));
    assertEquals(
        "left 3, right 4, top 1, bottom 2",
        SOME.withPads("left %3$d, right %4$d, top %1$d, bottom %2$d").pads(height, width));
  }
}
