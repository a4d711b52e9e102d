package crosscheck;

import crosscheck.adjudication.Adjudication;
import crosscheck.adjudication.Axes;
import crosscheck.adjudication.Hearing;
import crosscheck.adjudication.Referee;
import crosscheck.cases.KernelPath;
import crosscheck.convention.Conventions;
import crosscheck.fixture.ApprovedFolder;
import crosscheck.fixture.ConventionFixture;
import crosscheck.geometry.Padding;
import crosscheck.json.BadInputException;
import crosscheck.json.JsonFile;
import crosscheck.observation.Build;
import crosscheck.pool.NativeLibrary;
import crosscheck.pool.WorkerCommand;
import crosscheck.pool.WorkerPool;
import crosscheck.report.ConventionReport;
import crosscheck.report.ConventionSummary;
import crosscheck.report.ConventionSummary.DisagreementSummary;
import crosscheck.report.ConventionSummary.PathNumbers;
import crosscheck.report.Progress;
import crosscheck.tensor.RandomWord;
import crosscheck.verdict.Verdict;
import crosscheck.worker.WorkerMain;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
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
 * Every convention judged: against the closed form over all calls, and the closed form against the
 * op.
 *
 * @param level how many of the calls the op is asked for; every counterexample always
 * @param kernelPaths the paths on which it is asked
 * @param fixtures the folder of approved fixtures
 * @param output the folder of results, which this check owns
 * @param workers how many worker processes run at a time
 * @param timeout how long one call may take
 * @param regenerate whether the approved disagreements are rewritten
 */
public record ConventionCheck(
    Level level,
    Set<KernelPath> kernelPaths,
    Path fixtures,
    Path output,
    int workers,
    Duration timeout,
    boolean regenerate) {

  /**
   * Runs the check: prints progress and a summary, writes the summary to the output folder, and,
   * only if asked to regenerate, the approved disagreements.
   *
   * @throws BadInputException if the fixtures, a folder or the platform cannot be used
   */
  public ConventionSummary run(PrintStream out) {
    long start = System.nanoTime();
    ApprovedFolder<ConventionFixture> approved = ConventionFixture.approved(fixtures);
    NativeLibrary.requirePresent();
    OutputFolder folder = OutputFolder.prepare(output, fixtures);
    Set<Axes> taken = ConcurrentHashMap.newKeySet();
    List<Adjudication> adjudications =
        Conventions.all().parallelStream().map(c -> Adjudication.of(c, taken::add)).toList();
    List<ConventionFixture> received =
        adjudications.stream().flatMap(a -> ConventionFixture.of(a).stream()).toList();
    Court court = new Court(folder, new Progress(out));
    Map<String, PathNumbers> numbers = court.hear(taken);
    List<DisagreementSummary> disagreements = court.hearCounterexamples(adjudications);
    if (regenerate) {
      approved.approve(received);
    }
    ConventionSummary summary =
        ConventionSummary.of(
            court.build,
            level.id(),
            (System.nanoTime() - start) / 1e9,
            adjudications,
            disagreements,
            numbers,
            ConventionFixture.approved(fixtures).compare(received));
    JsonFile.write(folder.summary(), summary);
    new ConventionReport(out).print(summary);
    return summary;
  }

  /** The op on every path, for one run. */
  private final class Court {
    private final Referee referee;
    private final Progress progress;
    private Build build = Build.UNKNOWN;

    Court(OutputFolder folder, Progress progress) {
      var command = new WorkerCommand(WorkerMain.class, folder.workers());
      referee = new Referee(new WorkerPool(command, workers, timeout));
      this.progress = progress;
    }

    /** Asks the op for what the conventions were compared with. */
    Map<String, PathNumbers> hear(Set<Axes> taken) {
      Map<String, PathNumbers> numbers = new LinkedHashMap<>();
      for (KernelPath kernelPath : kernelPaths) {
        List<Axes> asked =
            taken.stream()
                .filter(axes -> !Referee.kills(kernelPath, axes) && isSampled(axes))
                .toList();
        Hearing hearing = new Hearing(kernelPath);
        int workersLost = ask(kernelPath, "conventions", asked, hearing::add);
        numbers.put(
            kernelPath.id(), PathNumbers.of(taken.size(), asked.size(), hearing, workersLost));
      }
      return numbers;
    }

    /** Asks the op for every smallest counterexample, whatever becomes of the worker. */
    List<DisagreementSummary> hearCounterexamples(List<Adjudication> adjudications) {
      Set<Axes> asked = new LinkedHashSet<>();
      for (Adjudication adjudication : adjudications) {
        adjudication.findings().forEach(finding -> asked.add(finding.counterexample().axes()));
      }
      Map<KernelPath, Map<Axes, Verdict>> verdicts = new EnumMap<>(KernelPath.class);
      for (KernelPath kernelPath : kernelPaths) {
        Map<Axes, Verdict> heard = new ConcurrentHashMap<>();
        ask(kernelPath, "counterexamples", asked, heard::put);
        verdicts.put(kernelPath, heard);
      }
      return DisagreementSummary.of(adjudications, verdicts);
    }

    private int ask(
        KernelPath kernelPath,
        String part,
        Collection<Axes> asked,
        BiConsumer<Axes, Verdict> verdicts) {
      progress.begin(kernelPath.id() + " " + part, asked.size());
      try {
        WorkerPool.Run run =
            referee.ask(
                kernelPath,
                asked,
                (axes, verdict) -> {
                  verdicts.accept(axes, verdict);
                  progress.step();
                });
        build = run.build();
        return run.workersLost();
      } finally {
        progress.end();
      }
    }
  }

  /** At level smoke, one of 64 of the many calls with pads. */
  private boolean isSampled(Axes axes) {
    return level != Level.SMOKE
        || axes.width().padding().kind() != Padding.Kind.EXPLICIT
        || Math.floorMod(RandomWord.at(RandomWord.seed(axes.asCase().id()), 0), 64) == 0;
  }
}
