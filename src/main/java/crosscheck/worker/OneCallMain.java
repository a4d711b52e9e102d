package crosscheck.worker;

import crosscheck.engine.TensorFlowOperator;
import crosscheck.op.CaseId;
import crosscheck.op.Operation;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Verdict;

/**
 * The main class of a process that makes one call of the real op and says what came of it in the
 * last line of its standard output: {@value #VERDICT}, the status and what was observed.
 */
public final class OneCallMain {

  /** How the line with the verdict begins. */
  public static final String VERDICT = "verdict ";

  private OneCallMain() {}

  /** Makes the call; the one argument is a case's id. */
  public static void main(String[] arguments) {
    Service.leaveWithParent();
    try (TensorFlowOperator operator = new TensorFlowOperator()) {
      CaseTrial trial = CaseTrial.of(Operation.CONV2D_TRANSPOSE, CaseId.parse(arguments[0]));
      Verdict verdict = trial.check(operator);
      // Native words stand without a line break.
      System.out.println();
      System.out.println(
          VERDICT + verdict.status() + " " + verdict.observed().replaceAll("\\s+", " "));
    }
  }
}
