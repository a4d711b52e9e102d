package crosscheck.cli;

import crosscheck.approval.Baseline;
import crosscheck.check.ExitCode;
import crosscheck.check.Harness;
import crosscheck.check.conformance.MismatchClass;
import crosscheck.check.conformance.MismatchFixture;
import crosscheck.check.published.Publications;
import crosscheck.check.published.PublishedCheck;
import crosscheck.check.published.PublishedReport;
import crosscheck.check.published.PublishedVerdict;
import crosscheck.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges published cases of a user's own. */
@Command(
    name = "import",
    description =
        "Judges published cases, JSON lines as in fixtures/published, by the convention of their"
            + " framework and by the op.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  @Mixin private HarnessOptions options = new HarnessOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "files of JSON lines")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "print one JSON object a case")
  private boolean json;

  @Override
  public Integer call() {
    Harness harness = options.harness().in("import");
    PublishedCheck check = Publications.read(files).check(harness.kernelPaths(), Long.MAX_VALUE);
    Baseline<MismatchClass, MismatchFixture> baseline =
        MismatchFixture.approved(harness.fixtures());
    List<PublishedVerdict> verdicts =
        Publications.judge(check, harness, baseline::approves, json ? System.err : System.out);
    if (json) {
      verdicts.forEach(verdict -> System.out.println(Json.line(verdict)));
    } else {
      new PublishedReport(System.out).print(verdicts);
    }
    return verdicts.stream().allMatch(PublishedVerdict::differsForKnownReasons)
        ? ExitCode.CONFORMANT
        : ExitCode.MISMATCHES;
  }
}
