package crosscheck.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.pool.Limits;
import crosscheck.pool.WorkerCommand;
import crosscheck.pool.WorkerPool;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import crosscheck.worker.WorkerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What it costs that oneDNN kills its process for a size outside the interval. */
@Isolated
@Tag("benchmark")
class DeathsIT {

  private static final int WORKERS = Runtime.getRuntime().availableProcessors();
  private static final int PAIRS = 3;
  private static final int DEADLY_CALLS = 100;

  private final WorkerPool pool = new WorkerPool(command(), WORKERS, limits());

  private static WorkerCommand command() {
    try {
      Path folder = Path.of("target", "crosscheck", "benchmark").toAbsolutePath();
      Files.createDirectories(folder);
      return new WorkerCommand(WorkerMain.class, Files.createTempDirectory(folder, "deaths"));
    } catch (IOException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private static Limits limits() {
    return Limits.of(Duration.ofSeconds(60));
  }

  /** A case whose requested height passes the interval's largest by {@code excess}. */
  private static CaseTrial trial(int height, int width, int excess) {
    return CaseTrial.of(
        CaseId.parse(
            "f32-nhwc-same-i%dx%d-k3x3-s2x2-d1x1-o%dx%d-c3x3-b1"
                .formatted(height, width, 2 * height + excess, 2 * width)));
  }

  /** Every height with every width, as many of each. */
  private static List<CaseTrial> trials(int firstHeight, int firstWidth, int each) {
    return IntStream.range(0, each * each)
        .mapToObj(i -> trial(firstHeight + i / each, firstWidth + i % each, 0))
        .toList();
  }

  /** Sizes outside the interval, each of another input. */
  private static List<CaseTrial> deadly(int calls) {
    return IntStream.range(0, calls).mapToObj(i -> trial(2 + i % 10, 2 + i / 10, 1)).toList();
  }

  /** The same trials, with a deadly one in the middle of each hundred. */
  private static List<CaseTrial> withOnePercentDeadly(List<CaseTrial> trials) {
    List<CaseTrial> mixed = new ArrayList<>();
    List<CaseTrial> deadly = deadly(trials.size() / 100);
    for (int i = 0; i < trials.size(); i++) {
      mixed.add(trials.get(i));
      if (i % 100 == 50) {
        mixed.add(deadly.get(i / 100));
      }
    }
    return mixed;
  }

  /**
   * When a run was over.
   *
   * @param admissible seconds until the last admissible case was judged
   * @param all seconds until all were
   */
  private record Seconds(double admissible, double all) {
    Seconds plus(Seconds other) {
      return new Seconds(admissible + other.admissible, all + other.all);
    }
  }

  /** Times a run; its verdicts have to be what they are measured for. */
  private Seconds run(List<CaseTrial> trials) {
    Map<CaseTrial, Verdict> verdicts = new ConcurrentHashMap<>();
    AtomicLong lastAdmissible = new AtomicLong();
    long begun = System.nanoTime();
    pool.run(
        KernelPath.ONEDNN,
        trials,
        (trial, verdict) -> {
          verdicts.put(trial, verdict);
          if (trial.c().admissible()) {
            lastAdmissible.accumulateAndGet(System.nanoTime() - begun, Math::max);
          }
        });
    double seconds = (System.nanoTime() - begun) / 1e9;
    for (CaseTrial trial : trials) {
      Status expected = trial.c().admissible() ? Status.AGREES : Status.CRASHED;
      assertEquals(expected, verdicts.get(trial).status(), trial.id());
    }
    return new Seconds(lastAdmissible.get() / 1e9, seconds);
  }

  /** The rate of some trials with one deadly call to each hundred, in terms of that without. */
  private Claim undisturbedShare(String name, List<CaseTrial> trials) {
    List<CaseTrial> mixed = withOnePercentDeadly(trials);
    Seconds undisturbed = new Seconds(0, 0);
    Seconds disturbed = undisturbed;
    for (int pair = 1; pair <= PAIRS; pair++) {
      undisturbed = undisturbed.plus(run(trials));
      disturbed = disturbed.plus(run(mixed));
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f cases/s undisturbed, %.0f with 1 %% deadly, %.0f with the deadly ones' own"
            + " time%n",
        name,
        PAIRS * trials.size() / undisturbed.admissible(),
        PAIRS * trials.size() / disturbed.admissible(),
        PAIRS * trials.size() / disturbed.all());
    return Claim.atLeast(
        name + ": rate of the rest with 1 % deadly, %",
        100 * undisturbed.admissible() / disturbed.admissible(),
        70);
  }

  @Test
  void whatDeathsCostIsMeasured() {
    List<Claim> claims = new ArrayList<>();
    claims.add(
        Claim.atLeast("deadly calls a second", DEADLY_CALLS / run(deadly(DEADLY_CALLS)).all(), 3));
    claims.add(undisturbedShare("images of 80 x 110", trials(80, 110, 20)));
    claims.add(undisturbedShare("small cases", trials(1, 1, 30)));
    System.out.printf("deaths, %d workers%n", WORKERS);
    claims.forEach(claim -> System.out.println(claim.line()));
  }
}
