package crosscheck.check.identities;

import crosscheck.approval.Comparison;
import crosscheck.check.identities.IdentityRun.Outcome;
import crosscheck.identity.Identity;
import crosscheck.op.Build;
import crosscheck.op.KernelPath;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The check of identities as data: its {@code summary.json}.
 *
 * @param tensorflow the TensorFlow version
 * @param platform its platform
 * @param processor its processor: instruction set and model
 * @param level the sweep's level, or its file
 * @param entries what became of every identity
 * @param classes the classes of what does not hold, each with its smallest claim
 * @param newClasses those that no fixture approves
 * @param vanishedClasses approved ones that did not show on their counterexample
 * @param changedClasses approved ones with another counterexample
 * @param failure why the workers could not go on, or an empty text
 */
public record IdentitySummary(
    String tensorflow,
    String platform,
    String processor,
    String level,
    List<Entry> entries,
    List<ClassSummary> classes,
    List<ClassSummary> newClasses,
    List<ClassSummary> vanishedClasses,
    List<ClassSummary> changedClasses,
    String failure) {

  /**
   * What became of one identity on one kernel path in one element type.
   *
   * @param identity its id
   * @param formula what has to be equal, in words
   * @param kernelPath the kernel path
   * @param elementType the element type
   * @param held in how many cases it holds
   * @param violated in how many it does not
   * @param unsteady how many of these did not come out the same every time
   * @param unsupported for how many TensorFlow says that it does not support a call
   * @param vacuous in how many both sides are zero, which proves nothing
   * @param notRun how many would take too much memory, or have no other side
   * @param untested how many were planned and not judged
   */
  public record Entry(
      String identity,
      String formula,
      KernelPath kernelPath,
      ElementType elementType,
      long held,
      long violated,
      long unsteady,
      long unsupported,
      long vacuous,
      long notRun,
      long untested) {

    private static Entry of(IdentityTally.Row row, Map<Status, Long> counts, long unsteady) {
      Identity identity = row.identity();
      long violated =
          counts.entrySet().stream()
              .filter(count -> count.getKey().isMismatch())
              .mapToLong(Map.Entry::getValue)
              .sum();
      return new Entry(
          identity.id(),
          identity.formula(),
          row.kernelPath(),
          row.elementType(),
          counts.getOrDefault(Status.AGREES, 0L),
          violated,
          unsteady,
          counts.getOrDefault(Status.UNSUPPORTED, 0L),
          counts.getOrDefault(Status.VACUOUS, 0L),
          counts.getOrDefault(Status.NOT_RUN, 0L),
          counts.getOrDefault(Status.UNTESTED, 0L));
    }
  }

  /**
   * A class of violations.
   *
   * @param violationClass the class in words
   * @param count how many claims are of it
   * @param counterexample the id of the smallest
   * @param expected what the other side came to, or had to
   * @param observed what happened
   * @param rerun the command that has it judged alone
   */
  public record ClassSummary(
      String violationClass,
      long count,
      String counterexample,
      String expected,
      String observed,
      String rerun) {

    /** Sums up a fixture. */
    public static ClassSummary of(ViolationFixture fixture) {
      return new ClassSummary(
          fixture.violationClass().toString(),
          fixture.count(),
          fixture.counterexample().id(),
          fixture.counterexample().expected(),
          fixture.counterexample().observed(),
          fixture.rerun());
    }

    /** The class in a few lines. */
    public String text() {
      return "%s%n    cases     %,d%n    smallest  %s%n    expected  %s%n    but       %s%n    rerun     %s"
          .formatted(violationClass, count, counterexample, expected, observed, rerun);
    }
  }

  /** Sums up a check. */
  public static IdentitySummary of(
      String level,
      Outcome outcome,
      List<ViolationFixture> received,
      Comparison<ViolationFixture> comparison) {
    List<Entry> entries = new ArrayList<>();
    IdentityTally tally = outcome.tally();
    tally.rows().forEach((row, counts) -> entries.add(Entry.of(row, counts, tally.unsteady(row))));
    Comparison<ClassSummary> classes = comparison.map(ClassSummary::of);
    Build build = outcome.build();
    return new IdentitySummary(
        build.tensorflow(),
        build.platform(),
        build.processor(),
        level,
        entries,
        received.stream().map(ClassSummary::of).toList(),
        classes.added(),
        classes.vanished(),
        classes.changed(),
        outcome.failure().map(Throwable::getMessage).orElse(""));
  }

  /** Whether every claim was judged and the workers did not fail. */
  public boolean complete() {
    return failure.isEmpty() && entries.stream().allMatch(entry -> entry.untested() == 0);
  }

  /** Whether every identity holds, but for what is approved. */
  public boolean conformant() {
    return newClasses.isEmpty() && vanishedClasses.isEmpty() && changedClasses.isEmpty();
  }
}
