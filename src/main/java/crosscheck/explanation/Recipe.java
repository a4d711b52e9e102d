package crosscheck.explanation;

import crosscheck.convention.Convention;
import crosscheck.convention.Setting;
import crosscheck.geometry.AxisGeometry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to get the op's result from another framework.
 *
 * @param framework the framework
 * @param convention the id of the convention whose words these are
 * @param title the call in its own words
 * @param say what to say to it beside input, kernel, stride and dilation
 * @param afterwards what to do with its output; an empty text if that is the op's
 */
record Recipe(String framework, String convention, String title, String say, String afterwards) {

  /**
   * Returns the recipe of a framework that leaves least to be done afterwards; where it has none,
   * {@code afterwards} says so.
   *
   * @param subject its aim must be admissible
   */
  static Recipe of(Framework framework, Subject subject) {
    return framework.conventions().stream()
        .flatMap(convention -> Candidate.of(convention, subject).stream())
        .min(Comparator.comparingInt(Candidate::changed))
        .map(candidate -> candidate.recipe(framework.name()))
        .orElse(none(framework.name()));
  }

  /** Both steps in one line. */
  String words() {
    return Stream.of(say, afterwards)
        .filter(step -> !step.isEmpty())
        .reduce((first, then) -> first + ", then " + then)
        .orElse("as it is");
  }

  private static Recipe none(String framework) {
    return new Recipe(
        framework, "", "", "", "no recipe: it never computes these cells, or refuses these axes");
  }

  private record Candidate(Rank rank, Convention convention, AxisRecipe rows, AxisRecipe columns) {

    static Optional<Candidate> of(Convention convention, Subject subject) {
      AxisGeometry height = subject.geometry().height();
      AxisGeometry width = subject.geometry().width();
      Optional<AxisRecipe> rows = AxisRecipe.of(convention, height, subject.aim().get(0));
      Optional<AxisRecipe> columns = AxisRecipe.of(convention, width, subject.aim().get(1));
      boolean together = convention.bothAxes().refusal(height.scatter(), width.scatter()).isEmpty();
      return rows.isPresent() && columns.isPresent() && together
          ? Optional.of(new Candidate(subject.rank(), convention, rows.get(), columns.get()))
          : Optional.empty();
    }

    int changed() {
      return rows.changed() + columns.changed();
    }

    Recipe recipe(String framework) {
      return new Recipe(framework, convention.id(), convention.title(), say(), afterwards());
    }

    private List<AxisRecipe> axes() {
      return rank.spokenOf(List.of(rows, columns));
    }

    private String say() {
      List<Setting> settings = axes().stream().map(AxisRecipe::setting).toList();
      List<String> words = new ArrayList<>();
      if (convention.takes(s -> s.before() != s.after())) {
        words.add(
            "pads "
                + settings.stream()
                    .map(axis -> "%d, %d".formatted(axis.before(), axis.after()))
                    .collect(Collectors.joining(", ")));
      } else if (convention.takes(s -> s.before() != 0)) {
        words.add("padding " + both(settings.stream().map(Setting::before).toList()));
      }
      given("output_padding ", settings, Setting::outputPadding).ifPresent(words::add);
      given("output size ", settings, Setting::outputSize).ifPresent(words::add);
      return String.join(", ", words);
    }

    private static Optional<String> given(
        String name, List<Setting> settings, Function<Setting, OptionalInt> number) {
      return settings.stream().map(number).allMatch(OptionalInt::isPresent)
          ? Optional.of(
              name + both(settings.stream().map(number).map(OptionalInt::getAsInt).toList()))
          : Optional.empty();
    }

    /** One number if it is that of all axes. */
    private static String both(List<Integer> numbers) {
      return numbers.stream().distinct().count() == 1
          ? numbers.get(0).toString()
          : numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    private String afterwards() {
      List<String> drop = new ArrayList<>();
      List<String> add = new ArrayList<>();
      for (int axis = 0; axis < axes().size(); axis++) {
        AxisRecipe recipe = axes().get(axis);
        String cell = rank.cells().get(axis);
        drop.add(cells("the first", recipe.dropStart(), cell));
        drop.add(cells("the last", recipe.dropEnd(), cell));
        add.add(zeros(recipe.addStart(), cell, "start"));
        add.add(zeros(recipe.addEnd(), cell, "end"));
      }
      return Stream.of(step("drop ", drop), step("add zeros: ", add))
          .filter(step -> !step.isEmpty())
          .collect(Collectors.joining("; "));
    }

    private static String step(String what, List<String> parts) {
      String all = parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
      return all.isEmpty() ? "" : what + all;
    }

    private static String cells(String which, int count, String name) {
      return count == 0
          ? ""
          : count == 1 ? "%s %s".formatted(which, name) : "%s %d %ss".formatted(which, count, name);
    }

    private static String zeros(int count, String name, String where) {
      return count == 0
          ? ""
          : "%d %s%s at the %s".formatted(count, name, count == 1 ? "" : "s", where);
    }
  }
}
