package crosscheck.check.detection;

import crosscheck.check.Progress;
import crosscheck.mutant.Catalogue;
import crosscheck.mutant.Evidence;
import crosscheck.mutant.Feature;
import crosscheck.mutant.Mutant;
import crosscheck.op.Case;
import crosscheck.op.Operator;
import crosscheck.pool.WorkerFailure;
import crosscheck.sweep.Plan;
import crosscheck.tensor.Fill;
import crosscheck.tensor.Tensor4;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Sample;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * Runs the catalogue through a plan.
 *
 * <p>The right implementations run on every case. The mutants run on those of at most {@link
 * #MOST_MULTIPLY_ADDS}, and those that none of these catches run on the larger ones too. Whatever
 * the number of threads, the outcome is the same.
 */
final class Detection {

  /** The work up to which a case is run with every mutant. */
  static final long MOST_MULTIPLY_ADDS = 20_000;

  private final Plan plan;
  private final List<Mutant> mutants;
  private final int threads;
  private final Progress progress;

  /** Prepares a run of some mutants; of the plan only its cases matter. */
  Detection(Plan plan, List<Mutant> mutants, int threads, Progress progress) {
    this.plan = plan;
    this.mutants = mutants;
    this.threads = threads;
    this.progress = progress;
  }

  /** Runs everything. */
  DetectionTally run() {
    long[] cases = new long[2];
    new PlannedCase.Queue(plan)
        .drain(
            planned -> {
              cases[0]++;
              cases[1] += isLarge(planned.c()) ? 1 : 0;
            });
    Pass pass = new Pass(c -> !isLarge(c), Catalogue.right(), mutants);
    pass.run("mutants", cases[0]);
    List<Mutant> missed = pass.missed();
    if (cases[1] > 0 && !missed.isEmpty()) {
      Pass larger = new Pass(Detection::isLarge, Map.of(), missed);
      larger.run("mutants that only a larger case may catch", cases[0]);
      pass.add(larger);
    }
    return new DetectionTally(
        cases[0],
        cases[1],
        pass.right,
        pass.mutants,
        pass.contradictions.stream().sorted().toList());
  }

  private static boolean isLarge(Case c) {
    return c.multiplyAdds() > MOST_MULTIPLY_ADDS;
  }

  /** One pass over the plan, or what one thread saw of it. */
  private final class Pass {
    private final Predicate<Case> forMutants;
    private final Map<String, Operator> rightOperators;
    private final List<Mutant> candidates;
    private final Map<String, Catch> right = new LinkedHashMap<>();
    private final Map<Mutant, Catch> mutants = new LinkedHashMap<>();
    private final List<Contradiction> contradictions = new ArrayList<>();

    Pass(
        Predicate<Case> forMutants, Map<String, Operator> rightOperators, List<Mutant> candidates) {
      this.forMutants = forMutants;
      this.rightOperators = rightOperators;
      this.candidates = candidates;
      rightOperators.keySet().forEach(name -> right.put(name, Catch.NONE));
      candidates.forEach(mutant -> mutants.put(mutant, Catch.NONE));
    }

    void run(String part, long planned) {
      PlannedCase.Queue queue = new PlannedCase.Queue(plan);
      ExecutorService executor = Executors.newFixedThreadPool(threads);
      try (Progress.Part steps = progress.begin(part, planned)) {
        List<Future<Pass>> parts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
          parts.add(executor.submit(() -> taking(queue, steps)));
        }
        for (Future<Pass> done : parts) {
          add(WorkerFailure.resultOf(done, "the implementations cannot be run"));
        }
      } finally {
        executor.shutdownNow();
      }
    }

    private Pass taking(PlannedCase.Queue queue, Progress.Part steps) {
      Pass own = new Pass(forMutants, rightOperators, candidates);
      queue.drain(
          planned -> {
            own.take(planned);
            steps.step();
          });
      return own;
    }

    private void take(PlannedCase planned) {
      boolean withMutants = forMutants.test(planned.c());
      if (!withMutants && rightOperators.isEmpty()) {
        return;
      }
      CaseTrial trial = CaseTrial.of(planned.c(), sample(planned.c()));
      rightOperators.forEach(
          (name, operator) ->
              right.merge(name, Catch.of(planned, Verifier.check(trial, operator)), Catch::plus));
      if (withMutants) {
        takeMutants(planned, trial);
      }
    }

    /** Made once for all implementations; nothing is expected of a size that must be refused. */
    private static Sample sample(Case c) {
      if (!c.admissible()) {
        return Sample.exact(c.image(), c.filter(), Tensor4.zeros(c.outputShape()));
      }
      Sample own = Verifier.ownSample(c);
      // The projection of integers, by which the op is judged, leaves the sign of a zero open.
      return c.fill() == Fill.INTEGERS ? own.withEitherZero() : own;
    }

    private void takeMutants(PlannedCase planned, CaseTrial trial) {
      Set<Feature> caught = EnumSet.noneOf(Feature.class);
      List<Mutant> catching = new ArrayList<>();
      for (Mutant mutant : candidates) {
        Catch own =
            mutant.appliesTo(planned.c())
                ? Catch.of(planned, Verifier.check(trial, mutant))
                : Catch.notRun();
        mutants.merge(mutant, own, Catch::plus);
        if (own.caught() > 0) {
          catching.add(mutant);
          caught.addAll(mutant.broken(planned.c().fill()));
        }
      }
      // What proves nothing, as all of it is zero, is not counted as evidence either.
      if (Verifier.check(trial, Catalogue.RIGHT).status() == Status.AGREES) {
        compare(planned, Evidence.of(planned.c()), caught, catching);
      }
    }

    private void compare(
        PlannedCase planned, Set<Feature> evidence, Set<Feature> caught, List<Mutant> catching) {
      for (Mutant mutant : catching) {
        Set<Feature> broken = mutant.broken(planned.c().fill());
        if (!broken.isEmpty() && Collections.disjoint(broken, evidence)) {
          contradict(planned, "catches " + mutant.name() + " and is no evidence for " + broken);
        }
      }
      for (Feature feature : evidence) {
        // Where only some mutants run, a feature may have none.
        if (candidates.equals(Catalogue.mutants()) && !caught.contains(feature)) {
          contradict(planned, "is evidence for " + feature + " and catches no mutant of it");
        }
      }
    }

    private void contradict(PlannedCase planned, String words) {
      contradictions.add(new Contradiction(planned.place(), planned.c().id(), words));
    }

    void add(Pass other) {
      other.right.forEach((name, caught) -> right.merge(name, caught, Catch::plus));
      other.mutants.forEach((mutant, caught) -> mutants.merge(mutant, caught, Catch::plus));
      contradictions.addAll(other.contradictions);
    }

    List<Mutant> missed() {
      return candidates.stream().filter(mutant -> caught(mutant).caught() == 0).toList();
    }

    private Catch caught(Mutant mutant) {
      return mutants.getOrDefault(mutant, Catch.NONE);
    }
  }
}
