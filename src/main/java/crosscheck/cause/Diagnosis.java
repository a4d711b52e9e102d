package crosscheck.cause;

import crosscheck.verdict.Status;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What ran when a call was made with oneDNN, and with which instruction sets it is wrong.
 *
 * @param primitives what oneDNN executed, in order; nothing if it executed nothing
 * @param outcomes what came of the call each time, in fresh processes
 * @param steps what came of it under each cap on the instruction set
 * @param stock what came of it on the stock kernels
 * @param conclusion all of that in a few words, such as "wrong from AVX2 on"
 */
public record Diagnosis(
    List<Primitive> primitives,
    List<Outcome> outcomes,
    List<Step> steps,
    Outcome stock,
    String conclusion) {

  /** Stands for what was not asked. */
  public static final Diagnosis NONE =
      new Diagnosis(
          List.of(), List.of(), List.of(), new Outcome(Status.UNTESTED, ""), "not diagnosed");

  /**
   * What came of a call.
   *
   * @param status the verdict's status
   * @param observed what was observed, or an empty text
   */
  public record Outcome(Status status, String observed) {
    private boolean isWrong() {
      return status.isMismatch();
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

  /** Says what ran alone, of a call whose outcome has a cause. */
  public static Diagnosis ofWhatRan(List<Primitive> primitives) {
    return new Diagnosis(
        primitives,
        List.of(),
        List.of(),
        NONE.stock(),
        "its cause is known; only what ran was asked");
  }

  /** Returns what some calls come to. */
  public static Diagnosis of(
      List<Primitive> primitives, List<Outcome> outcomes, List<Step> steps, Outcome stock) {
    return new Diagnosis(primitives, outcomes, steps, stock, conclusion(outcomes, steps, stock));
  }

  /** Says in a few words with which instruction sets a call is wrong. */
  static String conclusion(List<Outcome> outcomes, List<Step> steps, Outcome stock) {
    if (steps.stream().anyMatch(step -> step.outcome().status() == Status.UNTESTED)) {
      return "not tried with every instruction set";
    }
    if (outcomes.stream().distinct().count() > 1) {
      return "differs from run to run";
    }
    String onednn = conclusion(outcomes.get(0), steps);
    return stock.isWrong() ? onednn + ", and on the stock kernels" : onednn;
  }

  /**
   * An instruction set for which oneDNN has no kernel ends the process, which is another matter.
   */
  private static String conclusion(Outcome uncapped, List<Step> steps) {
    List<Step> deaths =
        steps.stream()
            .filter(step -> step.outcome().status() == Status.CRASHED)
            .filter(step -> uncapped.status() != Status.CRASHED)
            .toList();
    List<Step> rest = steps.stream().filter(step -> !deaths.contains(step)).toList();
    return deaths.isEmpty()
        ? conclusionOfResults(uncapped, rest)
        : conclusionOfResults(uncapped, rest) + "; dies with " + caps(deaths);
  }

  private static String conclusionOfResults(Outcome uncapped, List<Step> steps) {
    List<Step> wrong = steps.stream().filter(step -> step.outcome().isWrong()).toList();
    List<Step> last = steps.subList(steps.size() - wrong.size(), steps.size());
    if (wrong.isEmpty()) {
      return uncapped.isWrong() ? "wrong without a cap alone" : "right with every instruction set";
    }
    if (wrong.size() == steps.size()) {
      return "wrong with every instruction set";
    }
    return wrong.equals(last)
        ? "wrong from " + wrong.get(0).cap() + " on"
        : "wrong with " + caps(wrong);
  }

  private static String caps(List<Step> steps) {
    return steps.stream().map(Step::cap).collect(Collectors.joining(", "));
  }
}
