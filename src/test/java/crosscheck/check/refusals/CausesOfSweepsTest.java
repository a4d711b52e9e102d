package crosscheck.check.refusals;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import crosscheck.cause.Cause;
import crosscheck.cause.Causes;
import crosscheck.cause.Facts;
import crosscheck.op.Caches;
import crosscheck.op.InstructionSet;
import crosscheck.op.KernelPath;
import crosscheck.op.OneDnn;
import crosscheck.op.OneDnn.KnownCaches;
import crosscheck.op.Operation;
import crosscheck.op.Surroundings;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Shard;
import crosscheck.sweep.Sweep;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CausesOfSweepsTest {

  private static final Path FIXTURES = Path.of("fixtures");

  private static final Causes CAUSES = Causes.read(FIXTURES);

  private static Path sweep(String check, String level) {
    return FIXTURES.resolve("sweeps").resolve(check + "-" + level + ".json");
  }

  private static Surroundings machine(InstructionSet set, KnownCaches known) {
    return new Surroundings(
        "2.18.0",
        "linux-x86_64",
        new OneDnn("3.5.0", "threadpool", 1, set, "", known),
        Caches.NONE);
  }

  /** Where the causes about values hold, and where fewest of them do. */
  private static List<Surroundings> machines(KernelPath path) {
    Surroundings least = machine(InstructionSet.AVX2, KnownCaches.SEEN);
    return path == KernelPath.STOCK
        ? List.of(least)
        : List.of(least, machine(InstructionSet.AVX512_CORE_BF16, KnownCaches.HIDDEN));
  }

  /** Throws if two causes explain one outcome of a call. */
  private static void judge(KernelPath path, Function<Surroundings, Facts> call, String id) {
    for (Surroundings machine : machines(path)) {
      List<Cause> causes = CAUSES.holdingFor(call.apply(machine));
      for (Cause cause : causes) {
        cause.explains().forEach(outcome -> CAUSES.explaining(causes, outcome, id));
      }
    }
  }

  private static void wrongCalls(String level, List<KernelPath> paths) {
    RefusalPlan plan = RefusalPlan.of(RefusalSweep.read(sweep("refusals", level)), paths);
    for (KernelPath path : paths) {
      plan.trials(path).forEach(trial -> judge(path, m -> Facts.of(m, path, trial), trial.id()));
    }
  }

  private static void cases(String level) {
    KernelPath path = KernelPath.ONEDNN;
    Plan.of(Sweep.read(sweep("conformance", level)), List.of(path), Shard.WHOLE)
        .cases(path)
        .forEach(c -> judge(path, m -> Facts.of(m, path, Operation.CONV2D_TRANSPOSE, c), c.id()));
  }

  @Test
  void noTwoCausesExplainOneOutcomeOfACall() {
    assertDoesNotThrow(() -> wrongCalls("smoke", List.of(KernelPath.values())));
    assertDoesNotThrow(() -> wrongCalls("standard", List.of(KernelPath.ONEDNN)));
    assertDoesNotThrow(() -> cases("smoke"));
  }
}
