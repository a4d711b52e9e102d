package crosscheck;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.cases.CaseId;
import crosscheck.cases.KernelPath;
import crosscheck.fixture.MismatchFixture;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Sweep;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LevelTest {

  private static final Path FIXTURES = Path.of("fixtures");

  @ParameterizedTest
  @EnumSource
  void everyLevelRunsTheLectureOnBothPaths(Level level) {
    Plan plan = Plan.of(Sweep.read(level.sweepFile(FIXTURES)), EnumSet.allOf(KernelPath.class));
    var lecture = CaseId.parse("f32-nhwc-same-i96x128-k3x3-s3x3-d1x1-o288x384-c3x3-b1");
    assertEquals(2, plan.kernelPaths().size());
    assertTrue(plan.holds(KernelPath.STOCK, lecture));
    assertTrue(plan.holds(KernelPath.ONEDNN, lecture));
  }

  @Test
  void everyApprovedMismatchCanBeRead() {
    assertDoesNotThrow(() -> MismatchFixture.approved(FIXTURES));
  }
}
