package crosscheck.cli;

import crosscheck.check.ExitCode;
import crosscheck.check.Rerun;
import crosscheck.input.BadInputException;
import crosscheck.pool.WorkerFailure;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "conv2d-transpose-crosscheck",
    description = "Checks TensorFlow's conv2d_transpose against the closed form, shape and values.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything is as it must be, or as approved",
      "1:something is neither",
      "2:bad usage or bad input, reported in one line",
      "3:the program could not do its work"
    })
public final class Main implements Runnable {

  /** The heading of a command's example. */
  static final String EXAMPLE = "%nExample:%n";

  /** The beginning of a command's example. */
  static final String PROGRAM = "  " + Rerun.PROGRAM;

  /** The program's name and version, which the jar's manifest has from the pom. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Package program = Main.class.getPackage();
      return new String[] {
        "%s %s"
            .formatted(
                Objects.requireNonNullElse(program.getImplementationTitle(), "not packaged"),
                Objects.requireNonNullElse(program.getImplementationVersion(), ""))
      };
    }
  }

  private static final List<Class<?>> COMMANDS =
      List.of(
          VerifyCommand.class,
          ConformanceCommand.class,
          RefusalsCommand.class,
          IdentitiesCommand.class,
          ConventionsCommand.class,
          LiveCommand.class,
          PublishedCommand.class,
          DetectionCommand.class,
          VectorsCommand.class,
          MergeCommand.class,
          CheckCommand.class,
          CauseCommand.class,
          FixturesCommand.class,
          ReplayCommand.class,
          CompareCommand.class,
          ReportCommand.class,
          PlatformCommand.class,
          GenerateCompletion.class,
          ExplainCommand.class);

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    // The same bytes whatever language a user speaks.
    Locale.setDefault(Locale.ROOT);
    int exitCode = ExitCode.INTERNAL_FAILURE;
    try {
      exitCode = run(arguments);
    } catch (Throwable error) {
      // Picocli handles exceptions alone; an error, of memory say, is no mismatch either.
      System.err.println("internal failure: " + error);
    }
    System.exit(exitCode);
  }

  /** Runs a command and returns its exit code. */
  static int run(String... arguments) {
    List<Class<?>> asked =
        COMMANDS.stream()
            .filter(command -> arguments.length > 0 && name(command).equals(arguments[0]))
            .filter(command -> command != GenerateCompletion.class)
            .toList();
    // To read the options of all commands takes longer than to explain a geometry.
    return commandLine(asked.isEmpty() ? COMMANDS : asked).execute(arguments);
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  /** The program's commands. */
  static CommandLine commandLine() {
    return commandLine(COMMANDS);
  }

  private static CommandLine commandLine(List<Class<?>> commands) {
    CommandLine program = new CommandLine(new Main());
    commands.forEach(program::addSubcommand);
    return program
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(
            (exception, commandLine, parsed) -> {
              if (exception instanceof BadInputException) {
                commandLine.getErr().println(exception.getMessage());
                return ExitCode.BAD_INPUT;
              }
              if (exception instanceof WorkerFailure) {
                commandLine.getErr().println("internal failure: " + exception.getMessage());
                return ExitCode.INTERNAL_FAILURE;
              }
              exception.printStackTrace(commandLine.getErr());
              return ExitCode.INTERNAL_FAILURE;
            })
        .setParameterExceptionHandler(
            (exception, parsed) -> {
              // A value may hold a line break; the message is one line.
              String line = BadInputException.line(String.valueOf(exception.getMessage()));
              exception.getCommandLine().getErr().println(line + Misspelling.question(exception));
              return ExitCode.BAD_INPUT;
            });
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing: " + String.join(", ", spec.subcommands().keySet()));
  }
}
