package crosscheck.check.conformance;

import crosscheck.check.CheckRun;
import crosscheck.check.Harness;
import crosscheck.check.Output;
import crosscheck.check.OutputFolder;
import crosscheck.input.BadInputException;
import crosscheck.journal.MergedJournal;
import crosscheck.journal.Request;
import crosscheck.sweep.Shard;
import crosscheck.sweep.SweepFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shards of one run, whose results become those of one machine: their journals are read, and the
 * check is concluded from them as if its verdicts came just now.
 *
 * @param folders the shards' output folders, in any order
 * @param fixtures the folder of approved fixtures
 * @param output the folder of the whole run's results
 * @param regenerate whether the approved mismatches are rewritten
 */
public record Merge(List<Path> folders, Path fixtures, Path output, boolean regenerate) {

  /**
   * Concludes the whole run.
   *
   * @throws BadInputException if a shard is missing, is there twice or has not ended, if two are
   *     not of the same run, or as {@link CheckRun#run}
   */
  public ConformanceSummary run(PrintStream out) {
    Map<Shard, Path> journals =
        new TreeMap<>(Comparator.comparing(Shard::count).thenComparing(Shard::number));
    for (Path folder : folders) {
      Path journal = journal(folder);
      Shard shard = request(journal).part();
      Path same = journals.put(shard, journal);
      if (same != null) {
        throw new BadInputException(
            "%s: shard %s is there twice, the other is %s".formatted(journal, shard, same));
      }
    }
    Request first = request(journal(folders.get(0)));
    requireAll(first.part().count(), journals);
    SweepFile sweepFile = SweepFile.named(first.sweep(), ConformanceCheck.NAME, fixtures);
    Map<Path, Request> asked = new LinkedHashMap<>();
    journals.forEach((shard, journal) -> asked.put(journal, request(first, sweepFile, shard)));
    Harness harness =
        new Harness(EnumSet.copyOf(first.kernelPaths()), fixtures, output, 1, first.limits());
    ConformanceCheck check = ConformanceCheck.of(sweepFile, Shard.WHOLE, first.kernelPaths());
    return new CheckRun(harness, false, regenerate, Output.on(out))
        .merge(check, MergedJournal.read(asked))
        .summary();
  }

  private Path journal(Path folder) {
    OutputFolder results = results(folder);
    if (results.equals(results(output))) {
      throw new BadInputException(folder + ": the results must not go where a shard's are");
    }
    return results.journal();
  }

  private OutputFolder results(Path folder) {
    return OutputFolder.of(folder.resolve(ConformanceCheck.NAME), fixtures);
  }

  /** What the run of a journal was asked for, which must be a run of this check. */
  private static Request request(Path journal) {
    Request request = MergedJournal.asked(journal);
    if (!request.check().equals(ConformanceCheck.NAME)) {
      throw new BadInputException(
          "%s: check: must be %s, was %s"
              .formatted(journal, ConformanceCheck.NAME, request.check()));
    }
    return request;
  }

  /** What a shard of the same run of this program is asked for. */
  private static Request request(Request first, SweepFile sweepFile, Shard shard) {
    return Request.of(ConformanceCheck.NAME, sweepFile, shard, first.kernelPaths(), first.limits());
  }

  private static void requireAll(int count, Map<Shard, Path> journals) {
    journals.forEach(
        (shard, journal) -> {
          if (shard.count() != count) {
            throw new BadInputException(
                "%s: shard: must be one of %d as the first, was %s"
                    .formatted(journal, count, shard));
          }
        });
    for (int number = 1; number <= count; number++) {
      Shard shard = new Shard(number, count);
      if (!journals.containsKey(shard)) {
        throw new BadInputException(
            "shard %s is missing: no folder has its results".formatted(shard));
      }
    }
  }
}
