package crosscheck.check.conformance;

import crosscheck.cause.Causes;
import crosscheck.check.SingleTrials;
import crosscheck.check.Workers;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Single cases, each judged on every kernel path that is asked for.
 *
 * @param cases the cases
 * @param kernelPaths the paths
 */
record SingleCases(Set<Case> cases, Collection<KernelPath> kernelPaths) {

  private static final Comparator<JudgedCase> ORDER =
      Comparator.comparing(JudgedCase::c).thenComparing(JudgedCase::kernelPath);

  /** The verdicts, the smallest case first. */
  List<SingleTrials.Judged> judge(Workers workers) {
    List<JudgedCase> verdicts = Collections.synchronizedList(new ArrayList<>());
    ConformanceTally tally = new ConformanceTally(Plan.of(cases, kernelPaths));
    new ConformanceRun(tally, workers, verdicts::add).run();
    Causes causes = workers.attribution().causes();
    return verdicts.stream().sorted(ORDER).map(judged -> judged(judged, causes)).toList();
  }

  private static SingleTrials.Judged judged(JudgedCase judged, Causes causes) {
    return new SingleTrials.Judged(
        judged.c().id(),
        judged.kernelPath(),
        "graph, " + judged.c().operation().id(),
        judged.verdict(),
        causes.named(judged.cause()));
  }
}
