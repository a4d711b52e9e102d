package crosscheck.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import crosscheck.approval.Baseline;
import crosscheck.cause.Causes;
import crosscheck.check.conformance.ConformanceCheck;
import crosscheck.check.conformance.ConformanceFixture;
import crosscheck.check.identities.IdentityCheck;
import crosscheck.check.identities.IdentityFixture;
import crosscheck.check.refusals.RefusalCheck;
import crosscheck.check.refusals.RefusalFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FixturesTest {

  private static final Path FIXTURES = Path.of("fixtures");

  private static <F extends FindingFixture<F>> void read(String check, Class<F> form) {
    assertDoesNotThrow(() -> Baseline.read(FIXTURES, check, form, Causes.read(FIXTURES)));
  }

  @Test
  void everyApprovedMismatchCanBeReadAndIsExplainedByItsCause() {
    read(ConformanceCheck.NAME, ConformanceFixture.class);
    read(RefusalCheck.NAME, RefusalFixture.class);
    read(IdentityCheck.NAME, IdentityFixture.class);
  }
}
