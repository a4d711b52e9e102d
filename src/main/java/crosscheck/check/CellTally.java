package crosscheck.check;

import crosscheck.cases.Case;
import crosscheck.cases.KernelPath;
import crosscheck.verdict.MismatchClass;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The verdicts on the cases of one cell. */
public final class CellTally {

  private final Map<Status, Long> counts = new EnumMap<>(Status.class);
  private final Map<MismatchClass, Finding> findings = new LinkedHashMap<>();
  private long planned;
  private long refusalsAgreed;
  private String limitation = "";

  CellTally() {}

  /** Counts a case that is to be judged. */
  void plan() {
    planned++;
  }

  /** Counts a verdict. */
  void add(Case c, KernelPath kernelPath, Verdict verdict) {
    counts.merge(verdict.status(), 1L, Long::sum);
    if (verdict.status() == Status.AGREES && !c.admissible()) {
      refusalsAgreed++;
    }
    if (verdict.status() == Status.UNSUPPORTED) {
      limitation = verdict.observed();
    }
    if (verdict.status().isMismatch()) {
      Finding finding = Finding.of(c, kernelPath, verdict);
      findings.merge(finding.mismatchClass(), finding, Finding::plus);
    }
  }

  /** The number of cases. */
  public long planned() {
    return planned;
  }

  /** The number of cases with this status; what was planned and not judged is UNTESTED. */
  public long count(Status status) {
    return status == Status.UNTESTED
        ? planned - counts.values().stream().mapToLong(Long::longValue).sum()
        : counts.getOrDefault(status, 0L);
  }

  /** The number of cases of an inadmissible size that were refused, as they have to be. */
  public long refusalsAgreed() {
    return refusalsAgreed;
  }

  /** TensorFlow's own words on why it does not support the cell, or an empty text. */
  public String limitation() {
    return limitation;
  }

  /** The mismatches, class by class. */
  public Collection<Finding> findings() {
    return findings.values();
  }
}
