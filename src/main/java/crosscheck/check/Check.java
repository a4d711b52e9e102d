package crosscheck.check;

import crosscheck.approval.Shown;
import crosscheck.cause.Attribution;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Shard;
import crosscheck.sweep.SweepFile;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;

/**
 * A check of the op: which trials it makes, how their verdicts are added up, and how it reports
 * them.
 *
 * <p>{@link CheckRun} runs one, with journal, baseline, files and exit code.
 *
 * @param <T> the verdicts of a run, added up
 * @param <F> a class of findings as a JSON file
 * @param <S> the summary of a run
 */
public interface Check<T, F extends FindingFixture<F>, S extends OutcomeSummary> {

  /**
   * The check's one name: its command, its folder of results, its folder of fixtures and the
   * beginning of its sweeps' names.
   */
  String name();

  /** The sweep that is run. */
  SweepFile sweepFile();

  /** The part of the sweep that is run. */
  default Shard shard() {
    return Shard.WHOLE;
  }

  /** The kernel paths that are asked for. */
  Collection<KernelPath> kernelPaths();

  /** The type of the fixtures. */
  Class<F> fixtureType();

  /** A tally in which every trial is untested. */
  T tally();

  /**
   * Judges and counts every trial.
   *
   * @throws crosscheck.pool.WorkerFailure if workers cannot go on; the rest is then untested
   * @throws crosscheck.input.BadInputException if the journal cannot be written, or is of another
   *     build
   */
  void run(T tally, Workers workers);

  /** What a run has shown; asked for once. */
  Shown<F> shown(T tally, Attribution attribution);

  /** Selects the fixtures whose simplest trials the sweep has on their kernel paths. */
  List<F> reached(List<F> fixtures);

  /** Sums up a run. */
  S summary(T tally, Outcome outcome);

  /** Prints a run's tables and findings. */
  void print(S summary, Run run, PrintStream out);
}
