package crosscheck.cli;

import crosscheck.check.ExitCode;
import crosscheck.check.Harness;
import crosscheck.check.live.Confirmations;
import crosscheck.explanation.Explanation;
import crosscheck.explanation.ExplanationReport;
import crosscheck.explanation.Framework;
import crosscheck.explanation.Subject;
import crosscheck.json.Json;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explains one transposed convolution. */
@Command(
    name = "explain",
    description =
        "Explains a transposed convolution: its sizes and why, every framework's answer, and what"
            + " the op does just now.",
    footerHeading = Main.EXAMPLE,
    footer = {
      Main.PROGRAM + "explain \\",
      "    --input 96x128 --kernel 3 --stride 2 --padding same"
    },
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Mixin private HarnessOptions options = new HarnessOptions();

  @Mixin private SubjectOptions subject = new SubjectOptions();

  @Option(
      names = "--to",
      paramLabel = "FRAMEWORK",
      description = "show the answers and the recipe of this framework alone, such as pytorch")
  private @Nullable String framework;

  @Option(
      names = "--no-run",
      description = "do not ask the op: what is arithmetic takes no process and no time")
  private boolean arithmeticAlone;

  @Option(
      names = "--json",
      description = "print a JSON object, as fixtures/schema/explanation.json explains it")
  private boolean json;

  @Override
  public Integer call() {
    Subject asked = subject.subject();
    Harness harness = options.harness();
    Confirmations confirmations = Confirmations.read(harness.fixtures());
    Explanation explanation =
        SubjectOptions.checked(
            () ->
                Explanation.of(
                    asked,
                    Optional.ofNullable(framework).map(name -> Framework.named("--to", name)),
                    confirmations,
                    arithmeticAlone ? Optional.empty() : Optional.of(harness)));
    if (json) {
      System.out.println(Json.line(explanation));
    } else {
      new ExplanationReport(System.out).print(explanation);
    }
    return ExitCode.CONFORMANT;
  }
}
