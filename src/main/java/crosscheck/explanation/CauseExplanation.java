package crosscheck.explanation;

import crosscheck.approval.Baseline;
import crosscheck.cause.Cause;
import crosscheck.cause.Causes;
import crosscheck.cause.Diagnosis;
import crosscheck.check.Counterexample;
import crosscheck.check.FindingFixture;
import crosscheck.check.conformance.ConformanceCheck;
import crosscheck.check.conformance.ConformanceFixture;
import crosscheck.check.identities.IdentityCheck;
import crosscheck.check.identities.IdentityFixture;
import crosscheck.check.refusals.RefusalCheck;
import crosscheck.check.refusals.RefusalFixture;
import crosscheck.json.Schema;
import crosscheck.reproduction.Reproduction;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A cause as a report that a maintainer can use: what is approved of it, with programs that show it
 * without this project.
 *
 * @param cause the cause
 * @param mismatches the simplest mismatch of each check and kernel path
 */
@Schema("cause-report")
public record CauseExplanation(Cause cause, List<Mismatch> mismatches) {

  /**
   * One approved mismatch.
   *
   * @param check the check that showed it
   * @param fixture what it showed
   * @param java a Java program that needs TensorFlow Java alone
   * @param python a Python script that needs TensorFlow alone
   * @param benchdnn the problem for oneDNN's own test driver; empty if it does not reach oneDNN
   */
  public record Mismatch(
      String check, FindingFixture<?> fixture, String java, String python, String benchdnn) {

    private static Mismatch of(String check, FindingFixture<?> fixture) {
      Reproduction reproduction = fixture.reproduction();
      String tensorflow = fixture.surroundings().tensorflow();
      return new Mismatch(
          check,
          fixture,
          reproduction.java(tensorflow),
          reproduction.python(tensorflow),
          reproduction.benchdnn().orElse(""));
    }
  }

  /**
   * Returns what is approved of a cause.
   *
   * @throws crosscheck.input.BadInputException as {@link Baseline#read}
   */
  public static CauseExplanation of(Cause cause, Causes causes, Path fixtures) {
    List<String> versions = cause.versions().tensorflow();
    return new CauseExplanation(
        cause,
        Stream.of(
                of(ConformanceCheck.NAME, ConformanceFixture.class, cause, causes, fixtures),
                of(IdentityCheck.NAME, IdentityFixture.class, cause, causes, fixtures),
                of(RefusalCheck.NAME, RefusalFixture.class, cause, causes, fixtures))
            .flatMap(mismatches -> mismatches)
            // As a maintainer asks of the latest first.
            .sorted(
                Comparator.comparingInt(
                    mismatch -> versions.indexOf(mismatch.fixture().surroundings().tensorflow())))
            .toList());
  }

  private static <F extends FindingFixture<F>> Stream<Mismatch> of(
      String check, Class<F> form, Cause cause, Causes causes, Path fixtures) {
    return Baseline.read(fixtures, check, form, causes).fixtures().stream()
        .filter(fixture -> fixture.cause().equals(cause.name()))
        .map(fixture -> Mismatch.of(check, fixture));
  }

  /** All of it in words. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(cause.name()).append(": ").append(cause.sentence()).append(System.lineSeparator());
    line(text, "way out", cause.wayOut());
    line(text, "elsewhere", cause.elsewhere());
    line(text, "versions", versions());
    line(text, "holds for", cause.predicate());
    cause.unless().forEach(first -> line(text, "unless", first));
    cause.source().forEach(source -> line(text, "source", source));
    if (!cause.report().isEmpty()) {
      line(text, "reported", cause.report());
    }
    cause.evidence().forEach(evidence -> line(text, "seen", evidence.text()));
    mismatches.forEach(mismatch -> add(text, mismatch));
    return text.toString();
  }

  private String versions() {
    String oneDnn =
        cause.versions().oneDnn().isEmpty()
            ? ""
            : ", oneDNN " + String.join(", ", cause.versions().oneDnn());
    return "TensorFlow " + String.join(", ", cause.versions().tensorflow()) + oneDnn;
  }

  private static void add(StringBuilder text, Mismatch mismatch) {
    FindingFixture<?> fixture = mismatch.fixture();
    Counterexample<?> smallest = fixture.counterexample();
    text.append("%n%s, %s: %s%n".formatted(mismatch.check(), fixture.kernels(), smallest.id()));
    line(text, "expected", smallest.expected());
    line(text, "but", smallest.observed());
    smallest
        .differences()
        .forEach(
            d -> line(text, d.place(), "expected %s, was %s".formatted(d.expected(), d.actual())));
    line(text, "computed by", fixture.surroundings().toString());
    Diagnosis diagnosis = fixture.diagnosis();
    diagnosis.primitives().forEach(primitive -> line(text, "ran", primitive.toString()));
    diagnosis
        .steps()
        .forEach(step -> line(text, step.cap(), step.outcome() + "  " + step.convolution()));
    line(text, "so", diagnosis.conclusion());
    line(text, "rerun", fixture.rerun());
    if (!mismatch.benchdnn().isEmpty()) {
      line(text, "benchdnn", mismatch.benchdnn());
    }
    text.append("%nReproduction.java%n%n%s%n".formatted(mismatch.java()));
    text.append("reproduction.py%n%n%s".formatted(mismatch.python()));
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("  %-12s %s%n".formatted(name, value));
  }
}
