package crosscheck.check;

import crosscheck.cause.Diagnosis;
import crosscheck.cause.Diagnosis.Outcome;
import crosscheck.cause.Diagnosis.Step;
import crosscheck.cause.Primitive;
import crosscheck.op.CaseId;
import crosscheck.op.InstructionSet;
import crosscheck.op.KernelPath;
import crosscheck.op.Surroundings;
import crosscheck.pool.FreshCalls;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.InvocationTrial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds out what ran in calls, and with which instruction sets they are wrong: in processes that
 * speak ({@code ONEDNN_VERBOSE=1}), repeated in fresh ones, under {@code ONEDNN_MAX_CPU_ISA} step
 * by step as far as it has instructions for the call's type, and on the stock kernels.
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

  /**
   * Finds out what ran in calls, in one process that makes all of them, and nothing else.
   *
   * @return what was found, by id; throws as {@link #diagnose}
   */
  Map<String, Diagnosis> ran(Collection<String> ids) {
    List<String> once = ids.stream().distinct().toList();
    Map<String, Diagnosis> diagnoses = new LinkedHashMap<>();
    results(new Setting(KernelPath.ONEDNN, once, speaking(Map.of())))
        .forEach(
            (id, result) ->
                diagnoses.put(id, Diagnosis.ofWhatRan(Primitive.saidIn(result.words()))));
    return diagnoses;
  }

  private Map<String, Diagnosis> diagnoses(List<String> ids) {
    List<InstructionSet> caps = surroundings.oneDnn().instructionSet().below();
    List<Setting> settings = new ArrayList<>();
    settings.add(new Setting(KernelPath.STOCK, ids, Map.of()));
    for (InstructionSet cap : caps) {
      settings.add(
          new Setting(
              KernelPath.ONEDNN,
              ids.stream().filter(id -> hasInstructions(cap, id)).toList(),
              speaking(Map.of(CAP, cap.name()))));
    }
    for (int i = 0; i < REPETITIONS; i++) {
      settings.add(new Setting(KernelPath.ONEDNN, ids, speaking(Map.of())));
    }
    // Each is a process by itself, so they need not wait for each other.
    List<Map<String, FreshCalls.Result>> results =
        settings.parallelStream().map(this::results).toList();
    Map<String, FreshCalls.Result> stock = results.get(0);
    List<Map<String, FreshCalls.Result>> runs = results.subList(1 + caps.size(), results.size());
    Map<String, Map<String, FreshCalls.Result>> capped = new LinkedHashMap<>();
    caps.forEach(cap -> capped.put(cap.name(), results.get(1 + caps.indexOf(cap))));
    capped.put(surroundings.oneDnn().instructionSet().name(), runs.get(0));
    Map<String, Diagnosis> diagnoses = new LinkedHashMap<>();
    for (String id : ids) {
      List<Step> steps = new ArrayList<>();
      capped.forEach(
          (cap, under) ->
              Optional.ofNullable(under.get(id)).ifPresent(made -> steps.add(step(cap, made))));
      diagnoses.put(
          id,
          Diagnosis.of(
              Primitive.saidIn(made(runs.get(0), id).words()),
              runs.stream().map(run -> outcome(made(run, id))).toList(),
              steps,
              outcome(made(stock, id))));
    }
    return diagnoses;
  }

  /**
   * Whether an instruction set has what TensorFlow asks the processor for before it uses oneDNN for
   * the call's type. Under a cap without it the call would die, whatever it asks for: TensorFlow
   * looks at the processor, not at the cap.
   */
  private static boolean hasInstructions(InstructionSet set, String id) {
    Optional<ElementType> type =
        InvocationTrial.isId(id)
            ? InvocationTrial.parse(id).invocation().arguments().filterType().registered()
            : Optional.of(CaseId.parse(id).elementType());
    return type.map(set::has).orElse(true);
  }

  private Map<String, FreshCalls.Result> results(Setting setting) {
    Map<String, FreshCalls.Result> results = new LinkedHashMap<>();
    if (!setting.ids().isEmpty()) {
      List<FreshCalls.Result> made =
          calls.make(setting.kernelPath(), setting.ids(), setting.environment()).results();
      for (int i = 0; i < made.size(); i++) {
        results.put(setting.ids().get(i), made.get(i));
      }
    }
    return results;
  }

  private static FreshCalls.Result made(Map<String, FreshCalls.Result> results, String id) {
    return Objects.requireNonNull(results.get(id));
  }

  private static Map<String, String> speaking(Map<String, String> more) {
    Map<String, String> environment = new LinkedHashMap<>(more);
    environment.put(VERBOSE, "1");
    return environment;
  }

  private record Setting(
      KernelPath kernelPath, List<String> ids, Map<String, String> environment) {}

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
