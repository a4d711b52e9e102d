package crosscheck.check.conformance;

import crosscheck.check.Harness;
import crosscheck.check.OutputFolder;
import crosscheck.check.Request;
import crosscheck.input.BadInputException;
import crosscheck.journal.MergedJournal;
import crosscheck.sweep.Shard;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
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
   *     not of the same run, or as {@link ConformanceCheck#run}
   */
  public ConformanceCheck.Result run(PrintStream out) {
    Map<Shard, Path> journals =
        new TreeMap<>(Comparator.comparing(Shard::count).thenComparing(Shard::number));
    for (Path folder : folders) {
      Path journal = journal(folder);
      Shard shard = request(journal).shard();
      Path same = journals.put(shard, journal);
      if (same != null) {
        throw new BadInputException(
            "%s: shard %s is there twice, the other is %s".formatted(journal, shard, same));
      }
    }
    Request first = request(journal(folders.get(0)));
    requireAll(first.shard().count(), journals);
    Map<Path, Map<String, String>> asked = new LinkedHashMap<>();
    journals.forEach(
        (shard, journal) -> asked.put(journal, conformance(first, shard).request().words()));
    return conformance(first, Shard.WHOLE).merge(MergedJournal.read(asked), out);
  }

  private Path journal(Path folder) {
    OutputFolder results = OutputFolder.of(folder, fixtures);
    if (results.equals(OutputFolder.of(output, fixtures))) {
      throw new BadInputException(folder + ": the results must not go where a shard's are");
    }
    return results.journal();
  }

  private Request request(Path journal) {
    return Request.of(MergedJournal.asked(journal), fixtures, journal);
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
            "shard %s is missing: none of the %d folders is of it"
                .formatted(shard, journals.size()));
      }
    }
  }

  private ConformanceCheck conformance(Request first, Shard shard) {
    Harness harness = new Harness(first.kernelPaths(), fixtures, output, 1, first.limits());
    return new ConformanceCheck(
        first.sweepFile(), first.level(), shard, harness, false, regenerate);
  }
}
