package crosscheck.mutant;

import crosscheck.tensor.ElementType;

/**
 * How an implementation computes with the values.
 *
 * @param term how it adds one product to a sum
 * @param store what it stores of a sum
 */
record Arithmetic(Term term, Store store) {

  private static final Term EXACT = (sum, x, w) -> sum + x * w;

  /** Sums in double precision, which are rounded once, when they are stored. */
  static final Arithmetic RIGHT = new Arithmetic(EXACT, ElementType::round);

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
    return new Arithmetic(term, RIGHT.store());
  }

  /** Adds up in a type. */
  static Arithmetic addingIn(ElementType accumulator) {
    return adding((sum, x, w) -> accumulator.round(sum + x * w));
  }

  /** Stores in a way of its own. */
  static Arithmetic storing(Store store) {
    return new Arithmetic(EXACT, store);
  }

  /** Adds the products of some values of an image with as many weights to a sum. */
  double add(double sum, double[] x, int xAt, double[] w, int wAt, int count) {
    double whole = sum;
    if (term == EXACT) {
      // As the term says; without the call of it, which takes longer than the rest.
      for (int i = 0; i < count; i++) {
        whole += x[xAt + i] * w[wAt + i];
      }
    } else {
      for (int i = 0; i < count; i++) {
        whole = term.added(whole, x[xAt + i], w[wAt + i]);
      }
    }
    return whole;
  }

  /** What is stored of sums, in their place. */
  void store(ElementType type, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = store.of(type, sums[i]);
    }
  }
}
