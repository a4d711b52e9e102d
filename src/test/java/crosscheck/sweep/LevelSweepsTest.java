package crosscheck.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LevelSweepsTest {

  private static Stream<Case> cases(Block block, long seed) {
    Iterable<Case> cases = () -> block.cases(seed);
    return StreamSupport.stream(cases.spliterator(), false);
  }

  @ParameterizedTest
  @EnumSource
  void everyLevelRunsTheLectureOnEveryPath(Level level) {
    Sweep sweep = Sweep.read(SweepFile.of(level, "conformance", Path.of("fixtures")).path());
    Case lecture = CaseId.parse("f32-nhwc-same-i96x128-k3x3-s3x3-d1x1-o288x384-c3x3-b1");
    assertEquals(
        EnumSet.allOf(KernelPath.class),
        sweep.blocks().stream()
            .filter(block -> block.name().startsWith("lecture"))
            .filter(block -> cases(block, sweep.seed()).anyMatch(lecture::equals))
            .flatMap(block -> block.kernelPaths().stream())
            .collect(Collectors.toSet()));
  }
}
