package crosscheck.explanation;

import crosscheck.op.KernelPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An explanation's answer in a few lines.
 *
 * @param explanation the explanation
 */
record Headline(Explanation explanation) {

  /** The lines: the call, its sizes, the crop, what TensorFlow does, and the recipe. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    line(lines, "call", call());
    line(lines, "sizes", sizes());
    line(lines, "crop", crop());
    line(lines, "TensorFlow", tensorflow());
    explanation.forward().forEach(answer -> line(lines, "", forward(answer)));
    recipes().forEach(recipe -> line(lines, "recipe", recipe));
    explanation.remedies().forEach(remedy -> line(lines, "instead", remedy));
    return lines;
  }

  private static void line(List<String> lines, String name, String words) {
    lines.add("%-11s %s".formatted(name, words));
  }

  private String call() {
    Rank rank = explanation.rank();
    return "input %s, kernel %s, stride %s, dilation %s, padding %s%s%s"
        .formatted(
            rank.size(explanation.input()),
            rank.size(explanation.kernel()),
            rank.size(explanation.strides()),
            rank.size(explanation.dilations()),
            explanation.padding(),
            explanation.groups() == 1 ? "" : ", %d groups".formatted(explanation.groups()),
            explanation.batch() == 1 ? "" : ", %d images".formatted(explanation.batch()));
  }

  private String sizes() {
    return eachAxis(axis -> ranges(axis.admissible()));
  }

  private String crop() {
    return eachAxis(
            axis ->
                axis.splits().isEmpty()
                    ? "no"
                    : ranges(axis.splits().stream().map(AxisExplanation.Split::before).toList())
                        + " of "
                        + axis.fullScatter())
        + " cut at the start of the full scatter";
  }

  /** Words for each axis, {@code 191 to 192 rows, 255 to 256 columns}. */
  private String eachAxis(Function<AxisExplanation, String> words) {
    Rank rank = explanation.rank();
    List<AxisExplanation> axes = rank.spokenOf(List.of(explanation.height(), explanation.width()));
    return IntStream.range(0, rank.count())
        .mapToObj(axis -> "%s %ss".formatted(words.apply(axes.get(axis)), rank.cells().get(axis)))
        .collect(Collectors.joining(", "));
  }

  private static String ranges(List<Integer> ends) {
    return ends.stream().distinct().map(String::valueOf).collect(Collectors.joining(" to "));
  }

  private String tensorflow() {
    if (explanation.surroundings().isEmpty()) {
      return "not asked";
    }
    Map<KernelPath, List<OpAnswer>> paths =
        explanation.op().stream()
            .collect(
                Collectors.groupingBy(
                    OpAnswer::kernelPath, LinkedHashMap::new, Collectors.toList()));
    return paths.entrySet().stream()
        .map(path -> path.getKey().id() + ": " + counts(path.getValue()))
        .collect(Collectors.joining("; "));
  }

  /** Such as {@code 4 right, 2 refused as they must be, 1 CRASHED}. */
  private static String counts(List<OpAnswer> answers) {
    Map<String, Long> counts =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    OpAnswer::summary, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String forward(OpAnswer answer) {
    return "%s %s".formatted(answer.asked(), answer.result());
  }

  private List<String> recipes() {
    List<Recipe> recipes = explanation.recipes();
    List<Recipe> first =
        Scope.OFTEN_ASKED.stream()
            .flatMap(name -> recipes.stream().filter(recipe -> recipe.framework().equals(name)))
            .toList();
    return (first.isEmpty() ? recipes : first)
        .stream()
            .map(
                recipe ->
                    "%s in %s: %s"
                        .formatted(
                            explanation.rank().size(explanation.wanted()),
                            recipe.framework(),
                            recipe.words()))
            .toList();
  }
}
