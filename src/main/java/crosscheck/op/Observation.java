package crosscheck.op;

import crosscheck.tensor.Tensor4;
import java.util.List;

/** What happened when an operation was called once. */
public sealed interface Observation {

  /**
   * The operation returned a result.
   *
   * @param result {@code [batch, row, column, channel]}, whatever the operation's layout
   */
  record Produced(Tensor4 result) implements Observation {}

  /**
   * The operation returned a result whose values nobody read: there are too many, or the op is not
   * registered for their type.
   *
   * @param shape its shape, in the operation's layout
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
   * The call was made, but not on the kernels that it was meant for; so it says nothing of them.
   *
   * @param ran what ran instead
   */
  record RanElsewhere(String ran) implements Observation {}

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
   * @param seconds the time that the caller waited
   */
  record TimedOut(long seconds) implements Observation {}

  /**
   * The process grew past its limit during the call.
   *
   * @param limitMebibytes the limit of its resident set
   */
  record OutOfMemory(long limitMebibytes) implements Observation {}
}
