package crosscheck.reproduction;

import crosscheck.tensor.IntegerRecipe;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The values of one tensor, in a form that can be written down. */
public sealed interface Numbers {

  /** The most values that are written down if a recipe says the same. */
  int MOST_WITH_RECIPE = 256;

  /** The most values that are written down at all: Java initializes some 7,000 in one class. */
  int MOST_WRITTEN = 2048;

  /** The most values that may differ from a recipe. */
  int MOST_OTHERS = 8;

  /** The number of values. */
  int count();

  /** The values one by one. */
  List<Double> values();

  /** Whether these stand for others that are too many to be written down and have no recipe. */
  default boolean areSubstitutes() {
    return false;
  }

  /**
   * Values one by one.
   *
   * @param values the values
   */
  record Written(List<Double> values) implements Numbers {
    /** Copies the list. */
    public Written {
      values = List.copyOf(values);
    }

    @Override
    public int count() {
      return values.size();
    }
  }

  /** So many zeros. */
  record Zeros(int count) implements Numbers {
    @Override
    public List<Double> values() {
      return Collections.nCopies(count, 0.0);
    }
  }

  /**
   * The harness's integers, bit for bit.
   *
   * @param count the number of values
   * @param recipe the integers of a tensor whose last axis is that of the channels
   * @param plane the number of cells that follow each other in one channel; 1 if the channels are
   *     the last axis
   * @param others the values that are not the recipe's, by their index
   */
  record Integers(int count, IntegerRecipe recipe, int plane, SortedMap<Integer, Double> others)
      implements Numbers {

    /** What a program's function {@code integers} takes, in its order. */
    String arguments() {
      return "%d, 0x%08x, %d, %d, %d, %d"
          .formatted(
              count, recipe.seed(), recipe.amplitude(), recipe.period(), recipe.channels(), plane);
    }

    @Override
    public List<Double> values() {
      return IntStream.range(0, count)
          .mapToObj(i -> others.getOrDefault(i, (double) at(i)))
          .toList();
    }

    private int at(int index) {
      int channels = recipe.channels();
      int image = channels * plane;
      return recipe.at(index / image * image + index % plane * channels + index / plane % channels);
    }

    /** These integers with others among them, so that they are the given values. */
    private Optional<Numbers> with(double[] values) {
      SortedMap<Integer, Double> differing = new TreeMap<>();
      for (int i = 0; i < values.length && differing.size() <= MOST_OTHERS; i++) {
        if (Double.compare(values[i], at(i)) != 0) {
          differing.put(i, values[i]);
        }
      }
      return differing.size() > MOST_OTHERS
          ? Optional.empty()
          : Optional.of(new Integers(count, recipe, plane, differing));
    }
  }

  /** So many small integers: {@code i * 7 % 11 - 5} for the index i. */
  record Substitutes(int count) implements Numbers {
    @Override
    public List<Double> values() {
      return IntStream.range(0, count).mapToObj(i -> i * 7 % 11 - 5.0).toList();
    }

    @Override
    public boolean areSubstitutes() {
      return true;
    }
  }

  /** Whether a program needs its function {@code integers} to make some of these tensors. */
  static boolean needIntegers(Stream<Operand.Tensor> all) {
    return all.anyMatch(tensor -> tensor.numbers() instanceof Integers);
  }

  /** The numbers of a tensor whose values may be those of a recipe. */
  static Numbers of(double[] values, Optional<IntegerRecipe> recipe) {
    return of(values, recipe, 1);
  }

  /** The same, for a tensor with so many cells of one channel after each other. */
  static Numbers of(double[] values, Optional<IntegerRecipe> recipe, int plane) {
    if (values.length <= MOST_WITH_RECIPE) {
      return written(values);
    }
    return recipe
        .flatMap(r -> new Integers(values.length, r, plane, new TreeMap<>()).with(values))
        .orElseGet(
            () -> values.length <= MOST_WRITTEN ? written(values) : new Substitutes(values.length));
  }

  private static Numbers written(double[] values) {
    return new Written(Arrays.stream(values).boxed().toList());
  }

  /** So many zeros; throws {@link ArithmeticException} if they are no array. */
  static Numbers zeros(long count) {
    return new Zeros(Math.toIntExact(count));
  }
}
