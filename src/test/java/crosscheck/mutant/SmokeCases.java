package crosscheck.mutant;

import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Sweep;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** The cases of the smoke sweep, each once. */
final class SmokeCases {

  private static final Plan PLAN =
      Plan.of(
          Sweep.read(Path.of("fixtures", "sweeps", "conformance-smoke.json")),
          EnumSet.allOf(KernelPath.class));

  private SmokeCases() {}

  /** Those that take no more than some multiply-adds. */
  static List<Case> upTo(long multiplyAdds) {
    return Stream.concat(PLAN.groups(true), PLAN.groups(false))
        .flatMap(group -> group.cases().stream())
        .filter(c -> c.multiplyAdds() <= multiplyAdds)
        .distinct()
        .toList();
  }
}
