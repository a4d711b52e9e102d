package crosscheck.cli;

import crosscheck.approval.ApprovedFolder;
import crosscheck.check.ExitCode;
import crosscheck.check.Table;
import crosscheck.input.BadInputException;
import crosscheck.sweep.Sweep;
import crosscheck.vector.Selection;
import crosscheck.vector.Vector;
import crosscheck.vector.VectorFile;
import crosscheck.vector.Vectors;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the test vectors with those that the catalogue of faulty implementations chooses. */
@Command(
    name = "vectors",
    description =
        "Chooses test vectors for other implementations, so that every faulty one that is known fails"
            + " on some, and compares them with those among the fixtures; without TensorFlow.",
    footerHeading = Main.EXAMPLE,
    footer = Main.PROGRAM + "vectors --regenerate-fixtures",
    mixinStandardHelpOptions = true)
final class VectorsCommand implements Callable<Integer> {

  private static final int LEAST_CAUGHT = 5;

  @Mixin private FixturesFolder folder = new FixturesFolder();

  @Option(
      names = "--regenerate-fixtures",
      description = "rewrite the vectors with those that are chosen")
  private boolean regenerate;

  @Override
  public Integer call() {
    Path fixtures = folder.path();
    ApprovedFolder<VectorFile> approved =
        ApprovedFolder.read(fixtures.resolve(Vectors.FOLDER), VectorFile.class, VectorFile::name);
    Vectors known = new Vectors(List.copyOf(approved.fixtures()));
    Path sweep = fixtures.resolve("sweeps").resolve("vectors.json");
    Selection selection =
        BadInputException.naming(sweep.toString(), () -> Selection.of(Sweep.read(sweep)));
    Vectors chosen = new Vectors(selection.files());
    print(chosen, selection.catches());
    if (regenerate) {
      approved.approve(chosen.files());
      return ExitCode.CONFORMANT;
    }
    chosen.missingFrom(known).forEach(id -> System.out.println("not among the fixtures: " + id));
    known.missingFrom(chosen).forEach(id -> System.out.println("not as chosen: " + id));
    return ExitCode.of(/* complete= */ true, approved.compare(chosen.files()).areNone());
  }

  private static void print(Vectors vectors, Map<String, Integer> catches) {
    Table table = new Table("file", "vectors", "to refuse", "among the first");
    for (VectorFile file : vectors.files()) {
      table.row(
          file.name().toString(),
          Table.count(file.vectors().size()),
          Table.count(file.vectors().stream().filter(Vector::mustBeRefused).count()),
          Table.count(file.vectors().stream().filter(v -> v.first().isPresent()).count()));
    }
    System.out.println(table);
    System.out.printf(
        "%d vectors; %d faulty implementations, the least caught:%n",
        vectors.all().count(), catches.size());
    catches.entrySet().stream()
        .limit(LEAST_CAUGHT)
        .forEach(entry -> System.out.printf("  %s, by %d%n", entry.getKey(), entry.getValue()));
  }
}
