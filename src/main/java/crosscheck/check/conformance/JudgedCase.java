package crosscheck.check.conformance;

import crosscheck.check.Finding;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.verdict.Verdict;
import java.util.List;

/**
 * A case on which there is a verdict.
 *
 * @param c the case
 * @param kernelPath the path on which it ran
 * @param operation the operation that it asked for
 * @param verdict the verdict
 */
public record JudgedCase(Case c, KernelPath kernelPath, Operation operation, Verdict verdict) {

  /** Receives every verdict of a run; called from several threads. */
  interface Observer {
    /** Receives one verdict. */
    void judged(JudgedCase judged);
  }

  /** Whether the op did something else than the closed form says. */
  boolean isMismatch() {
    return verdict.status().isMismatch();
  }

  /** The class of a mismatch. */
  public ConformanceClass findingClass() {
    return ConformanceClass.of(this);
  }

  /** The finding that a mismatch makes. */
  public Finding<ConformanceClass, Case, Form> finding() {
    return new Finding<>(findingClass(), c, verdict, List.of(Form.of(c)));
  }
}
