package crosscheck.worker;

import crosscheck.engine.TensorFlowOperator;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;

/**
 * The main class of a process that makes a few calls of the real op, in order, and says on its
 * standard output, each in a line of its own: {@value #BUILD}, TensorFlow's version and platform;
 * before each call {@value #CALL}; and after it {@value #VERDICT}, the status and what was
 * observed.
 */
public final class FreshCallsMain {

  /** How the line with version and platform begins. */
  public static final String BUILD = "build ";

  /** The line before a call. */
  public static final String CALL = "call";

  /** How the lines with a verdict begin. */
  public static final String VERDICT = "verdict ";

  private FreshCallsMain() {}

  /** Makes the calls; the arguments are the ids of cases or of invocations. */
  public static void main(String[] arguments) {
    Service.begin();
    try (TensorFlowOperator operator = new TensorFlowOperator()) {
      say(BUILD + TensorFlowOperator.build());
      for (String id : arguments) {
        Trial trial = Trial.parse(id);
        // Judging sums may take a call of its own, once, which is not the call that is asked for.
        if (trial instanceof CaseTrial ofCase) {
          operator.accumulator(ofCase.c());
        }
        say(CALL);
        Verdict verdict = trial.check(operator);
        say(VERDICT + verdict.status() + " " + verdict.observed().replaceAll("\\s+", " "));
      }
    }
  }

  /** Native words stand without a line break. */
  private static void say(String line) {
    System.out.println();
    System.out.println(line);
    System.out.flush();
  }
}
