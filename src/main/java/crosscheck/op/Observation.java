package crosscheck.op;

import crosscheck.tensor.Tensor4;
import java.util.List;

/** What one call of an operation came to. */
public sealed interface Observation {

  /**
   * The operation returned a result.
   *
   * @param result {@code [batch, row, column, channel]}, whatever layout the operation was told
   */
  record Produced(Tensor4 result) implements Observation {}

  /**
   * The operation returned a result whose values nobody read: there are too many, or their type is
   * none that the op is registered for.
   *
   * @param shape its shape, in the order that the operation was told
   */
  record Unread(List<Long> shape) implements Observation {}

  /**
   * The operation refused the call with an error.
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

  /**
   * The process grew past its limit during the call.
   *
   * @param limitMebibytes the limit of its resident set
   */
  record OutOfMemory(long limitMebibytes) implements Observation {}
}
