package crosscheck.cli;

import crosscheck.check.ExitCode;
import crosscheck.check.Harness;
import crosscheck.check.live.Confirmations;
import crosscheck.explanation.Explanation;
import crosscheck.explanation.ExplanationReport;
import crosscheck.explanation.Framework;
import crosscheck.explanation.Scope;
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

  private static final String MORE =
      "--all shows every framework's answer, and asks the op for the sizes around them too.";

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
      names = "--all",
      description =
          "work out each axis, show every convention and recipe, and ask the op also for sizes that"
              + " it must refuse, each of which may kill its process")
  private boolean all;

  @Option(
      names = "--json",
      description =
          "print a JSON object with all of it, as fixtures/schema/explanation.json explains it")
  private boolean json;

  @Override
  public Integer call() {
    Subject asked = subject.subject();
    Harness harness = options.harness();
    Scope scope =
        SubjectOptions.checked(
            () ->
                Scope.of(
                    Optional.ofNullable(framework).map(name -> Framework.named("--to", name)),
                    all || json));
    Explanation explanation =
        Explanation.of(
            asked,
            scope,
            () -> Confirmations.read(harness.fixtures()),
            arithmeticAlone ? Optional.empty() : Optional.of(harness));
    if (json) {
      System.out.println(Json.line(explanation));
    } else {
      new ExplanationReport(System.out).print(explanation, all);
      if (!all) {
        System.out.println(MORE);
      }
    }
    return ExitCode.CONFORMANT;
  }
}
