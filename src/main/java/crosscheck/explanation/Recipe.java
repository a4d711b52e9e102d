package crosscheck.explanation;

import crosscheck.convention.Convention;
import crosscheck.convention.Conventions;
import crosscheck.convention.Setting;
import crosscheck.convention.Words;
import crosscheck.geometry.ConvTransposeGeometry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * Returns a recipe for each framework, the one that leaves least to be done afterwards; where it
   * has none, {@code afterwards} says so.
   *
   * @param size an admissible size, height and width
   */
  static List<Recipe> all(ConvTransposeGeometry geometry, List<Integer> size) {
    Map<String, Optional<Candidate>> best = new LinkedHashMap<>();
    for (Convention convention : Conventions.all()) {
      if (isOfAText(convention)) {
        continue;
      }
      best.merge(
          convention.source().project(),
          Candidate.of(convention, geometry, size),
          Candidate::better);
    }
    return best.entrySet().stream()
        .map(entry -> entry.getValue().map(Candidate::recipe).orElse(none(entry.getKey())))
        .toList();
  }

  private static Recipe none(String framework) {
    return new Recipe(
        framework, "", "", "", "no recipe: it never computes these cells, or refuses these axes");
  }

  /** Whether it is no framework's, so that nobody can be told anything. */
  private static boolean isOfAText(Convention convention) {
    return convention.id().startsWith("lecture-") || convention.id().startsWith("dumoulin-visin-");
  }

  private record Candidate(Convention convention, AxisRecipe rows, AxisRecipe columns) {

    static Optional<Candidate> of(
        Convention convention, ConvTransposeGeometry geometry, List<Integer> size) {
      Optional<Candidate> alone =
          of(
              convention,
              AxisRecipe.of(convention, geometry.height(), size.get(0)),
              AxisRecipe.of(convention, geometry.width(), size.get(1)));
      if (alone.isEmpty() || alone.get().isTaken()) {
        return alone;
      }
      // What is best for each axis may be refused together, where one number serves both.
      return convention
          .settings()
          .of(geometry.height().scatter())
          .flatMap(
              setting ->
                  of(
                      convention,
                      AxisRecipe.of(convention, geometry.height(), size.get(0), setting),
                      AxisRecipe.of(convention, geometry.width(), size.get(1), setting))
                      .stream())
          .filter(Candidate::isTaken)
          .min(Comparator.comparingInt(Candidate::changed));
    }

    private static Optional<Candidate> of(
        Convention convention, Optional<AxisRecipe> rows, Optional<AxisRecipe> columns) {
      return rows.isPresent() && columns.isPresent()
          ? Optional.of(new Candidate(convention, rows.get(), columns.get()))
          : Optional.empty();
    }

    private boolean isTaken() {
      return convention.bothAxes().refusal(rows.call(), columns.call()).isEmpty();
    }

    static Optional<Candidate> better(Optional<Candidate> first, Optional<Candidate> other) {
      return first.isEmpty() || (other.isPresent() && other.get().changed() < first.get().changed())
          ? other
          : first;
    }

    int changed() {
      return rows.changed() + columns.changed();
    }

    Recipe recipe() {
      return new Recipe(
          convention.source().project(), convention.id(), convention.title(), say(), afterwards());
    }

    private String say() {
      Setting height = rows.setting();
      Setting width = columns.setting();
      Words theirs = convention.words();
      List<String> words = new ArrayList<>();
      if (convention.takes(s -> s.before() != s.after())) {
        words.add(theirs.pads(height, width));
      } else if (convention.takes(s -> s.before() != 0)) {
        words.add(theirs.padding() + " " + pair(height.before(), width.before()));
      }
      given(theirs.outputPadding() + " ", Setting::outputPadding).ifPresent(words::add);
      given(theirs.outputSize() + " ", Setting::outputSize).ifPresent(words::add);
      return String.join(", ", words);
    }

    private Optional<String> given(String name, Function<Setting, OptionalInt> number) {
      OptionalInt height = number.apply(rows.setting());
      OptionalInt width = number.apply(columns.setting());
      return height.isPresent() && width.isPresent()
          ? Optional.of(name + pair(height.getAsInt(), width.getAsInt()))
          : Optional.empty();
    }

    private static String pair(int height, int width) {
      return height == width ? Integer.toString(height) : "(%d, %d)".formatted(height, width);
    }

    private String afterwards() {
      String drop =
          joined(
              cells("the first", rows.dropStart(), "row"),
              cells("the last", rows.dropEnd(), "row"),
              cells("the first", columns.dropStart(), "column"),
              cells("the last", columns.dropEnd(), "column"));
      String add =
          joined(
              zeros(rows.addStart(), "row", "start"),
              zeros(rows.addEnd(), "row", "end"),
              zeros(columns.addStart(), "column", "start"),
              zeros(columns.addEnd(), "column", "end"));
      return Stream.of(
              drop.isEmpty() ? "" : "drop " + drop, add.isEmpty() ? "" : "add zeros: " + add)
          .filter(step -> !step.isEmpty())
          .collect(Collectors.joining("; "));
    }

    private static String joined(String... parts) {
      return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
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
