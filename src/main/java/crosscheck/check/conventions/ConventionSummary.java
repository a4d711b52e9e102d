package crosscheck.check.conventions;

import crosscheck.approval.Comparison;
import crosscheck.check.conformance.MismatchClass;
import crosscheck.check.published.PublishedSummary;
import crosscheck.convention.Disagreement;
import crosscheck.op.Build;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All conventions judged, as data.
 *
 * @param tensorflow the TensorFlow version of the op that was asked
 * @param platform its platform
 * @param processor its processor: instruction set and model
 * @param level how many of the calls the op was asked for
 * @param seconds how long it took
 * @param conventions the numbers of each convention
 * @param disagreements the ways in which they disagree
 * @param kernelPaths what the op did on each path with what the conventions were compared with
 * @param published the numbers of the published cases
 * @param contradictions where a region is not where its convention disagrees; has to be empty
 * @param added disagreements that no fixture approves
 * @param vanished approved ones that did not show
 * @param changed approved ones that came out otherwise
 */
public record ConventionSummary(
    String tensorflow,
    String platform,
    String processor,
    String level,
    double seconds,
    List<ConventionNumbers> conventions,
    List<DisagreementSummary> disagreements,
    Map<String, PathNumbers> kernelPaths,
    PublishedSummary published,
    List<String> contradictions,
    List<String> added,
    List<String> vanished,
    List<String> changed) {

  /**
   * One convention's numbers.
   *
   * @param id its id
   * @param title the framework and the call in its own words
   * @param source where the rule was read
   * @param calls how many calls of one axis were judged
   * @param outcomes how they came out
   * @param choices which of the op's sizes they are
   * @param pairs how many pairs of them were judged on two axes
   * @param pairOutcomes how these came out
   */
  public record ConventionNumbers(
      String id,
      String title,
      String source,
      long calls,
      Map<Outcome, Long> outcomes,
      Map<Choice, Long> choices,
      long pairs,
      Map<Outcome, Long> pairOutcomes) {

    private static ConventionNumbers of(Adjudication adjudication) {
      return new ConventionNumbers(
          adjudication.convention().id(),
          adjudication.convention().title(),
          adjudication.convention().source().toString(),
          adjudication.calls(),
          adjudication.outcomes(),
          adjudication.choices(),
          adjudication.pairs(),
          adjudication.pairOutcomes());
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

    /** Sums up what the op did with every smallest counterexample. */
    public static List<DisagreementSummary> of(
        List<Adjudication> adjudications, Map<KernelPath, Map<Axes, Verdict>> verdicts) {
      List<DisagreementSummary> summaries = new ArrayList<>();
      for (Adjudication adjudication : adjudications) {
        for (Finding finding : adjudication.findings()) {
          Axes axes = finding.counterexample().axes();
          Map<String, String> observed = new LinkedHashMap<>();
          verdicts.forEach(
              (path, heard) -> observed.put(path.id(), observed(axes, heard.get(axes))));
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

    private static String observed(Axes axes, @Nullable Verdict verdict) {
      if (verdict == null) {
        return "not asked at this level";
      }
      return switch (verdict.status()) {
        case AGREES -> axes.admissible() ? "every value is the closed form's" : "refused";
        case VACUOUS -> "every value is zero, as it has to be";
        default -> verdict.status() + ": " + verdict.observed();
      };
    }
  }

  /**
   * One kernel path's numbers.
   *
   * @param taken how many calls of the op the conventions were compared with
   * @param asked how many of them the op was asked for on this path
   * @param valuesAgreed how many of these returned every value as expected
   * @param refusalsAgreed how many were refused, as expected
   * @param vacuous how many returned nothing but zeros, as expected: no evidence
   * @param asApproved in how many the op did something else, of a class that is approved
   * @param verdicts how they came out
   * @param unconfirmed the first ones in which the op did something else that is not approved
   * @param workersLost how many worker processes died
   */
  public record PathNumbers(
      long taken,
      long asked,
      long valuesAgreed,
      long refusalsAgreed,
      long vacuous,
      long asApproved,
      Map<Status, Long> verdicts,
      List<String> unconfirmed,
      int workersLost) {

    /** Sums up a hearing, with the mismatches that are approved on the build that was heard. */
    public static PathNumbers of(
        long taken,
        long asked,
        Hearing hearing,
        Predicate<MismatchClass> approved,
        int workersLost) {
      return new PathNumbers(
          taken,
          asked,
          hearing.values(),
          hearing.refusals(),
          hearing.vacuous(),
          hearing.mismatches(approved),
          hearing.statuses(),
          hearing.unconfirmed(approved.negate()),
          workersLost);
    }

    /** How many calls were not answered, or otherwise than expected and not as approved. */
    public long differing() {
      return asked - valuesAgreed - refusalsAgreed - vacuous - asApproved;
    }

    /** Whether every call was answered, as expected or as approved, and some with values. */
    public boolean confirms() {
      return differing() == 0 && valuesAgreed > 0;
    }
  }

  /** Sums up. */
  public static ConventionSummary of(
      Build build,
      String level,
      double seconds,
      List<Adjudication> adjudications,
      List<DisagreementSummary> disagreements,
      Map<String, PathNumbers> kernelPaths,
      PublishedSummary published,
      Comparison<Path> comparison) {
    Comparison<String> differences = comparison.map(Path::toString);
    return new ConventionSummary(
        build.tensorflow(),
        build.platform(),
        build.processor(),
        level,
        Math.round(seconds * 10) / 10.0,
        adjudications.stream().map(ConventionNumbers::of).toList(),
        disagreements,
        new LinkedHashMap<>(kernelPaths),
        published,
        adjudications.stream().flatMap(a -> a.contradictions().stream()).toList(),
        differences.added(),
        differences.vanished(),
        differences.changed());
  }

  /** Whether the op is as the conventions were compared with, and they disagree as approved. */
  public boolean conformant() {
    return contradictions.isEmpty()
        && added.isEmpty()
        && vanished.isEmpty()
        && changed.isEmpty()
        && published.unexplained() == 0
        && kernelPaths.values().stream().allMatch(PathNumbers::confirms);
  }
}
