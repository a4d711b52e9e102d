package crosscheck.check.conformance;

import crosscheck.cause.Attribution;
import crosscheck.cause.Cause;
import crosscheck.cause.Facts;
import crosscheck.check.Finding;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Verdict;
import java.util.List;

/**
 * A case on which there is a verdict.
 *
 * @param c the case
 * @param kernelPath the path on which it ran
 * @param verdict the verdict
 * @param cause the name of the cause that explains a mismatch; empty if it is none, or if none is
 *     known
 */
public record JudgedCase(Case c, KernelPath kernelPath, Verdict verdict, String cause) {

  /** Receives every verdict of a run; called from several threads. */
  interface Observer {
    /** Receives one verdict. */
    void judged(JudgedCase judged);
  }

  /**
   * Returns a case that a run has judged, after its causes are counted.
   *
   * @throws crosscheck.input.BadInputException if two causes explain it
   */
  public static JudgedCase of(
      CaseTrial trial, KernelPath kernelPath, Verdict verdict, Attribution attribution) {
    Case c = trial.c();
    Facts facts = Facts.of(attribution.surroundings(), kernelPath, c.operation(), c);
    String cause = attribution.judged(List.of(facts), verdict, c.id()).map(Cause::name).orElse("");
    return new JudgedCase(c, kernelPath, verdict, cause);
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
    return new Finding<>(findingClass(), cause, c, verdict, List.of(Form.of(c)));
  }
}
