package crosscheck.reproduction;

import crosscheck.op.KernelPath;
import java.util.Map;
import java.util.stream.Collectors;

/** The first lines of a program: what it is, how to run it, what to expect of it. */
final class Header {

  private Header() {}

  /**
   * The lines as comments.
   *
   * @param mark what begins a comment
   * @param howToRun how to run the program
   */
  static String of(Reproduction reproduction, String mark, String howToRun) {
    String text =
        new Template(
                """
                ${id}

                One call of TensorFlow's ${name} (${words}),
                ${mode}.
                ${substitutes}

                ${howToRun}

                ${expected}
                ${observed}
                """)
            .filled(
                Map.of(
                    "id", reproduction.id(),
                    "name", reproduction.signature().name(),
                    "words", reproduction.signature().words(),
                    "mode", mode(reproduction),
                    "substitutes", substitutes(reproduction),
                    "howToRun", howToRun,
                    "expected", said("Expected: ", reproduction.expected()),
                    "observed", said("Observed: ", reproduction.observed())));
    return Literals.comment(mark, text.strip());
  }

  private static String mode(Reproduction reproduction) {
    return switch (reproduction.mode()) {
      case EAGER -> "in eager mode";
      case FED -> "in a graph that is fed and knows no shape";
      case CONSTANT -> "in a graph that knows the requested sizes and all shapes";
    };
  }

  private static String substitutes(Reproduction reproduction) {
    return reproduction.tensors().anyMatch(tensor -> tensor.numbers().areSubstitutes())
        ? "The values are others than those observed, which are too many to be written here."
        : "";
  }

  private static String said(String label, String text) {
    return text.isEmpty() ? "" : label + text;
  }

  /** The environment's settings that select the kernels. */
  static String setting(KernelPath path) {
    return path.environment().entrySet().stream()
        .filter(variable -> !variable.getValue().isEmpty())
        .map(variable -> variable.getKey() + "=" + variable.getValue())
        .collect(Collectors.joining(" "));
  }
}
