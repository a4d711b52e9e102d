package crosscheck.cause;

import crosscheck.input.BadInputException;
import java.util.Set;
import org.apache.commons.jexl3.JexlException;

/**
 * A condition on named fields, such as {@code stride > 1 && fill =~ ['nan', 'wide']}.
 *
 * <p>It compares, computes and decides, and can do nothing else: its {@link Syntax} has no call, no
 * property, no assignment, no loop and no pattern, so that a file of a stranger is read as data.
 * {@code x =~ y} is whether the list y holds x, or all elements of a list x; {@code x =^ y},
 * whether a text begins with another. Whole numbers are exact, and their quotient is rounded
 * towards zero.
 *
 * <p>Safe for use by several threads.
 */
public final class Predicate {

  /** The most characters of an expression. */
  public static final int MOST_CHARACTERS = 2_000;

  private final Term term;

  private Predicate(Term term) {
    this.term = term;
  }

  /**
   * Compiles an expression.
   *
   * @param fields the names that it may use
   * @throws IllegalArgumentException if it is too long or nested too deep, if it is no expression,
   *     or one that could do more than compare and compute, or if it uses another name; the message
   *     is one line
   */
  public static Predicate of(String text, Set<String> fields) {
    if (text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "must be of at most %d characters, was of %d".formatted(MOST_CHARACTERS, text.length()));
    }
    try {
      return new Predicate(Syntax.parse(text, fields));
    } catch (JexlException | NumberFormatException malformed) {
      throw new IllegalArgumentException("must be an expression: " + words(malformed), malformed);
    } catch (StackOverflowError deep) {
      throw tooDeep(deep);
    }
  }

  private static IllegalArgumentException tooDeep(StackOverflowError deep) {
    return new IllegalArgumentException("must not be nested so deep", deep);
  }

  /**
   * Whether the condition holds.
   *
   * @throws IllegalArgumentException if a field that is needed has no value, or one of a kind that
   *     does not fit, or if the result is neither true nor false; the message is one line
   */
  public boolean holds(Fields fields) {
    try {
      if (term.value(fields) instanceof Boolean holds) {
        return holds;
      }
    } catch (ArithmeticException cannotSay) {
      throw new IllegalArgumentException("cannot say: " + words(cannotSay), cannotSay);
    } catch (StackOverflowError deep) {
      throw tooDeep(deep);
    }
    throw new IllegalArgumentException("must be true or false, is neither");
  }

  /** A message without the library's own classes, and in one line. */
  private static String words(Exception cause) {
    return BadInputException.line(String.valueOf(cause.getMessage()))
        .replaceFirst("^(\\w+\\.)+\\w+(\\.\\w+)*:\\d+\\s*", "")
        .strip();
  }
}
