package crosscheck.sweep;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import crosscheck.check.conformance.ConformanceFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LevelTest {

  private static final Path FIXTURES = Path.of("fixtures");

  @Test
  void everyApprovedMismatchCanBeRead() {
    assertDoesNotThrow(() -> ConformanceFixture.approved(FIXTURES));
  }
}
