package crosscheck.observation;

import crosscheck.tensor.Tensor4;

/** What one call of the op came to. */
public sealed interface Observation {

  /**
   * The op returned a result.
   *
   * @param output {@code [batch, row, column, channel out]}, whatever layout the op was told
   * @param forward what the forward convolution made of that result
   */
  record Produced(Tensor4 output, Forward forward) implements Observation {}

  /**
   * The op refused the call with an error.
   *
   * @param error the error's kind, such as {@code TFInvalidArgumentException}
   * @param message the error's own words
   */
  record Rejected(String error, String message) implements Observation {}

  /**
   * The process died during the call.
   *
   * @param signal the signal's name, or {@code exit N}
   * @param lastWords the last line that native code wrote before it died, or an empty text
   */
  record Crashed(String signal, String lastWords) implements Observation {}

  /**
   * The call did not return in time.
   *
   * @param seconds how long it was waited for
   */
  record TimedOut(long seconds) implements Observation {}

  /** What the framework's own forward convolution made of the result. */
  sealed interface Forward {

    /**
     * It ran.
     *
     * @param batch images of its result
     * @param height rows of its result
     * @param width columns of its result
     * @param channels channels of its result
     */
    record Shape(int batch, int height, int width, int channels) implements Forward {
      @Override
      public String toString() {
        return "[" + batch + ", " + height + ", " + width + ", " + channels + "]";
      }
    }

    /**
     * It refused.
     *
     * @param message the error's own words
     */
    record Refused(String message) implements Forward {}
  }
}
