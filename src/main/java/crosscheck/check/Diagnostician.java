package crosscheck.check;

import crosscheck.cause.Diagnosis;
import crosscheck.cause.Diagnosis.Outcome;
import crosscheck.cause.Diagnosis.Step;
import crosscheck.cause.Primitive;
import crosscheck.op.InstructionSet;
import crosscheck.op.KernelPath;
import crosscheck.op.Surroundings;
import crosscheck.pool.FreshCalls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out what ran in calls, and with which instruction sets they are wrong: in processes that
 * speak ({@code ONEDNN_VERBOSE=1}), repeated in fresh ones, under {@code ONEDNN_MAX_CPU_ISA} step
 * by step, and on the stock kernels.
 *
 * @param calls makes them
 * @param surroundings those of the machine, without a cap
 */
public record Diagnostician(FreshCalls calls, Surroundings surroundings) {

  private static final int REPETITIONS = 5;

  private static final String VERBOSE = "ONEDNN_VERBOSE";
  private static final String CAP = "ONEDNN_MAX_CPU_ISA";

  /**
   * Diagnoses calls, one process after the other making all of them.
   *
   * @param ids the ids of cases or of invocations, each of which is made once
   * @return what was found, by id, in the same order
   * @throws crosscheck.pool.WorkerFailure as {@link FreshCalls#make}
   * @throws crosscheck.input.BadInputException as {@link FreshCalls#make}
   */
  public Map<String, Diagnosis> diagnose(Collection<String> ids) {
    List<String> once = ids.stream().distinct().toList();
    return once.isEmpty() ? Map.of() : diagnoses(once);
  }

  private Map<String, Diagnosis> diagnoses(List<String> ids) {
    List<String> caps = caps();
    List<Setting> settings = new ArrayList<>();
    settings.add(new Setting(KernelPath.STOCK, Map.of()));
    caps.forEach(cap -> settings.add(new Setting(KernelPath.ONEDNN, speaking(Map.of(CAP, cap)))));
    for (int i = 0; i < REPETITIONS; i++) {
      settings.add(new Setting(KernelPath.ONEDNN, speaking(Map.of())));
    }
    // Each is a process by itself, so they need not wait for each other.
    List<List<FreshCalls.Result>> results =
        settings.parallelStream()
            .map(s -> calls.make(s.kernelPath(), ids, s.environment()).results())
            .toList();
    List<FreshCalls.Result> stock = results.get(0);
    List<List<FreshCalls.Result>> runs = results.subList(1 + caps.size(), results.size());
    Map<String, List<FreshCalls.Result>> capped = new LinkedHashMap<>();
    caps.forEach(cap -> capped.put(cap, results.get(1 + caps.indexOf(cap))));
    capped.put(surroundings.oneDnn().instructionSet().name(), runs.get(0));
    Map<String, Diagnosis> diagnoses = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      int call = i;
      List<Step> steps = new ArrayList<>();
      capped.forEach((cap, under) -> steps.add(step(cap, under.get(call))));
      diagnoses.put(
          ids.get(call),
          Diagnosis.of(
              Primitive.saidIn(runs.get(0).get(call).words()),
              runs.stream().map(run -> outcome(run.get(call))).toList(),
              steps,
              outcome(stock.get(call))));
    }
    return diagnoses;
  }

  /** The instruction sets below the machine's own, for which no cap is needed. */
  private List<String> caps() {
    return surroundings.oneDnn().instructionSet().below().stream()
        .map(InstructionSet::name)
        .toList();
  }

  private static Map<String, String> speaking(Map<String, String> more) {
    Map<String, String> environment = new LinkedHashMap<>(more);
    environment.put(VERBOSE, "1");
    return environment;
  }

  private record Setting(KernelPath kernelPath, Map<String, String> environment) {}

  private static Step step(String cap, FreshCalls.Result result) {
    String convolution =
        Primitive.convolutionOf(Primitive.saidIn(result.words()))
            .map(Primitive::implementation)
            .orElse("");
    return new Step(cap, convolution, outcome(result));
  }

  private static Outcome outcome(FreshCalls.Result result) {
    return new Outcome(result.status(), result.observed());
  }
}
