package crosscheck.explanation;

import crosscheck.check.Harness;
import crosscheck.check.live.Confirmations;
import crosscheck.geometry.AxisGeometry;
import crosscheck.input.BadInputException;
import crosscheck.json.Schema;
import crosscheck.op.Surroundings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A transposed convolution explained; lists are height and width.
 *
 * @param rank how many axes the person speaks of; with one, the height is a row
 * @param input the input's size
 * @param kernel the kernel's
 * @param strides the strides
 * @param dilations the dilations
 * @param groups the groups of channels
 * @param batch the images
 * @param padding the padding in words
 * @param height the rows
 * @param width the columns
 * @param conventions what each convention makes of it that is wanted and has a word for the padding
 * @param wanted the size that is aimed at
 * @param recipes how to get the op's result of that size from each framework that is wanted; none
 *     if it is not admissible
 * @param remedies for each axis on which the wanted size is not admissible, what to do about it
 * @param surroundings what computed the answers; nothing if the op was not asked
 * @param op what the op did just now
 * @param forward what the forward convolution did
 * @param causes the causes of mismatches among them, in a sentence with their way out
 */
@Schema("explanation")
public record Explanation(
    Rank rank,
    List<Integer> input,
    List<Integer> kernel,
    List<Integer> strides,
    List<Integer> dilations,
    int groups,
    int batch,
    String padding,
    AxisExplanation height,
    AxisExplanation width,
    List<ConventionAnswer> conventions,
    List<Integer> wanted,
    List<Recipe> recipes,
    List<String> remedies,
    Optional<Surroundings> surroundings,
    List<OpAnswer> op,
    List<OpAnswer> forward,
    List<String> causes) {

  /** The most sizes of the interval that the op is asked for. */
  private static final int MOST_SIZES = 6;

  /**
   * Explains a transposed convolution.
   *
   * @param confirmations what the frameworks themselves answered; read if a convention is wanted
   * @param harness where the op is asked; nothing if it is not to be asked
   * @throws crosscheck.pool.WorkerFailure if workers cannot start, or cannot go on
   * @throws BadInputException if the sizes are too large for a case, or if a folder or the platform
   *     cannot be used
   */
  public static Explanation of(
      Subject subject,
      Scope scope,
      Supplier<Confirmations> confirmations,
      Optional<Harness> harness) {
    AxisGeometry height = subject.geometry().height();
    AxisGeometry width = subject.geometry().width();
    Arithmetic arithmetic =
        Arithmetic.of(
            subject,
            scope,
            scope.conventions().isEmpty() ? convention -> "" : confirmations.get()::of);
    Set<List<Integer>> sizes = sizes(subject, arithmetic.conventions(), scope);
    // Before any worker starts: a case has its limits.
    try {
      sizes.forEach(subject::requireWithinLimits);
    } catch (IllegalArgumentException tooLarge) {
      throw new BadInputException(String.valueOf(tooLarge.getMessage()));
    }
    Optional<Inquiry> asked = harness.map(where -> Inquiry.of(where, subject, sizes));
    return new Explanation(
        subject.rank(),
        subject.input(),
        List.of(height.kernel(), width.kernel()),
        List.of(height.stride(), width.stride()),
        List.of(height.dilation(), width.dilation()),
        subject.tensors().groups(),
        subject.tensors().batch(),
        subject.padding(),
        arithmetic.height(),
        arithmetic.width(),
        arithmetic.conventions(),
        subject.aim(),
        arithmetic.recipes(),
        arithmetic.remedies(),
        asked.map(Inquiry::surroundings),
        asked.map(Inquiry::op).orElse(List.of()),
        asked.map(Inquiry::forward).orElse(List.of()),
        asked.map(Inquiry::causes).orElse(List.of()));
  }

  /**
   * The sizes to ask the op for: the interval's, or the first and the last of them, and the aim; if
   * everything is wanted, the ones around the interval and all that conventions compute.
   */
  private static Set<List<Integer>> sizes(
      Subject subject, List<ConventionAnswer> conventions, Scope scope) {
    int most =
        Math.max(subject.highest(0) - subject.lowest(0), subject.highest(1) - subject.lowest(1));
    Set<List<Integer>> sizes = new LinkedHashSet<>();
    for (int i = 0; i <= most; i++) {
      if (i < MOST_SIZES / 2 || i > most - MOST_SIZES / 2) {
        sizes.add(
            List.of(
                Math.min(subject.lowest(0) + i, subject.highest(0)),
                Math.min(subject.lowest(1) + i, subject.highest(1))));
      }
    }
    sizes.add(subject.aim());
    if (scope.isWhole()) {
      int around = subject.rank() == Rank.TWO ? 1 : 0;
      sizes.add(List.of(subject.highest(0) + around, subject.highest(1) + 1));
      if (subject.lowest(0) > around && subject.lowest(1) > 1) {
        sizes.add(List.of(subject.lowest(0) - around, subject.lowest(1) - 1));
      }
      conventions.stream()
          .map(ConventionAnswer::size)
          .filter(size -> !size.isEmpty())
          .forEach(sizes::add);
    }
    return sizes;
  }
}
