package crosscheck.check;

import crosscheck.cases.KernelPath;
import crosscheck.observation.Build;
import crosscheck.pool.WorkerCommand;
import crosscheck.pool.WorkerFailure;
import crosscheck.pool.WorkerPool;
import crosscheck.sweep.Plan;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Runs a plan in worker processes, one kernel path after the other. */
public final class CrossCheck {

  private final WorkerCommand command;
  private final int workers;
  private final Duration timeout;

  /**
   * Prepares a check.
   *
   * @param command how a worker is started
   * @param workers how many run at a time, at least 1
   * @param timeout how long one case may take
   */
  public CrossCheck(WorkerCommand command, int workers, Duration timeout) {
    this.command = command;
    this.workers = workers;
    this.timeout = timeout;
  }

  /** Told how a check advances. */
  public interface Observer {
    /** A path's cases begin. */
    void begin(KernelPath kernelPath, long cases);

    /** One more case of it is judged; called from several threads. */
    void judged();

    /** The path is done. */
    void end();
  }

  /**
   * What a check came to.
   *
   * @param tally the verdicts
   * @param build the TensorFlow build that the workers have
   * @param workersLost how many workers died on each path
   * @param failure why the workers could not go on, if they could not
   */
  public record Outcome(
      Tally tally,
      Build build,
      Map<KernelPath, Integer> workersLost,
      Optional<WorkerFailure> failure) {}

  /** Runs every case of the plan; after a failure of the workers the rest stays untested. */
  public Outcome run(Plan plan, Observer observer) {
    Tally tally = new Tally(plan);
    Build build = Build.UNKNOWN;
    Map<KernelPath, Integer> workersLost = new EnumMap<>(KernelPath.class);
    for (KernelPath kernelPath : plan.kernelPaths()) {
      var cases = plan.cases(kernelPath);
      observer.begin(kernelPath, cases.size());
      try {
        WorkerPool.Run run =
            new WorkerPool(command, workers, timeout)
                .run(
                    kernelPath,
                    cases,
                    (c, verdict) -> {
                      tally.add(c, kernelPath, verdict);
                      observer.judged();
                    });
        build = run.build();
        workersLost.put(kernelPath, run.workersLost());
      } catch (WorkerFailure failure) {
        return new Outcome(tally, build, workersLost, Optional.of(failure));
      } finally {
        observer.end();
      }
    }
    return new Outcome(tally, build, workersLost, Optional.empty());
  }
}
