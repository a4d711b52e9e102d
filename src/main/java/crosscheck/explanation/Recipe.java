package crosscheck.explanation;

import crosscheck.convention.Convention;
import crosscheck.convention.Setting;
import crosscheck.convention.Words;
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
public record Recipe(
    String framework, String convention, String title, String say, String afterwards) {

  private static final String NONE =
      "no recipe: it refuses these axes, or none of its smallest settings computes these cells";

  /**
   * Returns the recipe of a framework that leaves least to be done afterwards, of a rule of some
   * releases alone only where no other has one; where there is none, {@code afterwards} says so.
   *
   * @param subject its aim must be admissible
   */
  static Recipe of(Framework framework, Subject subject) {
    return framework.conventions().stream()
        .flatMap(convention -> Candidate.of(convention, subject).stream())
        .min(
            Comparator.comparing((Candidate c) -> c.convention().isOfSomeReleases())
                .thenComparingInt(Candidate::changed))
        .map(candidate -> candidate.recipe(framework.name()))
        .orElse(none(framework.name()));
  }

  /** The call in its own words, and both steps, in one line. */
  public String words() {
    String steps =
        Stream.of(say, afterwards)
            .filter(step -> !step.isEmpty())
            .collect(Collectors.joining(", then "));
    return Stream.of(title, steps)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(": "));
  }

  private static Recipe none(String framework) {
    return new Recipe(framework, "", "", "", NONE);
  }

  private record Candidate(Rank rank, Convention convention, AxisRecipe rows, AxisRecipe columns) {

    static Optional<Candidate> of(Convention convention, Subject subject) {
      AxisGeometry height = subject.geometry().height();
      AxisGeometry width = subject.geometry().width();
      List<Integer> size = subject.aim();
      Optional<Candidate> alone =
          of(
              subject.rank(),
              convention,
              AxisRecipe.of(convention, height, size.get(0)),
              AxisRecipe.of(convention, width, size.get(1)));
      if (alone.isEmpty() || alone.get().isTaken()) {
        return alone;
      }
      // What is best for each axis may be refused together, where one number serves both.
      return convention
          .settings()
          .of(height.scatter())
          .limit(AxisRecipe.MOST_SETTINGS)
          .flatMap(
              setting ->
                  of(
                      subject.rank(),
                      convention,
                      AxisRecipe.of(convention, height, size.get(0), setting),
                      AxisRecipe.of(convention, width, size.get(1), setting))
                      .stream())
          .filter(Candidate::isTaken)
          .min(Comparator.comparingInt(Candidate::changed));
    }

    private static Optional<Candidate> of(
        Rank rank, Convention convention, Optional<AxisRecipe> rows, Optional<AxisRecipe> columns) {
      return rows.isPresent() && columns.isPresent()
          ? Optional.of(new Candidate(rank, convention, rows.get(), columns.get()))
          : Optional.empty();
    }

    /** Whether it takes both axes together; a person who speaks of one has no second. */
    private boolean isTaken() {
      return rank == Rank.ONE
          || convention.bothAxes().refusal(rows.call(), columns.call()).isEmpty();
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
      Words theirs = convention.words();
      List<String> words = new ArrayList<>();
      if (convention.takes(s -> s.before() != s.after())) {
        words.add(
            rank == Rank.ONE
                ? "pads %d, %d".formatted(columns.setting().before(), columns.setting().after())
                : theirs.pads(rows.setting(), columns.setting()));
      } else if (convention.takes(s -> s.before() != 0)) {
        words.add(theirs.padding() + " " + both(settings.stream().map(Setting::before).toList()));
      }
      given(theirs.outputPadding() + " ", settings, Setting::outputPadding).ifPresent(words::add);
      given(theirs.outputSize() + " ", settings, Setting::outputSize).ifPresent(words::add);
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
