package crosscheck.check.conventions;

import crosscheck.approval.Baseline;
import crosscheck.check.Harness;
import crosscheck.check.OutputFolder;
import crosscheck.check.Progress;
import crosscheck.check.conformance.MismatchClass;
import crosscheck.check.conformance.MismatchFixture;
import crosscheck.check.conventions.ConventionSummary.DisagreementSummary;
import crosscheck.check.conventions.ConventionSummary.PathNumbers;
import crosscheck.check.published.Publications;
import crosscheck.check.published.PublishedCheck;
import crosscheck.check.published.PublishedDisagreements;
import crosscheck.check.published.PublishedReport;
import crosscheck.check.published.PublishedSummary;
import crosscheck.check.published.PublishedVerdict;
import crosscheck.convention.Conventions;
import crosscheck.json.BadInputException;
import crosscheck.json.JsonFile;
import crosscheck.op.Build;
import crosscheck.op.KernelFamily;
import crosscheck.op.KernelPath;
import crosscheck.pool.WorkerPool;
import crosscheck.sweep.Level;
import crosscheck.verdict.Verdict;
import java.io.PrintStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Every convention judged: against the closed form over all calls, the closed form against the op,
 * and the cases that the frameworks publish against all three.
 *
 * @param level how many of the calls the op is asked for
 * @param harness where it runs, and how
 * @param regenerate whether the approved disagreements are rewritten
 */
public record ConventionCheck(Level level, Harness harness, boolean regenerate) {

  /**
   * A check that has been run.
   *
   * @param adjudications every convention's
   * @param published the verdicts on the published cases
   * @param summary all of it as data
   */
  public record Result(
      List<Adjudication> adjudications,
      List<PublishedVerdict> published,
      ConventionSummary summary) {}

  /**
   * Runs the check: prints progress and a summary, writes the summary to the output folder, and,
   * only if asked to regenerate, the approved disagreements.
   *
   * @throws BadInputException if the fixtures, a folder or the platform cannot be used
   */
  public Result run(PrintStream out) {
    long start = System.nanoTime();
    var approvedConventions = ConventionFixture.approved(harness.fixtures());
    var approvedCases = PublishedDisagreements.approved(harness.fixtures());
    PublishedCheck publishedCheck =
        Publications.ofFixtures(harness.fixtures())
            .check(harness.kernelPaths(), largestPublished());
    Baseline<MismatchClass, MismatchFixture> mismatches =
        MismatchFixture.approved(harness.fixtures());
    OutputFolder folder = harness.prepare();
    Set<Axes> taken = ConcurrentHashMap.newKeySet();
    List<Adjudication> adjudications =
        Conventions.all().parallelStream().map(c -> Adjudication.of(c, taken::add)).toList();
    Court court = new Court(harness.pool(folder), mismatches, Progress.on(out), adjudications);
    Map<String, PathNumbers> numbers = court.hear(taken);
    List<PublishedVerdict> published =
        Publications.judge(publishedCheck, harness.in("published"), mismatches::approves, out);
    List<ConventionFixture> received =
        adjudications.stream().flatMap(a -> ConventionFixture.of(a).stream()).toList();
    List<PublishedDisagreements> receivedCases = PublishedDisagreements.of(published);
    if (regenerate) {
      approvedConventions.approve(received);
      approvedCases.approve(receivedCases);
    }
    ConventionSummary summary =
        ConventionSummary.of(
            court.build,
            level.id(),
            (System.nanoTime() - start) / 1e9,
            adjudications,
            DisagreementSummary.of(adjudications, court.verdicts),
            numbers,
            PublishedSummary.of(published),
            ConventionFixture.approved(harness.fixtures())
                .compare(received)
                .and(PublishedDisagreements.approved(harness.fixtures()).compare(receivedCases)));
    JsonFile.write(folder.summary(), summary);
    new ConventionReport(out).print(summary);
    new PublishedReport(out).print(published);
    return new Result(adjudications, published, summary);
  }

  /** The op on every path, for one run. */
  private final class Court {
    private final Referee referee;
    private final Baseline<MismatchClass, MismatchFixture> mismatches;
    private final Progress progress;
    private final Set<Axes> counterexamples = new LinkedHashSet<>();
    private final Map<KernelPath, Map<Axes, Verdict>> verdicts = new EnumMap<>(KernelPath.class);
    private Build build = Build.UNKNOWN;

    Court(
        WorkerPool pool,
        Baseline<MismatchClass, MismatchFixture> mismatches,
        Progress progress,
        List<Adjudication> adjudications) {
      referee = new Referee(pool);
      this.mismatches = mismatches;
      this.progress = progress;
      for (Adjudication adjudication : adjudications) {
        adjudication.findings().forEach(f -> counterexamples.add(f.counterexample().axes()));
      }
    }

    /** Asks the op for what the conventions were compared with, every counterexample among it. */
    Map<String, PathNumbers> hear(Set<Axes> taken) {
      Map<String, PathNumbers> numbers = new LinkedHashMap<>();
      for (KernelPath kernelPath : harness.kernelPaths()) {
        Map<Axes, Verdict> ofCounterexamples = new ConcurrentHashMap<>();
        verdicts.put(kernelPath, ofCounterexamples);
        List<Axes> asked =
            taken.stream()
                .filter(axes -> !Referee.kills(kernelPath, axes))
                .filter(axes -> counterexamples.contains(axes) || isSampled(kernelPath, axes))
                .toList();
        Hearing hearing = new Hearing(kernelPath);
        int workersLost =
            ask(
                kernelPath,
                "conventions",
                asked,
                (axes, verdict) -> {
                  hearing.add(axes, verdict);
                  if (counterexamples.contains(axes)) {
                    ofCounterexamples.put(axes, verdict);
                  }
                });
        numbers.put(
            kernelPath.id(),
            PathNumbers.of(
                taken.size(),
                asked.size(),
                hearing,
                c -> mismatches.approves(build, c),
                workersLost));
        hearDeadly(kernelPath, ofCounterexamples);
      }
      return numbers;
    }

    /** Asks for the counterexamples of which a worker may die; a death takes a second. */
    private void hearDeadly(KernelPath kernelPath, Map<Axes, Verdict> verdicts) {
      List<Axes> deadly =
          counterexamples.stream().filter(axes -> Referee.kills(kernelPath, axes)).toList();
      if (level != Level.SMOKE && !deadly.isEmpty()) {
        ask(kernelPath, "refused counterexamples", deadly, verdicts::put);
      }
    }

    private int ask(
        KernelPath kernelPath,
        String part,
        Collection<Axes> asked,
        BiConsumer<Axes, Verdict> verdicts) {
      try (Progress.Part steps = progress.begin(kernelPath.id() + " " + part, asked.size())) {
        WorkerPool.Run run =
            referee.ask(
                kernelPath,
                asked,
                (axes, verdict) -> {
                  verdicts.accept(axes, verdict);
                  steps.step();
                });
        build = run.build();
        return run.workersLost();
      }
    }
  }

  /** The most cells of a published output that the op is asked for. */
  private long largestPublished() {
    return level == Level.SMOKE ? 1 << 14 : Long.MAX_VALUE;
  }

  /**
   * Whether the op is asked for a call: one of 1,024 at level smoke; at level standard one of 4,
   * and of 32 where the other path asks the same kernel.
   */
  private boolean isSampled(KernelPath kernelPath, Axes axes) {
    int oneOf =
        switch (level) {
          case SMOKE -> 1024;
          case STANDARD ->
              kernelPath != KernelPath.STOCK
                      && Referee.family(kernelPath, axes) == KernelFamily.STOCK
                  ? 32
                  : 4;
          case EXHAUSTIVE -> 1;
        };
    return oneOf == 1 || Math.floorMod(axes.word(), oneOf) == 0;
  }
}
