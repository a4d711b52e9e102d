package crosscheck.explanation;

/**
 * The channels of a call.
 *
 * @param input those of the transposed convolution's input
 * @param output those of its output
 */
public record Channels(int input, int output) {

  @Override
  public String toString() {
    return input + " to " + output;
  }
}
