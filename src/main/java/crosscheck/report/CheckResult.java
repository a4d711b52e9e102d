package crosscheck.report;

import crosscheck.check.CheckSummary;
import crosscheck.check.FindingFixture;
import crosscheck.check.OutcomeSummary;
import crosscheck.check.OutputFolder;
import crosscheck.check.Run;
import crosscheck.fixture.FixtureFolder;
import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import crosscheck.json.JsonFile;
import crosscheck.op.KernelPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * What one check has left in its folder.
 *
 * @param check the check's name
 * @param summary what it came to; nothing if it was not finished
 * @param run how it went, likewise
 * @param findings the calls that are not as they must be, the simplest of each class
 */
public record CheckResult(
    String check,
    Optional<? extends CheckSummary> summary,
    Optional<Run> run,
    List<FindingFixture<?>> findings) {

  /** Copies the list. */
  public CheckResult {
    findings = List.copyOf(findings);
  }

  /** Reads a check's folder; throws as {@link Results#of}. */
  static CheckResult read(Path folder, String check, Class<? extends CheckSummary> form) {
    OutputFolder output = new OutputFolder(folder);
    if (!Files.exists(output.summary())) {
      return new CheckResult(check, Optional.empty(), Optional.empty(), List.of());
    }
    try {
      return new CheckResult(
          check,
          Optional.of(JsonFile.read(output.summary(), form)),
          Optional.of(JsonFile.read(output.run(), Run.class)),
          // Those of other checks are no calls of the op.
          OutcomeSummary.class.isAssignableFrom(form) ? findings(output.findings()) : List.of());
    } catch (BadInputException unreadable) {
      throw new BadInputException(
          unreadable.getMessage() + "; damaged, or the results of another version of this program");
    }
  }

  private static List<FindingFixture<?>> findings(Path folder) {
    return Files.isDirectory(folder)
            && FileTree.walk(folder).stream().anyMatch(file -> file.toString().endsWith(".json"))
        ? List.copyOf(
            FixtureFolder.readValid(List.of(folder))
                .mismatches(EnumSet.allOf(KernelPath.class))
                .values())
        : List.of();
  }
}
