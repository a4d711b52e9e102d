package crosscheck.check.detection;

import crosscheck.check.OutputFolder;
import crosscheck.check.Progress;
import crosscheck.check.conformance.Mismatch;
import crosscheck.check.conformance.MismatchFixture;
import crosscheck.check.detection.Catch.Caught;
import crosscheck.input.BadInputException;
import crosscheck.json.JsonFile;
import crosscheck.mutant.Mutant;
import crosscheck.op.Build;
import crosscheck.op.Operation;
import crosscheck.sweep.Plan;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Verdict;
import crosscheck.verdict.Verifier;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the conformance check would have caught: the catalogue of faulty implementations run through
 * its cases.
 *
 * @param plan the cases
 * @param level what the summary calls them
 * @param seed the sweep's seed
 * @param required the share of mutants that have to be caught, in percent
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

  /**
   * Runs the catalogue: prints progress and a table, writes the summary and the smallest
   * counterexample of each mutant to the output folder.
   *
   * @throws BadInputException if the folder cannot be written
   */
  public DetectionSummary run(PrintStream out) {
    long start = System.nanoTime();
    folder.cleared();
    Detection.Outcome outcome = new Detection(plan, mutants, threads, Progress.on(out)).run();
    Map<Path, Object> files = new LinkedHashMap<>();
    outcome
        .mutants()
        .forEach(
            (mutant, fared) -> {
              Caught smallest = fared.smallest();
              if (smallest != null) {
                files.put(
                    folder.mismatches().resolve(mutant.name() + ".json"),
                    counterexample(mutant, smallest));
              }
            });
    DetectionSummary summary = DetectionSummary.of(level, seed, required, outcome);
    files.put(folder.summary(), summary);
    JsonFile.writeAll(files);
    new DetectionReport(out).print(summary, (System.nanoTime() - start) / 1e9);
    return summary;
  }

  /** The smallest counterexample, judged once more as the op is: with its own values, projected. */
  private static MismatchFixture counterexample(Mutant mutant, Caught caught) {
    Verdict verdict = Verifier.check(CaseTrial.of(Operation.CONV2D_TRANSPOSE, caught.c()), mutant);
    if (!verdict.status().isMismatch()) {
      throw new IllegalStateException(mutant.name() + " is not caught by " + caught.c().id());
    }
    return MismatchFixture.of(
        Mismatch.of(caught.c(), caught.kernelPath(), Operation.CONV2D_TRANSPOSE, verdict),
        new Build("none", "java", mutant.name()),
        "java -jar target/conv2d-transpose-crosscheck.jar detect --mutant %s %s"
            .formatted(mutant.name(), caught.c().id()));
  }
}
