package crosscheck.check.conformance;

import crosscheck.check.Finding;
import crosscheck.check.Findings;
import crosscheck.mutant.Feature;
import crosscheck.op.Case;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The verdicts on some cases in one operation. */
public final class CellTally {

  private final Map<Status, Long> counts = new EnumMap<>(Status.class);
  private final Findings<ConformanceClass, Case, Form> findings = new Findings<>();
  private final Map<Feature, Long> evidence = new EnumMap<>(Feature.class);
  private long planned;
  private long refusalsAgreed;
  private String limitation = "";
  private double boundShare;

  CellTally() {}

  /** Counts planned cases. */
  void plan(long cases) {
    planned += cases;
  }

  /** Counts a verdict on one of them. */
  void add(JudgedCase judged) {
    Verdict verdict = judged.verdict();
    counts.merge(verdict.status(), 1L, Long::sum);
    boundShare = Math.max(boundShare, verdict.boundShare());
    if (verdict.status() == Status.AGREES && !judged.c().admissible()) {
      refusalsAgreed++;
    }
    if (verdict.status() == Status.UNSUPPORTED) {
      // Whichever comes first in the alphabet, so that the order of the verdicts does not matter.
      String words = verdict.observed();
      limitation = limitation.isEmpty() || words.compareTo(limitation) < 0 ? words : limitation;
    }
    if (judged.isMismatch()) {
      findings.add(judged.finding());
    }
  }

  /** Counts a case that agrees as evidence for some features. */
  void addEvidence(Set<Feature> features) {
    features.forEach(feature -> evidence.merge(feature, 1L, Long::sum));
  }

  /** The number of cases that agree and would not with a mistake in a feature. */
  long evidence(Feature feature) {
    return evidence.getOrDefault(feature, 0L);
  }

  /** The number of cases. */
  long planned() {
    return planned;
  }

  /** The number of cases with this status; what is not judged is UNTESTED. */
  public long count(Status status) {
    return status.among(planned, counts);
  }

  /** The number of cases of an inadmissible size that were refused, as they must be. */
  long refusalsAgreed() {
    return refusalsAgreed;
  }

  /** The largest error of a value that agrees, as a share of what its terms allow. */
  double boundShare() {
    return boundShare;
  }

  /** TensorFlow's own words on why it does not support the cell, or an empty text. */
  String limitation() {
    return limitation;
  }

  /** The mismatches, class by class. */
  Collection<Finding<ConformanceClass, Case, Form>> findings() {
    return findings.all();
  }
}
