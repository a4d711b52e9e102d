package crosscheck.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final String ID = "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1";

  private static final int WIDTH = 80;

  private static Table table() {
    Table table = new Table("id", "what goes wrong", "n");
    table.row(ID, "a size, batch or channels that do not fit kill the process", "1");
    table.row("b", "nothing", "2");
    return table;
  }

  @Test
  void aTableThatFitsIsLeftAsItIs() {
    assertEquals(table().toString(), table().within(200));
  }

  @Test
  void aTableThatIsTooWideIsBrokenAtSpacesToTheWidth() {
    List<String> lines = table().within(WIDTH).lines().toList();
    assertTrue(lines.stream().allMatch(line -> line.length() <= WIDTH), lines::toString);
    String broken = String.join(" ", lines).replaceAll("  +", " ");
    assertTrue(lines.size() > 3, lines::toString);
    for (String word : List.of(table().toString().split("\\s+"))) {
      assertTrue(broken.contains(word), word);
    }
  }

  @Test
  void whatMayBeCopiedIsNeverBroken() {
    assertTrue(table().within(20).contains(ID));
  }
}
