package crosscheck.cli;

import crosscheck.input.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;

/** What was meant by a word on the command line that is none: a command, an option or a value. */
final class Misspelling {

  private Misspelling() {}

  /** Returns the question whether the nearest right word was meant; empty if none is near. */
  static String question(ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    ArgSpec argument = exception.getArgSpec();
    if (argument != null
        && exception.getValue() != null
        && argument.completionCandidates() != null) {
      return Nearest.question(exception.getValue(), values(argument));
    }
    // A misspelt option that is required is missing first.
    return command.getUnmatchedArguments().stream()
        .map(word -> Nearest.question(word, words(command, word)))
        .filter(question -> !question.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static List<String> values(ArgSpec argument) {
    return StreamSupport.stream(argument.completionCandidates().spliterator(), false)
        .map(value -> value.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<String> words(CommandLine command, String word) {
    if (!word.startsWith("-")) {
      return List.copyOf(command.getSubcommands().keySet());
    }
    List<String> options = new ArrayList<>();
    command.getCommandSpec().options().forEach(option -> options.addAll(List.of(option.names())));
    return options;
  }
}
