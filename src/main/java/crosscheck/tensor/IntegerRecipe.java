package crosscheck.tensor;

/**
 * All that the values of an {@link IntegerFill} depend on, for those who make them elsewhere, one
 * by one.
 *
 * @param seed the seed of the words
 * @param amplitude the largest magnitude, at least 1
 * @param period of the channels, how many there are for each that is not zero
 * @param channels the length of the last axis, which the period counts along
 */
public record IntegerRecipe(int seed, int amplitude, int period, int channels) {

  /** The same values, of a tensor with another last axis. */
  public IntegerRecipe withChannels(int others) {
    return new IntegerRecipe(seed, amplitude, period, others);
  }

  /** The value at an index, as {@link IntegerFill} has it. */
  public int at(int index) {
    if ((index % channels + index / channels) % period != 0) {
      return 0;
    }
    int word = RandomWord.at(seed, index);
    int magnitude =
        amplitude <= IntegerFill.SMALL
            ? 1 + (((word >>> 16) * amplitude) >>> 16)
            : 1 + (int) (((word >>> 1) * (long) amplitude) >>> 31);
    return (word & 1) == 0 ? magnitude : -magnitude;
  }
}
