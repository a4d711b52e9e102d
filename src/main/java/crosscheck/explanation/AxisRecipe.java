package crosscheck.explanation;

import crosscheck.convention.Answer;
import crosscheck.convention.Answer.Aligned;
import crosscheck.convention.Convention;
import crosscheck.convention.Convention.Call;
import crosscheck.convention.Setting;
import crosscheck.geometry.Alignment;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Scatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How to get one axis of the op's result from a convention: what to say to it, and which cells to
 * drop or to add afterwards.
 *
 * @param call what the caller says
 * @param theirs what the convention then keeps of the full scatter
 * @param wanted what the op keeps of it
 */
record AxisRecipe(Call call, Alignment theirs, Alignment wanted) {

  /** As many input cells show everything: what more of them add is the same on both sides. */
  private static final int ENOUGH_INPUT = 12;

  /** Some seconds; a kernel of a thousand cells has a million times as many. */
  static final int MOST_SETTINGS = 4_000_000;

  /** Of equals those that ask for the size that comes: some frameworks do not look at it. */
  private static final Comparator<AxisRecipe> FEWEST_CHANGES =
      Comparator.comparingInt(AxisRecipe::changed)
          .thenComparing(
              recipe ->
                  recipe.setting().outputSize().isPresent()
                      && recipe.setting().outputSize().getAsInt() != recipe.theirs.size());

  /**
   * Returns the recipe that changes the fewest cells afterwards, with the smallest setting of
   * those; nothing if the convention computes the cells that are wanted by none of its {@value
   * #MOST_SETTINGS} smallest settings.
   *
   * @param size an admissible size of the axis
   */
  static Optional<AxisRecipe> of(Convention convention, AxisGeometry axis, int size) {
    int fewer = Math.max(0, axis.input() - ENOUGH_INPUT);
    long shorter = size - (long) fewer * axis.stride();
    if (fewer > 0 && shorter >= 1) {
      AxisGeometry small =
          AxisGeometry.of(
              new Scatter(ENOUGH_INPUT, axis.kernel(), axis.stride(), axis.dilation()),
              axis.padding());
      Optional<AxisRecipe> recipe =
          of(convention, small, (int) shorter)
              .flatMap(found -> found.on(convention, axis, size, fewer * axis.stride()));
      if (recipe.isPresent()) {
        return recipe;
      }
    }
    return convention
        .settings()
        .of(axis.scatter())
        .limit(MOST_SETTINGS)
        .flatMap(setting -> of(convention, axis, size, setting).stream())
        .min(FEWEST_CHANGES);
  }

  /** Returns the recipe with a setting, if the convention then computes the cells. */
  static Optional<AxisRecipe> of(
      Convention convention, AxisGeometry axis, int size, Setting setting) {
    Call call = new Call(axis.scatter(), setting);
    Answer answer = convention.rule().answer(call.scatter(), setting);
    return answer instanceof Aligned aligned
        ? Optional.of(new AxisRecipe(call, aligned.alignment(), axis.alignment(size)))
            .filter(recipe -> recipe.lacksZerosAlone(axis.fullSize()))
        : Optional.empty();
  }

  /** The same recipe on a longer axis, if it comes to the same changes there. */
  private Optional<AxisRecipe> on(Convention convention, AxisGeometry axis, int size, int longer) {
    OptionalInt given = setting().outputSize();
    Setting own =
        given.isPresent() ? setting().withOutputSize(given.getAsInt() + longer) : setting();
    return of(convention, axis, size, own).filter(recipe -> recipe.changed() == changed());
  }

  /** What the caller says beside input, kernel, stride and dilation. */
  Setting setting() {
    return call.setting();
  }

  /** Whether cells are left, and all that are wanted beside them lie outside the scatter. */
  private boolean lacksZerosAlone(int fullSize) {
    return dropStart() + dropEnd() < theirs.size()
        && (addStart() == 0 || theirs.crop() <= 0)
        && (addEnd() == 0 || end(theirs) >= fullSize);
  }

  private static int end(Alignment alignment) {
    return alignment.crop() + alignment.size();
  }

  /** The cells to drop from the start of the convention's output. */
  int dropStart() {
    return Math.max(0, wanted.crop() - theirs.crop());
  }

  /** The cells to drop from its end. */
  int dropEnd() {
    return Math.max(0, end(theirs) - end(wanted));
  }

  /** The zeros to add at its start. */
  int addStart() {
    return Math.max(0, theirs.crop() - wanted.crop());
  }

  /** The zeros to add at its end. */
  int addEnd() {
    return Math.max(0, end(wanted) - end(theirs));
  }

  /** How many cells are dropped or added. */
  int changed() {
    return Stream.of(dropStart(), dropEnd(), addStart(), addEnd())
        .mapToInt(Integer::intValue)
        .sum();
  }
}
