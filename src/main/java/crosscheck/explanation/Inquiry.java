package crosscheck.explanation;

import crosscheck.check.Harness;
import crosscheck.check.OutputFolder;
import crosscheck.check.Verdicts;
import crosscheck.op.KernelPath;
import crosscheck.op.Surroundings;
import crosscheck.pool.WorkerFailure;
import crosscheck.pool.WorkerPool;
import crosscheck.verdict.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the op, and the forward convolution, did just now.
 *
 * @param surroundings what answered
 * @param op what the op did
 * @param forward what the forward convolution did
 * @param causes the causes of mismatches among them, in a sentence with their way out
 */
record Inquiry(
    Surroundings surroundings, List<OpAnswer> op, List<OpAnswer> forward, List<String> causes) {

  private static final String NOT_ASKED = "the op cannot be asked";

  /**
   * Asks on the kernel paths of a harness, on all of them at a time, in one process each unless one
   * dies.
   *
   * @throws crosscheck.pool.WorkerFailure if workers cannot start or go on
   * @throws crosscheck.input.BadInputException if a folder or the platform cannot be used
   */
  static Inquiry of(Harness harness, Subject subject, Collection<List<Integer>> sizes) {
    List<OpCall> op =
        harness.kernelPaths().stream()
            .flatMap(kernelPath -> OpCall.of(kernelPath, subject, sizes).stream())
            .toList();
    List<OpCall> forward = OpCall.forward(subject);
    List<OpCall> all = Stream.of(op, forward).flatMap(List::stream).toList();
    Map<KernelPath, List<Trial>> trials =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    OpCall::kernelPath, Collectors.mapping(OpCall::trial, Collectors.toList())));
    OutputFolder folder = harness.results("explain").cleared();
    WorkerPool pool = harness.poolForFewCalls(folder);
    Verdicts<Trial> verdicts = new Verdicts<>();
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      Future<Surroundings> surroundings = threads.submit(() -> harness.survey(folder));
      List<Future<?>> runs = new ArrayList<>();
      trials.forEach(
          (kernelPath, some) ->
              runs.add(
                  threads.submit(
                      () ->
                          pool.run(
                              kernelPath,
                              some.stream().distinct().toList(),
                              (trial, verdict) -> verdicts.add(kernelPath, trial, verdict)))));
      for (Future<?> run : runs) {
        WorkerFailure.resultOf(run, NOT_ASKED);
      }
      Judge judge =
          Judge.of(
              all,
              harness.fixtures(),
              subject.tensors(),
              WorkerFailure.resultOf(surroundings, NOT_ASKED),
              verdicts);
      List<OpAnswer> answers = op.stream().map(judge::answer).toList();
      return new Inquiry(
          judge.surroundings(),
          answers,
          forward.stream().map(judge::answer).toList(),
          judge.sentences(answers));
    } finally {
      threads.shutdownNow();
    }
  }
}
