package crosscheck.tensor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Integers with one NaN or infinity among them, in the image or in the filter.
 *
 * @param name the case's id, on which its index depends
 * @param poison the NaN or infinity
 * @param integers the other values
 */
record PoisonedFill(String name, double poison, IntegerFill integers) implements Filling {

  @Override
  public Tensor4 image(int... shape) {
    Tensor4 image = integers.image(shape);
    return isInFilter() ? image : poisoned(image);
  }

  @Override
  public Tensor4 filter(int... shape) {
    Tensor4 filter = integers.filter(shape);
    return isInFilter() ? poisoned(filter) : filter;
  }

  private boolean isInFilter() {
    return (word(0) & 1) == 1;
  }

  @Override
  public Optional<Poison> poison(int[] imageShape, int[] filterShape) {
    boolean inFilter = isInFilter();
    return Optional.of(new Poison(inFilter, place(inFilter ? filterShape : imageShape)));
  }

  /** The coordinates of the poisoned cell in a tensor of this shape. */
  private List<Integer> place(int[] shape) {
    int index = Math.floorMod(word(1), Math.toIntExact(Tensor4.elements(shape)));
    Deque<Integer> place = new ArrayDeque<>();
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      place.addFirst(index % shape[axis]);
      index /= shape[axis];
    }
    return List.copyOf(place);
  }

  private int word(int index) {
    return RandomWord.at(RandomWord.seed32(name + "/poison"), index);
  }

  private Tensor4 poisoned(Tensor4 tensor) {
    double[] values = tensor.values().clone();
    values[Math.floorMod(word(1), values.length)] = poison;
    return tensor.with(values);
  }
}
