package crosscheck.explanation;

import crosscheck.check.Table;
import crosscheck.check.Terminal;
import crosscheck.explanation.AxisExplanation.Split;
import crosscheck.op.Surroundings;
import crosscheck.verdict.Status;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints an explanation as text: the answer in a few lines, then all that it rests on.
 *
 * @param out where it prints
 */
public record ExplanationReport(PrintStream out) {

  /**
   * Prints the answer, an axis drawn, and what conventions were asked for.
   *
   * @param whole whether everything is printed
   */
  public void print(Explanation explanation, boolean whole) {
    new Headline(explanation).lines().forEach(out::println);
    out.println();
    List<String> names = explanation.rank().axes();
    List<AxisExplanation> axes = axes(explanation);
    for (int axis = 0; whole && axis < names.size(); axis++) {
      printAxis(names.get(axis), axes.get(axis));
    }
    printPictures(names, axes);
    if (!explanation.conventions().isEmpty()) {
      printConventions(explanation);
    }
    if (whole && !explanation.recipes().isEmpty()) {
      printRecipes(explanation);
    }
    if (whole) {
      explanation.surroundings().ifPresent(asked -> printOp(explanation, asked));
    }
    printMismatches(explanation);
  }

  private static List<AxisExplanation> axes(Explanation explanation) {
    return explanation.rank().spokenOf(List.of(explanation.height(), explanation.width()));
  }

  private void printAxis(String name, AxisExplanation axis) {
    out.printf("%s%n", name);
    out.printf(
        "  full scatter  %d cells: (n - 1) s + ke, ke = %d%n",
        axis.fullScatter(), axis.effectiveKernel());
    out.printf(
        "  admissible    %d to %d: %s%n",
        axis.admissible().get(0), axis.admissible().get(1), axis.why());
    for (Split split : axis.splits()) {
      out.printf(
          "  size %-8d %s; the spread input is padded by %d and %d%n",
          split.size(),
          split.after() < 0
              ? "%d cut at the start, %d zeros added at the end"
                  .formatted(split.before(), -split.after())
              : "%d cut at the start, %d at the end".formatted(split.before(), split.after()),
          split.paddedBefore(),
          split.paddedAfter());
    }
    out.println();
  }

  private void printPictures(List<String> names, List<AxisExplanation> axes) {
    boolean alike = axes.stream().map(AxisExplanation::picture).distinct().count() == 1;
    for (int axis = 0; axis < (alike ? 1 : names.size()); axis++) {
      AxisExplanation drawn = axes.get(axis);
      if (!drawn.picture().isEmpty()) {
        out.printf("%s, size %d%n", alike ? "one axis" : names.get(axis), drawn.drawn());
        drawn.picture().forEach(line -> out.println("  " + line));
        out.println();
      }
    }
  }

  private void printConventions(Explanation explanation) {
    Rank rank = explanation.rank();
    Table table =
        new Table("convention", "said", "size", "crop", "of the op's", "result", "the rule");
    for (ConventionAnswer answer : explanation.conventions()) {
      table.row(
          answer.convention(),
          both(rank.spokenOf(answer.said())),
          answer.size().isEmpty() ? "-" : rank.size(answer.size()),
          answer.crop().isEmpty()
              ? "-"
              : both(rank.spokenOf(answer.crop()).stream().map(String::valueOf).toList()),
          answer.choices().isEmpty() ? "-" : both(rank.spokenOf(answer.choices())),
          answer.reason().isEmpty() ? answer.result() : answer.result() + ": " + answer.reason(),
          answer.confirmed());
    }
    out.println(table.within(Terminal.columns()));
  }

  private void printRecipes(Explanation explanation) {
    out.printf(
        "the op's %s from other frameworks%n", explanation.rank().size(explanation.wanted()));
    Table table = new Table("  framework", "convention", "say", "then");
    for (Recipe recipe : explanation.recipes()) {
      table.row(
          "  " + recipe.framework(),
          recipe.convention(),
          recipe.say().isEmpty() ? "-" : recipe.say(),
          recipe.afterwards().isEmpty() ? "-" : recipe.afterwards());
    }
    out.println(table.within(Terminal.columns()));
  }

  private void printOp(Explanation explanation, Surroundings asked) {
    out.printf("TensorFlow %s, %s, just now%n", asked.tensorflow(), asked.platform());
    Table table = new Table("  asked for", "kernels", "tensors", "result", "check");
    Stream.of(explanation.op(), explanation.forward())
        .flatMap(List::stream)
        .forEach(
            answer ->
                table.row(
                    "  " + answer.asked() + (answer.how().isEmpty() ? "" : ", " + answer.how()),
                    answer.kernelPath().id(),
                    answer.tensors(),
                    answer.result(),
                    answer.id()));
    out.println(table.within(Terminal.columns()));
  }

  /** Prints in full what is not as the closed form says, and why. */
  private void printMismatches(Explanation explanation) {
    Stream.of(explanation.op(), explanation.forward())
        .flatMap(List::stream)
        .flatMap(answer -> answer.inFull().stream())
        .distinct()
        .forEach(out::println);
    if (explanation.op().stream().anyMatch(answer -> answer.status() == Status.UNSUPPORTED)) {
      out.println(
          "UNSUPPORTED is about TensorFlow's kernels, not about the call: the closed form gives"
              + " these sizes all the same, with the crops above");
    }
    explanation.causes().forEach(out::println);
  }

  /** One word if both axes have the same, else both. */
  private static String both(List<String> words) {
    return new LinkedHashSet<>(words)
        .stream()
            .map(word -> word.isEmpty() ? "-" : word)
            .collect(Collectors.joining("; "))
            .toLowerCase(Locale.ROOT);
  }
}
