package crosscheck.check;

import crosscheck.cause.Cause;
import crosscheck.cause.Causes;
import crosscheck.cause.Diagnosis;
import crosscheck.cause.Facts;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says of each class of a run's findings what ran in its simplest trial, and takes its cause away
 * if that is not what the cause is about.
 *
 * <p>What has a cause is diagnosed in full when it is to be approved; in other runs it is asked
 * only what ran, and that only if the cause says something of it. What has none is diagnosed in
 * full in any run.
 *
 * @param running the run
 * @param approving whether the findings are to be approved
 */
record FindingDiagnosis(Running running, boolean approving) {

  /** Diagnoses findings, all in the same processes. */
  <F extends FindingFixture<F>> List<F> of(List<F> received) {
    return inFull(approving ? received : stillExplained(received));
  }

  /** Takes away causes that are about something else than what ran. */
  private <F extends FindingFixture<F>> List<F> stillExplained(List<F> received) {
    List<String> calls =
        received.stream().filter(this::isAboutWhatRan).flatMap(f -> calls(f).stream()).toList();
    return diagnosed(received, running.diagnostician().ran(calls));
  }

  /**
   * Diagnoses in full what has no cause and, if it is to be approved, what has one. What has none
   * and the first of each cause come before the others, which are left out where call after call
   * dies.
   */
  private <F extends FindingFixture<F>> List<F> inFull(List<F> received) {
    List<F> possible =
        received.stream()
            .filter(FindingDiagnosis::canBeDiagnosed)
            .filter(f -> approving || f.cause().isEmpty())
            .toList();
    Set<String> causes = new HashSet<>();
    Stream<F> first =
        possible.stream().filter(f -> f.cause().isEmpty() || causes.add(f.cause() + f.kernels()));
    Stream<F> others = possible.stream().filter(f -> !isExplainedDeath(f));
    List<String> calls =
        Stream.concat(first, others).flatMap(fixture -> calls(fixture).stream()).toList();
    return diagnosed(received, running.diagnostician().diagnose(calls));
  }

  private <F extends FindingFixture<F>> List<F> diagnosed(
      List<F> received, Map<String, Diagnosis> diagnoses) {
    return received.stream().map(fixture -> diagnosed(fixture, diagnoses)).toList();
  }

  private boolean isAboutWhatRan(FindingFixture<?> fixture) {
    return canBeDiagnosed(fixture)
        && !isExplainedDeath(fixture)
        && causes().named(fixture.cause()).filter(cause -> !cause.ran().isEmpty()).isPresent();
  }

  /** What oneDNN executed says nothing of a call that XLA compiled. */
  private static boolean canBeDiagnosed(FindingFixture<?> fixture) {
    return fixture.canBeDiagnosed() && !fixture.kernels().equals(KernelPath.XLA.id());
  }

  /** Each death costs a process, and says no more than the one that is approved. */
  private static boolean isExplainedDeath(FindingFixture<?> fixture) {
    return !fixture.cause().isEmpty() && fixture.outcome().equals(Status.CRASHED.name());
  }

  /** The calls of a trial for which the finding's cause holds; the first one if it has none. */
  private List<String> calls(FindingFixture<?> fixture) {
    List<Facts> all = fixture.calls(running.attribution().surroundings());
    Optional<Cause> cause = causes().named(fixture.cause());
    return cause.isEmpty()
        ? List.of(all.get(0).call())
        : all.stream().filter(call -> causes().holds(cause.get(), call)).map(Facts::call).toList();
  }

  private <F extends FindingFixture<F>> F diagnosed(F fixture, Map<String, Diagnosis> diagnoses) {
    if (!canBeDiagnosed(fixture)) {
      return fixture;
    }
    List<Diagnosis> made =
        calls(fixture).stream().map(diagnoses::get).filter(Objects::nonNull).toList();
    if (made.isEmpty()) {
      return fixture;
    }
    Optional<Cause> cause = causes().named(fixture.cause());
    Optional<Diagnosis> fitting =
        made.stream()
            .filter(diagnosis -> cause.filter(c -> causes().fits(c, diagnosis)).isPresent())
            .findFirst();
    return fixture.diagnosed(
        fitting.orElse(made.get(0)), fitting.isPresent() ? fixture.cause() : "");
  }

  private Causes causes() {
    return running.attribution().causes();
  }
}
