package crosscheck.mutant;

import crosscheck.tensor.ElementType;

/** How an implementation computes with the values. */
interface Arithmetic {

  /** Sums in double precision, which are rounded once, when they are stored. */
  Arithmetic RIGHT = new Arithmetic() {};

  /**
   * Adds the products of some values of an image with as many weights to a sum.
   *
   * @param type the element type
   */
  default double add(
      ElementType type, double sum, double[] x, int xAt, double[] w, int wAt, int count) {
    double whole = sum;
    for (int i = 0; i < count; i++) {
      whole += x[xAt + i] * w[wAt + i];
    }
    return whole;
  }

  /** What is stored of a sum. */
  default double stored(ElementType type, double sum) {
    return type.round(sum);
  }

  /** Adds one product to a sum. */
  @FunctionalInterface
  interface Term {
    double added(double sum, double x, double w);
  }

  /** What becomes of a sum. */
  @FunctionalInterface
  interface Store {
    double of(ElementType type, double sum);
  }

  /** Adds products in a way of its own. */
  static Arithmetic adding(Term term) {
    return new Arithmetic() {
      @Override
      public double add(
          ElementType type, double sum, double[] x, int xAt, double[] w, int wAt, int count) {
        double whole = sum;
        for (int i = 0; i < count; i++) {
          whole = term.added(whole, x[xAt + i], w[wAt + i]);
        }
        return whole;
      }
    };
  }

  /** Adds up in a type. */
  static Arithmetic addingIn(ElementType accumulator) {
    return adding((sum, x, w) -> accumulator.round(sum + x * w));
  }

  /** Stores in a way of its own. */
  static Arithmetic storing(Store store) {
    return new Arithmetic() {
      @Override
      public double stored(ElementType type, double sum) {
        return store.of(type, sum);
      }
    };
  }
}
