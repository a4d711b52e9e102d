package crosscheck.explanation;

import crosscheck.check.Table;
import crosscheck.explanation.AxisExplanation.Split;
import crosscheck.verdict.Status;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints an explanation as text.
 *
 * @param out where it prints
 */
public record ExplanationReport(PrintStream out) {

  /** Prints everything. */
  public void print(Explanation explanation) {
    out.printf(
        "input %s, kernel %s, stride %s, dilation %s, padding %s%n%n",
        size(explanation.input()),
        size(explanation.kernel()),
        size(explanation.strides()),
        size(explanation.dilations()),
        explanation.padding());
    printAxis("height", explanation.height());
    printAxis("width", explanation.width());
    printPictures(explanation);
    printConventions(explanation.conventions());
    printRecipes(explanation);
    printOp(explanation);
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

  private void printPictures(Explanation explanation) {
    boolean alike = explanation.height().picture().equals(explanation.width().picture());
    out.printf(
        "%s, size %d%n", alike ? "one axis" : "height", explanation.height().admissible().get(1));
    explanation.height().picture().forEach(line -> out.println("  " + line));
    out.println();
    if (!alike) {
      out.printf("width, size %d%n", explanation.width().admissible().get(1));
      explanation.width().picture().forEach(line -> out.println("  " + line));
      out.println();
    }
  }

  private void printConventions(List<ConventionAnswer> conventions) {
    Table table =
        new Table("convention", "said", "size", "crop", "of the op's", "result", "the rule");
    for (ConventionAnswer answer : conventions) {
      table.row(
          answer.convention(),
          both(answer.said()),
          answer.size().isEmpty() ? "-" : size(answer.size()),
          answer.crop().isEmpty()
              ? "-"
              : both(answer.crop().stream().map(String::valueOf).toList()),
          both(answer.choices()),
          answer.reason().isEmpty() ? answer.result() : answer.result() + ": " + answer.reason(),
          answer.confirmed());
    }
    out.println(table);
  }

  private void printRecipes(Explanation explanation) {
    if (!explanation.remedies().isEmpty()) {
      explanation.remedies().forEach(out::println);
      out.println();
      return;
    }
    out.printf("the op's %s from other frameworks%n", size(explanation.wanted()));
    Table table = new Table("  framework", "convention", "say", "then");
    for (Recipe recipe : explanation.recipes()) {
      table.row(
          "  " + recipe.framework(),
          recipe.convention(),
          recipe.say().isEmpty() ? "-" : recipe.say(),
          recipe.afterwards().isEmpty() ? "-" : recipe.afterwards());
    }
    out.println(table);
  }

  private void printOp(Explanation explanation) {
    out.printf("TensorFlow %s, %s, just now%n", explanation.tensorflow(), explanation.platform());
    Table table = new Table("  asked for", "kernels", "result");
    Stream.concat(explanation.op().stream(), explanation.forward().stream())
        .forEach(a -> table.row("  " + a.asked(), a.kernelPath(), result(a)));
    out.println(table);
    explanation.op().stream()
        .map(OpAnswer::cause)
        .filter(cause -> !cause.isEmpty())
        .distinct()
        .forEach(out::println);
  }

  private static String result(OpAnswer answer) {
    return answer.status() == Status.AGREES || answer.status() == Status.VACUOUS
        ? answer.observed()
        : answer.status() + ": " + answer.observed();
  }

  private static String size(List<Integer> size) {
    return size.get(0) + "x" + size.get(1);
  }

  /** One word if both axes have the same, else both. */
  private static String both(List<String> words) {
    String all =
        new LinkedHashSet<>(words)
            .stream().map(word -> word.isEmpty() ? "-" : word).collect(Collectors.joining("; "));
    return all.isEmpty() ? "-" : all.toLowerCase(Locale.ROOT);
  }
}
