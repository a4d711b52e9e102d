package crosscheck.check.conformance;

import crosscheck.op.Caches;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.pool.OneCall;
import crosscheck.verdict.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What ran when the op was called with oneDNN, and from which instruction set on it is wrong: one
 * call in a process that speaks ({@code ONEDNN_VERBOSE=1}), repeated in fresh processes, under
 * {@code ONEDNN_MAX_CPU_ISA} step by step, and on the stock kernels.
 *
 * @param id the case's id
 * @param oneDnn oneDNN's version, in its own words
 * @param runtime its runtime and number of threads, in its own words
 * @param instructionSet the instruction set that it uses, in its own words
 * @param caches the data caches that the operating system can see
 * @param primitives what was executed, in order
 * @param outcomes what came of the call each time, in fresh processes
 * @param steps what came of it under each cap on the instruction set
 * @param stock what came of it on the stock kernels
 * @param conclusion with which instruction sets the call is wrong, in a few words
 */
public record Diagnosis(
    String id,
    String oneDnn,
    String runtime,
    String instructionSet,
    Caches caches,
    List<Primitive> primitives,
    List<Outcome> outcomes,
    List<Step> steps,
    Outcome stock,
    String conclusion) {

  private static final int REPETITIONS = 5;

  private static final String VERBOSE = "ONEDNN_VERBOSE";
  private static final String CAP = "ONEDNN_MAX_CPU_ISA";

  /** The values of {@link #CAP} on x86-64, each of which includes those before it. */
  private static final List<String> CAPS =
      List.of(
          "SSE41", "AVX", "AVX2", "AVX512_CORE", "AVX512_CORE_VNNI", "AVX512_CORE_BF16", "DEFAULT");

  private static final String INFO = "onednn_verbose,info,";

  /**
   * What came of a call.
   *
   * @param status the verdict's status
   * @param observed what was observed, or an empty text
   */
  public record Outcome(Status status, String observed) {
    private static Outcome of(OneCall.Result result) {
      return new Outcome(result.status(), result.observed());
    }

    @Override
    public String toString() {
      return observed.isEmpty() ? status.name() : status + ": " + observed;
    }
  }

  /**
   * The call under a cap on the instruction set.
   *
   * @param cap the value of {@code ONEDNN_MAX_CPU_ISA}
   * @param convolution the implementation of the convolution, or an empty text if none ran
   * @param outcome what came of it
   */
  public record Step(String cap, String convolution, Outcome outcome) {}

  /** Diagnoses a case; throws as {@link OneCall#make}. */
  public static Diagnosis of(Case c, OneCall call) {
    OneCall.Result first = speak(c, call, Map.of());
    List<Outcome> outcomes = new ArrayList<>(List.of(Outcome.of(first)));
    while (outcomes.size() < REPETITIONS) {
      outcomes.add(Outcome.of(speak(c, call, Map.of())));
    }
    List<Step> steps = steps(c, call, info(first, "cpu,isa:"));
    Outcome stock = Outcome.of(call.make(KernelPath.STOCK, c, Map.of()));
    return new Diagnosis(
        c.id(),
        info(first, "oneDNN "),
        info(first, "cpu,runtime:"),
        info(first, "cpu,isa:"),
        Caches.ofThisMachine(),
        primitives(first),
        outcomes,
        steps,
        stock,
        conclusion(outcomes, steps, stock));
  }

  private static OneCall.Result speak(Case c, OneCall call, Map<String, String> more) {
    Map<String, String> environment = new LinkedHashMap<>(more);
    environment.put(VERBOSE, "1");
    return call.make(KernelPath.ONEDNN, c, environment);
  }

  /** Caps the instruction set higher and higher, until it is the machine's own. */
  private static List<Step> steps(Case c, OneCall call, String own) {
    List<Step> steps = new ArrayList<>();
    for (String cap : CAPS) {
      OneCall.Result result = speak(c, call, Map.of(CAP, cap));
      String convolution =
          primitives(result).stream()
              .filter(primitive -> primitive.kind().equals("convolution"))
              .map(Primitive::implementation)
              .findFirst()
              .orElse("");
      steps.add(new Step(cap, convolution, Outcome.of(result)));
      if (info(result, "cpu,isa:").equals(own)) {
        break;
      }
    }
    return steps;
  }

  private static List<Primitive> primitives(OneCall.Result result) {
    return result.words().stream().map(Primitive::parse).flatMap(Optional::stream).toList();
  }

  private static String info(OneCall.Result result, String key) {
    return result.words().stream()
        .filter(line -> line.contains(INFO + key))
        .map(line -> line.substring(line.indexOf(INFO + key) + INFO.length() + key.length()))
        .findFirst()
        .orElse("");
  }

  /** Says in a few words with which instruction sets a call is wrong. */
  static String conclusion(List<Outcome> outcomes, List<Step> steps, Outcome stock) {
    if (outcomes.stream().distinct().count() > 1) {
      return "differs from run to run";
    }
    String onednn = conclusion(outcomes.get(0), steps);
    return isWrong(stock) ? onednn + ", and on the stock kernels" : onednn;
  }

  private static String conclusion(Outcome uncapped, List<Step> steps) {
    List<String> wrong =
        steps.stream().filter(step -> isWrong(step.outcome())).map(Step::cap).toList();
    List<String> last = steps.stream().map(Step::cap).skip(steps.size() - wrong.size()).toList();
    if (wrong.isEmpty()) {
      return isWrong(uncapped) ? "wrong without a cap alone" : "right with every instruction set";
    }
    if (wrong.size() == steps.size()) {
      return "wrong with every instruction set";
    }
    return wrong.equals(last)
        ? "wrong from " + wrong.get(0) + " on"
        : "wrong with " + String.join(", ", wrong);
  }

  private static boolean isWrong(Outcome outcome) {
    return outcome.status().isMismatch();
  }

  /** The diagnosis in a few lines, to stand below the verdicts on its case. */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, "oneDNN", "%s, %s; %s".formatted(oneDnn, runtime, instructionSet));
    line(text, "caches", caches.toString());
    primitives.forEach(primitive -> line(text, "ran", primitive.toString()));
    outcomes.stream()
        .distinct()
        .forEach(
            outcome ->
                line(text, times(Collections.frequency(outcomes, outcome)), outcome.toString()));
    steps.forEach(step -> line(text, step.cap(), step.outcome() + "  " + step.convolution()));
    line(text, "stock", stock.toString());
    line(text, "so", conclusion);
    return text.toString();
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("  %-16s %s%n".formatted(name, value));
  }
}
