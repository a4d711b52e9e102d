package crosscheck.tensor;

/**
 * Zeros of both signs, four values in five, among integers.
 *
 * @param name the case's id, on which the values depend
 * @param integers the other values
 */
record ZeroFill(String name, IntegerFill integers) implements Filling {

  @Override
  public Tensor4 image(int... shape) {
    return zeroed("/image zeros", integers.image(shape));
  }

  @Override
  public Tensor4 filter(int... shape) {
    return zeroed("/filter zeros", integers.filter(shape));
  }

  private Tensor4 zeroed(String tensor, Tensor4 from) {
    int seed = RandomWord.seed32(name + tensor);
    double[] values = from.values().clone();
    for (int i = 0; i < values.length; i++) {
      int choice = Math.floorMod(RandomWord.at(seed, i), 5);
      if (choice < 4) {
        values[i] = choice < 2 ? 0.0 : -0.0;
      }
    }
    return from.with(values);
  }
}
