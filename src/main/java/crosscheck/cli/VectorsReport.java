package crosscheck.cli;

import crosscheck.check.Table;
import crosscheck.json.Schema;
import crosscheck.vector.Selection;
import crosscheck.vector.Vector;
import crosscheck.vector.VectorFile;
import crosscheck.vector.Vectors;
import java.util.List;
import java.util.Map;

/**
 * The vectors that are chosen, compared with those among the fixtures.
 *
 * @param files the files that hold them
 * @param caughtBy how many vectors catch each faulty implementation, the least caught first
 * @param missing the ids of vectors that are chosen and not among the fixtures
 * @param notChosen the ids of those among the fixtures that are not as chosen
 */
@Schema("vector-report")
record VectorsReport(
    List<Numbers> files,
    Map<String, Integer> caughtBy,
    List<String> missing,
    List<String> notChosen) {

  private static final int LEAST_CAUGHT = 5;

  /**
   * A file of vectors.
   *
   * @param name its name
   * @param vectors how many it holds
   * @param toRefuse how many of these are calls that must be refused
   * @param first how many are among the first that an implementation should try
   */
  record Numbers(String name, long vectors, long toRefuse, long first) {
    private static Numbers of(VectorFile file) {
      return new Numbers(
          file.name().toString(),
          file.vectors().size(),
          file.vectors().stream().filter(Vector::mustBeRefused).count(),
          file.vectors().stream().filter(vector -> vector.first().isPresent()).count());
    }
  }

  /** Compares a selection with the vectors that are known. */
  static VectorsReport of(Selection selection, Vectors chosen, Vectors known) {
    return new VectorsReport(
        chosen.files().stream().map(Numbers::of).toList(),
        selection.catches(),
        chosen.missingFrom(known),
        known.missingFrom(chosen));
  }

  /** All of it in words. */
  String text() {
    Table table = new Table("file", "vectors", "to refuse", "among the first");
    for (Numbers file : files) {
      table.row(
          file.name(),
          Table.count(file.vectors()),
          Table.count(file.toRefuse()),
          Table.count(file.first()));
    }
    StringBuilder text = new StringBuilder();
    text.append(
        "%s%n%d vectors; %d faulty implementations, the least caught:%n"
            .formatted(table, files.stream().mapToLong(Numbers::vectors).sum(), caughtBy.size()));
    caughtBy.entrySet().stream()
        .limit(LEAST_CAUGHT)
        .forEach(
            mutant -> text.append("  %s, by %d%n".formatted(mutant.getKey(), mutant.getValue())));
    missing.forEach(id -> text.append("not among the fixtures: %s%n".formatted(id)));
    notChosen.forEach(id -> text.append("not as chosen: %s%n".formatted(id)));
    return text.toString();
  }
}
