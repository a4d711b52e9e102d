package crosscheck.explanation;

import crosscheck.convention.Convention;
import crosscheck.convention.Conventions;
import crosscheck.geometry.AxisGeometry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What follows of a transposed convolution without asking anyone; it needs the JDK alone, and runs
 * in a browser as well.
 *
 * @param height the rows
 * @param width the columns
 * @param conventions what each convention that has a word for the padding makes of it
 * @param recipes how to get the op's result from each framework; none if the size that is aimed at
 *     is not admissible
 * @param remedies for each axis on which that size is not admissible, what to do about it
 */
public record Arithmetic(
    AxisExplanation height,
    AxisExplanation width,
    List<ConventionAnswer> conventions,
    List<Recipe> recipes,
    List<String> remedies) {

  /**
   * Explains what is arithmetic.
   *
   * @param framework the framework whose answers are wanted; nothing for all
   * @param confirmed who confirmed a rule, in words
   */
  public static Arithmetic of(
      Subject subject, Optional<Framework> framework, Function<Convention, String> confirmed) {
    List<Convention> asked = framework.map(Framework::conventions).orElse(Conventions.all());
    return new Arithmetic(
        AxisExplanation.of(subject, 0),
        AxisExplanation.of(subject, 1),
        // No convention says what comes of nothing.
        (subject.isEmpty() ? List.<Convention>of() : asked)
            .stream()
                .flatMap(c -> ConventionAnswer.of(c, subject, confirmed.apply(c)).stream())
                .toList(),
        recipes(subject, framework),
        remedies(subject));
  }

  private static List<Recipe> recipes(Subject subject, Optional<Framework> framework) {
    if (subject.isEmpty() || !subject.admits(subject.aim())) {
      return List.of();
    }
    return framework.map(List::of).orElse(Framework.all()).stream()
        .map(asked -> Recipe.of(asked, subject))
        .toList();
  }

  private static List<String> remedies(Subject subject) {
    Rank rank = subject.rank();
    List<AxisGeometry> axes = rank.spokenOf(subject.axes());
    List<Integer> aim = rank.spokenOf(subject.aim());
    return subject.isEmpty()
        ? List.of()
        : IntStream.range(0, rank.count())
            .mapToObj(axis -> Remedy.of(rank.axes().get(axis), axes.get(axis), aim.get(axis)))
            .filter(remedy -> !remedy.isEmpty())
            .toList();
  }
}
