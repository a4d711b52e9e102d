package crosscheck.check.conventions;

import crosscheck.check.Outcome;
import crosscheck.check.OutcomeSummary;
import crosscheck.check.live.Confirmations;
import crosscheck.convention.Disagreement;
import crosscheck.json.Schema;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All conventions judged, as data: {@code summary.json}.
 *
 * @param outcome what the run came to; its findings are the ways in which conventions disagree
 * @param conventions the numbers of each convention
 * @param disagreements what the op did with the smallest counterexample of each finding
 * @param kernelPaths what the op did on each path with what the conventions were compared with
 * @param contradictions where a region is not where its convention disagrees; must be empty
 */
@Schema("convention-summary")
public record ConventionSummary(
    Outcome outcome,
    List<ConventionNumbers> conventions,
    List<DisagreementSummary> disagreements,
    Map<String, PathNumbers> kernelPaths,
    List<String> contradictions)
    implements OutcomeSummary {

  /**
   * One convention's numbers.
   *
   * @param id its id
   * @param title the framework and the call in its own words
   * @param source where the rule was read
   * @param confirmed which releases of the framework itself confirmed it, or that it was read only
   * @param calls how many calls of one axis were judged
   * @param agreements how they came out
   * @param places how often they agree for each kernel and stride
   * @param choices which of the op's sizes they are
   * @param pairs how many pairs of them were judged on two axes
   * @param pairAgreements how these came out
   */
  public record ConventionNumbers(
      String id,
      String title,
      String source,
      String confirmed,
      long calls,
      Map<Agreement, Long> agreements,
      List<Place> places,
      Map<Choice, Long> choices,
      long pairs,
      Map<Agreement, Long> pairAgreements) {

    private static ConventionNumbers of(Adjudication adjudication, Confirmations confirmations) {
      return new ConventionNumbers(
          adjudication.convention().id(),
          adjudication.convention().title(),
          adjudication.convention().source().toString(),
          confirmations.of(adjudication.convention()),
          adjudication.calls(),
          adjudication.agreements(),
          adjudication.places(),
          adjudication.choices(),
          adjudication.pairs(),
          adjudication.pairAgreements());
    }
  }

  /**
   * One way in which a convention disagrees.
   *
   * @param convention the convention's id
   * @param disagreement the way
   * @param words where and why
   * @param counterexample the id of the op's case with the smallest one
   * @param observed what the op did with that case, by kernel path
   */
  public record DisagreementSummary(
      String convention,
      Disagreement disagreement,
      String words,
      String counterexample,
      Map<String, String> observed) {

    private static List<DisagreementSummary> of(
        List<Adjudication> adjudications, ConfirmationRun run) {
      List<DisagreementSummary> summaries = new ArrayList<>();
      for (Adjudication adjudication : adjudications) {
        for (ConventionFinding finding : adjudication.findings()) {
          Axes axes = finding.counterexample().axes();
          Map<String, String> observed = new LinkedHashMap<>();
          for (KernelPath kernelPath : run.kernelPaths()) {
            observed.put(
                kernelPath.id(),
                run.verdicts()
                    .on(kernelPath, axes)
                    .map(axes::observed)
                    .orElse("not asked at this level"));
          }
          summaries.add(
              new DisagreementSummary(
                  adjudication.convention().id(),
                  finding.disagreement(),
                  finding.region().words(),
                  axes.asCase().id(),
                  observed));
        }
      }
      return summaries;
    }
  }

  /**
   * One kernel path's numbers.
   *
   * @param assumed how many calls of the op the conventions were compared with
   * @param asked how many of them the op was asked for on this path
   * @param valuesAgreed how many of these returned every value as expected
   * @param refusalsAgreed how many were refused, as expected
   * @param vacuous how many returned nothing but zeros, as expected: no evidence
   * @param explained how many are mismatches that a cause explains
   * @param verdicts how they came out
   * @param unconfirmed the first mismatches that no cause explains, in words
   */
  public record PathNumbers(
      long assumed,
      long asked,
      long valuesAgreed,
      long refusalsAgreed,
      long vacuous,
      long explained,
      Map<Status, Long> verdicts,
      List<String> unconfirmed) {

    /** The numbers of a path. */
    static PathNumbers of(ConfirmationRun run, KernelPath kernelPath) {
      Confirmation confirmation = run.confirmation(kernelPath);
      return new PathNumbers(
          run.assumed(),
          run.askedOn(kernelPath),
          confirmation.values(),
          confirmation.refusals(),
          confirmation.vacuous(),
          confirmation.explained(),
          confirmation.statuses(),
          confirmation.unconfirmed());
    }

    long untested() {
      return Status.UNTESTED.among(asked, verdicts);
    }

    /** The number of calls that were not answered, or are mismatches that no cause explains. */
    long differing() {
      return asked - valuesAgreed - refusalsAgreed - vacuous - explained;
    }

    /** Whether every call was answered, as expected or as explained, and some with values. */
    boolean confirms() {
      return differing() == 0 && valuesAgreed > 0;
    }
  }

  /**
   * Sums up a run.
   *
   * @param confirmations what the frameworks themselves answered
   */
  static ConventionSummary of(
      List<Adjudication> adjudications,
      ConfirmationRun run,
      Confirmations confirmations,
      Outcome outcome) {
    Map<String, PathNumbers> kernelPaths = new LinkedHashMap<>();
    for (KernelPath kernelPath : run.kernelPaths()) {
      kernelPaths.put(kernelPath.id(), PathNumbers.of(run, kernelPath));
    }
    return new ConventionSummary(
        outcome,
        adjudications.stream().map(a -> ConventionNumbers.of(a, confirmations)).toList(),
        DisagreementSummary.of(adjudications, run),
        kernelPaths,
        adjudications.stream().flatMap(a -> a.contradictions().stream()).toList());
  }

  @Override
  public long untested() {
    return kernelPaths.values().stream().mapToLong(PathNumbers::untested).sum();
  }

  /** Whether the op does what the conventions were compared with, and they disagree as approved. */
  @Override
  public boolean conformant() {
    return OutcomeSummary.super.conformant()
        && contradictions.isEmpty()
        && kernelPaths.values().stream().allMatch(PathNumbers::confirms);
  }
}
