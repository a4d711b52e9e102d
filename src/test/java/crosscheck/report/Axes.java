package crosscheck.report;

import crosscheck.check.live.Confirmations;
import crosscheck.explanation.Arithmetic;
import crosscheck.explanation.Recipe;
import crosscheck.explanation.Scope;
import crosscheck.explanation.Subject;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Axes that a reader may set, with what this program explains of them. */
final class Axes {

  private static final List<String> FRAMEWORKS = Playground.frameworks();
  private static final int TWENTY = 20;

  private Axes() {}

  /** Axes of all paddings and with all kinds of output_padding; each number varies on its own. */
  static Stream<Asked> twenty() {
    return IntStream.range(0, TWENTY).mapToObj(Axes::axis);
  }

  private static Asked axis(int i) {
    Padding padding =
        switch (i % 3) {
          case 0 -> new Padding.Valid();
          case 1 -> new Padding.Same();
          default -> new Padding.Explicit(i % 2, i % 4 / 2);
        };
    return new Asked(
        new AxisGeometry(1 + i % 7, 1 + i * 3 % 5, 1 + i % 4, 1 + i / 7, padding),
        i % 5 - 1,
        FRAMEWORKS.get(i * 7 % FRAMEWORKS.size()));
  }

  /**
   * What a reader sets.
   *
   * @param axis the axis
   * @param outputPadding the output_padding; negative if none is given
   * @param framework the framework whose recipe is wanted
   */
  record Asked(AxisGeometry axis, int outputPadding, String framework) {

    /** The controls' values, by name. */
    Map<String, String> controls() {
      return Map.of(
          "n", String.valueOf(axis.input()),
          "k", String.valueOf(axis.kernel()),
          "s", String.valueOf(axis.stride()),
          "d", String.valueOf(axis.dilation()),
          "padding", axis.padding().kind().id(),
          "before", String.valueOf(axis.padding().before()),
          "after", String.valueOf(axis.padding().after()),
          "outputPadding", String.valueOf(outputPadding),
          "framework", framework);
    }

    private Arithmetic explained() {
      return Arithmetic.of(
          Subject.ofOneAxis(
              axis, outputPadding < 0 ? OptionalInt.empty() : OptionalInt.of(outputPadding)),
          Scope.ALL,
          convention -> Confirmations.READ_ONLY);
    }

    /** The admissible sizes. */
    String sizes() {
      return axis.admissible().lowest() == axis.admissible().highest()
          ? String.valueOf(axis.admissible().lowest())
          : axis.admissible().lowest() + " to " + axis.admissible().highest();
    }

    /** The recipe for the framework. */
    String recipe() {
      return explained().recipes().stream()
          .filter(recipe -> recipe.framework().equals(framework))
          .map(Recipe::words)
          .collect(Collectors.joining());
    }

    /** Every convention with its size, and how it compares with the op. */
    List<String> answers() {
      return explained().conventions().stream()
          .map(
              answer ->
                  "%s %s %s"
                      .formatted(
                          answer.convention(),
                          answer.size().isEmpty() ? "–" : answer.size().get(1),
                          answer.reason().isEmpty()
                              ? answer.result()
                              : answer.result() + ": " + answer.reason()))
          .toList();
    }
  }
}
