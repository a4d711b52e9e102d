package crosscheck.check;

import static java.util.stream.Collectors.partitioningBy;

import crosscheck.cause.Attribution;
import crosscheck.cause.Facts;
import crosscheck.journal.JournaledPool;
import crosscheck.op.KernelPath;
import crosscheck.op.Surroundings;
import crosscheck.pool.Batch;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The workers of a run, with its journal and its progress.
 *
 * @param pool the workers, and what they need not run again
 * @param progress follows the run
 * @param attribution finds the causes of its mismatches
 */
public record Workers(JournaledPool pool, Progress progress, Attribution attribution) {

  /**
   * Runs one part of a check, and returns when every trial of it has its verdict.
   *
   * @param name what the part is, in a few words
   * @param trials how many trials it has; if there are none, nothing runs
   * @param batches made as they are needed, used by one thread at a time
   * @throws crosscheck.pool.WorkerFailure as {@link JournaledPool#run}
   * @throws crosscheck.input.BadInputException as {@link JournaledPool#run}
   */
  public <T extends Trial> void run(
      KernelPath kernelPath, String name, long trials, Stream<Batch<T>> batches) {
    if (trials == 0) {
      return;
    }
    try (Progress.Part part = progress.begin(kernelPath.id() + " " + name, trials)) {
      Iterator<Batch<T>> counted = batches.map(batch -> batch.andThen(part::step)).iterator();
      pool.run(kernelPath, counted, trials);
    }
  }

  /**
   * Runs one part of a check whose trials are all at hand, those of which death is expected last;
   * otherwise as the other method.
   */
  public <T extends Trial> void run(
      KernelPath kernelPath, String name, List<T> trials, BiConsumer<T, Verdict> verdicts) {
    Map<Boolean, List<T>> deadly =
        trials.stream().collect(partitioningBy(trial -> expectsDeath(kernelPath, trial)));
    run(
        kernelPath,
        name,
        trials.size(),
        Stream.of(false, true)
            .flatMap(
                expected ->
                    Batch.byGraph(deadly.getOrDefault(expected, List.of()), verdicts).stream()));
  }

  /**
   * Whether a known cause says that a trial kills its worker. Such trials should follow each other:
   * one that kills a worker which survived another trial has to kill a second one to be blamed.
   */
  public boolean expectsDeath(KernelPath kernelPath, Trial trial) {
    if (trial.mustBeAccepted()) {
      return false;
    }
    Surroundings here = attribution.surroundings();
    if (trial instanceof InvocationTrial call) {
      return attribution.expectsDeath(Facts.of(here, kernelPath, call));
    }
    return trial instanceof CaseTrial ofCase
        && attribution.expectsDeath(Facts.of(here, kernelPath, ofCase.c().operation(), ofCase.c()));
  }
}
