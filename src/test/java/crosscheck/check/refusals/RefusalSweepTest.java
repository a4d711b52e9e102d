package crosscheck.check.refusals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.cause.Attribution;
import crosscheck.cause.CauseFiles;
import crosscheck.geometry.Padding;
import crosscheck.op.Argument;
import crosscheck.op.Invocation;
import crosscheck.op.KernelPath;
import crosscheck.op.Mode;
import crosscheck.op.Rule;
import crosscheck.op.Surroundings;
import crosscheck.sweep.Level;
import crosscheck.sweep.SweepFile;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The sweep of level standard, and an implementation that keeps the contract, without TensorFlow.
 */
class RefusalSweepTest {

  private static final RefusalPlan PLAN =
      RefusalPlan.of(
          RefusalSweep.read(
              SweepFile.of(Level.STANDARD, RefusalCheck.NAME, Path.of("fixtures")).path()),
          EnumSet.allOf(KernelPath.class));

  private static final SortedSet<InvocationTrial> STOCK = PLAN.trials(KernelPath.STOCK);

  @Test
  void standardHasItsFloors() {
    assertTrue(STOCK.size() >= 5_000, () -> STOCK.size() + " calls");
    assertTrue(PLAN.trials(KernelPath.ONEDNN).size() >= 300);
  }

  @Test
  void everyArgumentIsGotWrongAloneAndTogetherWithEveryOther() {
    Set<Set<Argument>> sets =
        STOCK.stream()
            .map(
                trial ->
                    trial.invocation().changes().stream()
                        .map(change -> change.argument())
                        .collect(Collectors.toSet()))
            .collect(Collectors.toSet());
    for (Argument one : Argument.values()) {
      for (Argument other : Argument.values()) {
        assertTrue(sets.contains(EnumSet.of(one, other)), one + " and " + other);
      }
    }
  }

  @Test
  void everyRuleIsBrokenByItself() {
    // A result that cannot be counted also has a wrong size.
    Set<Rule> alone =
        STOCK.stream()
            .map(InvocationTrial::brokenRules)
            .filter(rules -> rules.size() == 1)
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(() -> EnumSet.of(Rule.COUNTABLE)));
    assertEquals(EnumSet.allOf(Rule.class), alone);
  }

  @Test
  void bothPathsAreAskedForEveryPaddingAndForPairs() {
    for (KernelPath kernelPath : KernelPath.values()) {
      Set<Padding.Kind> paddings =
          PLAN.trials(kernelPath).stream()
              .map(trial -> trial.invocation().base().geometry().paddingKind())
              .collect(Collectors.toSet());
      assertEquals(EnumSet.allOf(Padding.Kind.class), paddings, kernelPath.id());
      assertTrue(
          PLAN.trials(kernelPath).stream()
              .anyMatch(trial -> trial.invocation().changes().size() == 2),
          kernelPath.id());
    }
  }

  @Test
  void aChangeIsOfTheKindThatItIsOnItsOwnCase() {
    for (InvocationTrial trial : STOCK) {
      Invocation invocation = trial.invocation();
      boolean single = invocation.changes().size() == 1;
      assertEquals(!single, PLAN.kind(invocation).equals("pairs"), trial.id());
    }
    assertEquals(
        "width + 1",
        PLAN.kind(
            Invocation.parse(
                "bf16-nhwc-same-i1x2-k3x2-s2x3-d1x1-o2x5-c2x4-b2,input_sizes=2.2.6.4")));
  }

  @Test
  void rightCallsAreAmongThem() {
    assertTrue(STOCK.stream().filter(trial -> trial.brokenRules().isEmpty()).count() > 100);
  }

  @Test
  void everySingleDeviationIsTriedInEveryMode() {
    List<InvocationTrial> single =
        STOCK.stream().filter(trial -> trial.invocation().changes().size() == 1).toList();
    for (Mode mode : Mode.values()) {
      assertEquals(
          single.size() / Mode.values().length,
          single.stream().filter(trial -> trial.mode() == mode).count());
    }
  }

  @Test
  void anImplementationThatKeepsTheContractAgreesEverywhere() {
    ContractOperator operator = new ContractOperator();
    RefusalPlan plan =
        RefusalPlan.of(
            RefusalSweep.read(
                SweepFile.of(Level.SMOKE, RefusalCheck.NAME, Path.of("fixtures")).path()),
            EnumSet.of(KernelPath.STOCK));
    Attribution noCauses = CauseFiles.none(Surroundings.UNKNOWN);
    RefusalTally tally = new RefusalTally(plan);
    for (InvocationTrial trial : plan.trials(KernelPath.STOCK)) {
      if (trial.obstacle(1 << 20).isEmpty()) {
        Verdict verdict = trial.check(operator);
        tally.add(KernelPath.STOCK, trial, verdict, noCauses);
        assertTrue(
            EnumSet.of(Status.AGREES, Status.VACUOUS).contains(verdict.status()),
            () -> trial.id() + " " + verdict);
      }
    }
    assertEquals(List.of(), tally.findings(noCauses));
    assertTrue(tally.verdicts(KernelPath.STOCK).size() > 500);
  }
}
