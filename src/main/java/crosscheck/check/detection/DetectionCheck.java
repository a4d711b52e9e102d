package crosscheck.check.detection;

import crosscheck.check.Output;
import crosscheck.check.OutputFolder;
import crosscheck.check.Rerun;
import crosscheck.check.Run;
import crosscheck.check.conformance.ConformanceFixture;
import crosscheck.check.conformance.JudgedCase;
import crosscheck.check.detection.Catch.Caught;
import crosscheck.input.BadInputException;
import crosscheck.json.JsonFile;
import crosscheck.mutant.Mutant;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Surroundings;
import crosscheck.sweep.Level;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Sweep;
import crosscheck.sweep.SweepFile;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Verdict;
import crosscheck.verdict.Verifier;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the conformance check would have caught: the catalogue of faulty implementations run through
 * its cases.
 *
 * @param plan the cases
 * @param level what the summary calls them
 * @param seed the sweep's seed
 * @param required the share of mutants that must be caught, in percent
 * @param mutants the mutants
 * @param folder the folder of results
 * @param threads how many threads run at a time
 */
public record DetectionCheck(
    Plan plan,
    String level,
    long seed,
    int required,
    List<Mutant> mutants,
    OutputFolder folder,
    int threads) {

  /** The check's name. */
  public static final String NAME = "detection";

  /**
   * The check of a sweep of the conformance check; level smoke must catch nine mutants in ten, all
   * others every one.
   *
   * @throws BadInputException if the sweep cannot be read, or is impossible
   */
  public static DetectionCheck of(
      SweepFile sweepFile, List<Mutant> mutants, OutputFolder folder, int threads) {
    Sweep sweep = Sweep.read(sweepFile.path());
    return new DetectionCheck(
        sweepFile.plan(() -> Plan.of(sweep, EnumSet.allOf(KernelPath.class))),
        sweepFile.name(),
        sweep.seed(),
        sweepFile.name().equals(Level.SMOKE.id()) ? 90 : 100,
        mutants,
        folder,
        threads);
  }

  /** The check of single cases, which must catch every mutant. */
  public static DetectionCheck of(
      Set<Case> cases, List<Mutant> mutants, OutputFolder folder, int threads) {
    Plan plan = Plan.of(cases, EnumSet.allOf(KernelPath.class));
    return new DetectionCheck(plan, "cases", 0, 100, mutants, folder, threads);
  }

  /**
   * Runs the catalogue: prints progress and a table, writes the summary and the smallest
   * counterexample of each mutant to the output folder.
   *
   * @throws BadInputException if the folder cannot be written
   */
  public DetectionSummary run(Output out) {
    long start = System.nanoTime();
    folder.cleared();
    DetectionTally tally = new Detection(plan, mutants, threads, out.progress()).run();
    Map<Path, Object> files = new LinkedHashMap<>();
    tally
        .mutants()
        .forEach(
            (mutant, own) -> {
              Caught smallest = own.smallest();
              if (smallest != null) {
                files.put(
                    folder.findings().resolve(mutant.name() + ".json"),
                    counterexample(mutant, smallest));
              }
            });
    JsonFile.writeAll(files);
    DetectionSummary summary = DetectionSummary.of(level, seed, required, tally);
    Run run = Run.since(start);
    folder.write(summary, run);
    new DetectionReport(out.text()).print(summary, run);
    return summary;
  }

  /** The smallest counterexample, judged once more as the op is: with its own values, projected. */
  private static ConformanceFixture counterexample(Mutant mutant, Caught caught) {
    Verdict verdict = Verifier.check(CaseTrial.of(caught.c()), mutant);
    if (!verdict.status().isMismatch()) {
      throw new IllegalStateException(mutant.name() + " is not caught by " + caught.c().id());
    }
    JudgedCase judged = new JudgedCase(caught.c(), caught.kernelPath(), verdict, "");
    return ConformanceFixture.of(
        judged.finding(),
        Surroundings.UNKNOWN,
        Rerun.of(NAME, "--mutant %s %s".formatted(mutant.name(), caught.c().id())));
  }
}
