package crosscheck.worker;

import crosscheck.engine.TensorFlowOperator;
import crosscheck.op.CaseId;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;

/**
 * The main class of a process that makes a few calls of the real op, in order, and says on its
 * standard output, each in a line of its own: {@value #BUILD}, TensorFlow's version and platform;
 * and after each call {@value #VERDICT}, the status and what was observed.
 */
public final class FreshCallsMain {

  /** How the line with version and platform begins. */
  public static final String BUILD = "build ";

  /** How the lines with a verdict begin. */
  public static final String VERDICT = "verdict ";

  private FreshCallsMain() {}

  /** Makes the calls; the arguments are the ids of cases or of invocations. */
  public static void main(String[] arguments) {
    Service.leaveWithParent();
    try (TensorFlowOperator operator = new TensorFlowOperator()) {
      say(BUILD + TensorFlowOperator.build());
      for (String id : arguments) {
        say(VERDICT + judged(id, operator));
      }
    }
  }

  /** Reads the id of a case, or of an invocation. */
  public static Trial trial(String id) {
    return id.contains(",")
        ? InvocationTrial.parse(id)
        : CaseTrial.of(Operation.CONV2D_TRANSPOSE, CaseId.parse(id));
  }

  private static String judged(String id, Operator operator) {
    Verdict verdict = trial(id).check(operator);
    return verdict.status() + " " + verdict.observed().replaceAll("\\s+", " ");
  }

  /** Native words stand without a line break. */
  private static void say(String line) {
    System.out.println();
    System.out.println(line);
    System.out.flush();
  }
}
