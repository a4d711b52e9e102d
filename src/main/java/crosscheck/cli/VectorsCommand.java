package crosscheck.cli;

import crosscheck.approval.ApprovedFolder;
import crosscheck.check.ExitCode;
import crosscheck.input.BadInputException;
import crosscheck.json.Json;
import crosscheck.sweep.Sweep;
import crosscheck.vector.Selection;
import crosscheck.vector.VectorFile;
import crosscheck.vector.Vectors;
import java.nio.file.Path;
import java.util.List;
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

  @Mixin private FixturesFolder folder = new FixturesFolder();

  @Option(
      names = "--regenerate-fixtures",
      description = "rewrite the vectors with those that are chosen")
  private boolean regenerate;

  @Option(
      names = "--json",
      description = "print a JSON object, as fixtures/schema/vector-report.json explains it")
  private boolean json;

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
    VectorsReport report = VectorsReport.of(selection, chosen, known);
    System.out.print(json ? Json.line(report) + System.lineSeparator() : report.text());
    if (regenerate) {
      approved.approve(chosen.files());
      return ExitCode.CONFORMANT;
    }
    return ExitCode.of(/* complete= */ true, approved.compare(chosen.files()).areNone());
  }
}
