package crosscheck.cli;

import crosscheck.cause.Cause;
import crosscheck.cause.Causes;
import crosscheck.check.ExitCode;
import crosscheck.check.Table;
import crosscheck.check.Terminal;
import crosscheck.explanation.CauseExplanation;
import crosscheck.explanation.CauseExplanation.Mismatch;
import crosscheck.input.BadInputException;
import crosscheck.input.Nearest;
import crosscheck.json.Json;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the causes, or prints one as a report. */
@Command(
    name = "cause",
    description =
        "Lists the known causes of mismatches, or prints one as a report for a maintainer: the "
            + "smallest call, what came of it, what ran, and programs that show it without this project.",
    footerHeading = Main.EXAMPLE,
    footer = {
      Main.PROGRAM + "cause size-outside-kills",
      Main.PROGRAM + "cause --only java size-outside-kills > Reproduction.java"
    },
    mixinStandardHelpOptions = true)
final class CauseCommand implements Callable<Integer> {

  /** A part of a report that is printed alone. */
  private enum Part {
    JAVA(Mismatch::java),
    PYTHON(Mismatch::python),
    BENCHDNN(Mismatch::benchdnn);

    @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
    private final Function<Mismatch, String> text;

    Part(Function<Mismatch, String> text) {
      this.text = text;
    }
  }

  @Mixin private FixturesFolder folder = new FixturesFolder();

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "the cause; without it all are listed")
  private @Nullable String name;

  @Option(
      names = "--only",
      paramLabel = "PART",
      description = "java, python or benchdnn: print that alone, of the cause's first mismatch")
  private @Nullable Part part;

  @Option(
      names = "--json",
      description =
          "print a JSON object for each cause, as fixtures/schema/cause.json explains it, or the"
              + " report as one, as fixtures/schema/cause-report.json does")
  private boolean json;

  @Override
  public Integer call() {
    Causes causes = Causes.read(folder.path());
    if (name == null) {
      if (part != null) {
        throw new BadInputException("--only: must go with NAME");
      }
      System.out.print(json ? lines(causes) : list(causes));
      return ExitCode.CONFORMANT;
    }
    if (part != null && json) {
      throw new BadInputException("--only: must go without --json");
    }
    Cause cause = named(causes, name);
    CauseExplanation explanation = CauseExplanation.of(cause, causes, folder.path());
    System.out.print(
        part != null
            ? only(part, explanation)
            : json ? Json.line(explanation) + System.lineSeparator() : explanation.text());
    return ExitCode.CONFORMANT;
  }

  private static Cause named(Causes causes, String name) {
    return causes
        .named(name)
        .orElseThrow(
            () ->
                new BadInputException(
                    "cause: must be one of %s, was \"%s\"%s"
                        .formatted(causes.names(), name, Nearest.question(name, causes.names()))));
  }

  private static String lines(Causes causes) {
    return causes.all().stream()
        .map(cause -> Json.line(cause) + System.lineSeparator())
        .collect(Collectors.joining());
  }

  private static String list(Causes causes) {
    Table table = new Table("cause", "what goes wrong");
    causes.all().forEach(cause -> table.row(cause.name(), cause.sentence()));
    return table.within(Terminal.columns());
  }

  private static String only(Part part, CauseExplanation explanation) {
    return explanation.mismatches().stream()
        .map(part.text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> text.endsWith("\n") ? text : text + System.lineSeparator())
        .orElseThrow(
            () ->
                new BadInputException(
                    "--only %s: %s has none"
                        .formatted(
                            part.name().toLowerCase(Locale.ROOT), explanation.cause().name())));
  }
}
