package crosscheck.identity;

import crosscheck.op.Case;
import crosscheck.tensor.RandomWord;
import crosscheck.tensor.Tensor4;

/**
 * The result for a sum is the sum of the results.
 *
 * <p>Each element is split into two integers of its sign, so that the sums of the parts are not
 * larger than those of the whole, which are exact.
 */
enum Linearity implements Law {
  IN_INPUT {
    @Override
    public Side other(Case c) {
      Tensor4 part = part(c, c.image());
      return Side.sum(Call.of(c, part, c.filter()), Call.of(c, c.image().minus(part), c.filter()));
    }
  },
  IN_FILTER {
    @Override
    public Side other(Case c) {
      Tensor4 part = part(c, c.filter());
      return Side.sum(Call.of(c, c.image(), part), Call.of(c, c.image(), c.filter().minus(part)));
    }
  };

  @Override
  public boolean appliesTo(Case c) {
    return true;
  }

  /** Random integers between 0 and those of the whole. */
  private static Tensor4 part(Case c, Tensor4 whole) {
    long seed = RandomWord.seed(c.id() + "/part");
    Tensor4 part = Tensor4.zeros(whole.shape());
    for (int i = 0; i < part.values().length; i++) {
      double value = whole.values()[i];
      long magnitude = Long.remainderUnsigned(RandomWord.at(seed, i), (long) Math.abs(value) + 1);
      part.values()[i] = value < 0 ? -magnitude : magnitude;
    }
    return part;
  }
}
