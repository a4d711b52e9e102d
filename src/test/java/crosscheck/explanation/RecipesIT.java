package crosscheck.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.NotAtSmoke;
import crosscheck.geometry.Scatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@NotAtSmoke
class RecipesIT {

  /** The axes over which conventions are judged: n to 8, k to 7, s to 5, d to 3. */
  private static Stream<Scatter> scatters() {
    return IntStream.range(0, 8 * 7 * 5 * 3)
        .mapToObj(i -> new Scatter(1 + i % 8, 1 + i / 8 % 7, 1 + i / 56 % 5, 1 + i / 280))
        .parallel();
  }

  @Test
  void everyRecipeThatIsPrintedComesToTheOpsValues() {
    Map<String, Long> found = new ConcurrentHashMap<>();
    scatters()
        .forEach(
            x -> Recipes.tried(Stream.of(x)).forEach((id, n) -> found.merge(id, n, Long::sum)));
    // Of each axis s sizes are admissible with either padding.
    long sizes = 2 * 8 * 7 * 3 * (1 + 2 + 3 + 4 + 5);
    assertEquals(sizes, found.get("onednn"));
    assertTrue(found.get("pytorch") > sizes / 2, found::toString);
  }
}
