package crosscheck.check;

import crosscheck.cause.Cause;
import crosscheck.cause.Causes;
import crosscheck.cause.Diagnosis;
import crosscheck.cause.Facts;
import crosscheck.verdict.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says of each class of a run's findings what ran in its simplest trial, and takes its cause away
 * if that is not what the cause is about.
 *
 * @param running the run
 * @param approving whether the findings are to be approved
 */
record FindingDiagnosis(Running running, boolean approving) {

  /** Diagnoses findings, all in the same processes. */
  <F extends FindingFixture<F>> List<F> of(List<F> received) {
    Predicate<FindingFixture<?>> worthIt = worthIt();
    Map<String, Diagnosis> diagnoses =
        running.diagnose(
            received.stream().filter(worthIt).flatMap(f -> calls(f).stream()).toList());
    return received.stream().map(fixture -> diagnosed(fixture, diagnoses)).toList();
  }

  /**
   * Each death costs a process: one that a cause explains is diagnosed only to be approved, once
   * for each cause.
   */
  private Predicate<FindingFixture<?>> worthIt() {
    Set<String> deadly = new HashSet<>();
    return fixture ->
        fixture.canBeDiagnosed()
            && (fixture.cause().isEmpty()
                || !fixture.outcome().equals(Status.CRASHED.name())
                || (approving && deadly.add(fixture.cause() + fixture.kernels())));
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
    if (!fixture.canBeDiagnosed()) {
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
