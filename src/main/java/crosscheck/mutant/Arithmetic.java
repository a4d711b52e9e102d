package crosscheck.mutant;

import crosscheck.tensor.ElementType;

/**
 * How an implementation computes sums.
 *
 * @param term how it adds one product to a sum
 * @param store how it converts a sum to the stored value
 */
record Arithmetic(Term term, Store store) {

  private static final Term EXACT = (sum, x, w) -> sum + x * w;

  /** Sums in double precision that are rounded once, when they are stored. */
  static final Arithmetic RIGHT = new Arithmetic(EXACT, ElementType::round);

  /** Adds one product to a sum. */
  @FunctionalInterface
  interface Term {
    double added(double sum, double x, double w);
  }

  /** Converts a sum to the stored value. */
  @FunctionalInterface
  interface Store {
    double of(ElementType type, double sum);
  }

  /** An arithmetic that differs in how it adds a product. */
  static Arithmetic adding(Term term) {
    return new Arithmetic(term, RIGHT.store());
  }

  /** An arithmetic that adds up in a type. */
  static Arithmetic addingIn(ElementType accumulator) {
    return adding((sum, x, w) -> accumulator.round(sum + x * w));
  }

  /** An arithmetic that differs in how it stores a sum. */
  static Arithmetic storing(Store store) {
    return new Arithmetic(EXACT, store);
  }

  /** Adds the products of some values of an image, a step apart, with as many weights to a sum. */
  double add(double sum, double[] x, int xAt, int xStep, double[] w, int wAt, int count) {
    double whole = sum;
    if (term == EXACT) {
      // The same as the term, without its call, which takes longer than the rest.
      for (int i = 0; i < count; i++) {
        whole += x[xAt + i * xStep] * w[wAt + i];
      }
    } else {
      for (int i = 0; i < count; i++) {
        whole = term.added(whole, x[xAt + i * xStep], w[wAt + i]);
      }
    }
    return whole;
  }

  /** Replaces sums by the stored values. */
  void store(ElementType type, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = store.of(type, sums[i]);
    }
  }
}
