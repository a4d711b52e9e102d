package crosscheck.sweep;

import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** The cases of the smoke sweep, each once. */
public final class SmokeCases {

  private static final Plan PLAN =
      Plan.of(
          Sweep.read(Path.of("fixtures", "sweeps", "conformance-smoke.json")),
          EnumSet.allOf(KernelPath.class));

  private SmokeCases() {}

  /** All that are transposed convolutions. */
  public static Stream<Case> all() {
    return ofEveryOperation().filter(c -> c.operation() == Operation.CONV2D_TRANSPOSE);
  }

  /** All of them. */
  public static Stream<Case> ofEveryOperation() {
    return Stream.concat(PLAN.groups(true), PLAN.groups(false))
        .flatMap(group -> group.cases().stream())
        .distinct();
  }

  /** The transposed convolutions that take no more than some multiply-adds. */
  public static List<Case> upTo(long multiplyAdds) {
    return all().filter(c -> c.multiplyAdds() <= multiplyAdds).toList();
  }
}
