package crosscheck.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressLinesTest {

  private static final long TRIALS = 3_000;

  private static String shown(boolean terminal, int columns) {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    Progress progress =
        new ProgressLines(new PrintStream(shown, true, StandardCharsets.UTF_8), terminal, columns);
    try (Progress.Part part = progress.begin("onednn forward convolution", TRIALS)) {
      for (long i = 0; i < TRIALS; i++) {
        part.step();
      }
    }
    return shown.toString(StandardCharsets.UTF_8);
  }

  /** A wider one would begin a new line each second. */
  @ParameterizedTest
  @ValueSource(ints = {80, 100})
  void aBarFitsTheTerminal(int columns) {
    List<String> bars = List.of(shown(/* terminal= */ true, columns).split("[\r\n]+"));
    assertTrue(bars.stream().anyMatch(bar -> bar.contains("100%")), bars::toString);
    assertTrue(bars.stream().allMatch(bar -> bar.length() <= columns), bars::toString);
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100})
  void elsewhereNothingIsDrawnOver(int columns) {
    assertFalse(shown(/* terminal= */ false, columns).contains("\r"));
  }
}
