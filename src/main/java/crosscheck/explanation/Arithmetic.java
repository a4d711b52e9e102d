package crosscheck.explanation;

import crosscheck.convention.Convention;
import crosscheck.geometry.AxisGeometry;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What follows of a transposed convolution without asking anyone; it needs the JDK alone, and runs
 * in a browser as well.
 *
 * @param height the rows
 * @param width the columns
 * @param conventions what each convention makes of it that is wanted and has a word for the padding
 * @param recipes how to get the op's result from each framework that is wanted; none if the size
 *     that is aimed at is not admissible
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
   * @param confirmed who confirmed a rule, in words
   */
  public static Arithmetic of(
      Subject subject, Scope scope, Function<Convention, String> confirmed) {
    return new Arithmetic(
        AxisExplanation.of(subject, 0),
        AxisExplanation.of(subject, 1),
        // No convention says what comes of nothing.
        (subject.isEmpty() ? List.<Convention>of() : scope.conventions())
            .stream()
                .flatMap(c -> ConventionAnswer.of(c, subject, confirmed.apply(c)).stream())
                .toList(),
        subject.isEmpty() || !subject.admits(subject.aim())
            ? List.of()
            : scope.frameworks().stream().map(framework -> Recipe.of(framework, subject)).toList(),
        remedies(subject));
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
