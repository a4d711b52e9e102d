package crosscheck.cause;

import crosscheck.input.BadInputException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.jexl3.JexlArithmetic;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.JexlInfo;
import org.apache.commons.jexl3.introspection.JexlPermissions;
import org.apache.commons.jexl3.parser.Parser;
import org.apache.commons.jexl3.parser.StringProvider;
import org.jspecify.annotations.Nullable;

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

  private static final JexlFeatures NOTHING_BUT_LISTS =
      JexlFeatures.createNone().structuredLiteral(true);

  private static final JexlEngine ENGINE =
      new JexlBuilder()
          .features(NOTHING_BUT_LISTS)
          .permissions(new NoPermissions())
          .arithmetic(new ListArithmetic())
          .strict(true)
          .silent(false)
          .cache(0)
          .create();

  private final JexlExpression expression;

  private Predicate(JexlExpression expression) {
    this.expression = expression;
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
    Syntax.requireCharacters(text);
    try {
      Syntax.requirePlain(
          new Parser(new StringProvider(";"))
              .parse(new JexlInfo("predicate", 1, 1), NOTHING_BUT_LISTS, text, null),
          fields);
      return new Predicate(ENGINE.createExpression(text));
    } catch (JexlException | NumberFormatException malformed) {
      throw new IllegalArgumentException("must be an expression: " + words(malformed), malformed);
    } catch (StackOverflowError deep) {
      throw new IllegalArgumentException("must not be nested so deep", deep);
    }
  }

  /**
   * Whether the condition holds.
   *
   * @throws IllegalArgumentException if a field that is needed has no value, or one of a kind that
   *     does not fit, or if the result is neither true nor false; the message is one line
   */
  public boolean holds(Fields fields) {
    try {
      if (expression.evaluate(new Context(fields)) instanceof Boolean holds) {
        return holds;
      }
    } catch (JexlException | ArithmeticException cannotSay) {
      throw new IllegalArgumentException("cannot say: " + words(cannotSay), cannotSay);
    }
    throw new IllegalArgumentException("must be true or false, is neither");
  }

  /** The library's message without its own classes, and in one line. */
  private static String words(Exception cause) {
    Throwable reason =
        cause instanceof JexlException.Operator && cause.getCause() != null
            ? cause.getCause()
            : cause;
    String message = BadInputException.line(String.valueOf(reason.getMessage()));
    return message.replaceFirst("^(\\w+\\.)+\\w+(\\.\\w+)*:\\d+\\s*", "").strip();
  }

  private record Context(Fields fields) implements JexlContext {
    @Override
    public @Nullable Object get(String name) {
      return fields.get(name);
    }

    @Override
    public boolean has(String name) {
      return true;
    }

    @Override
    public void set(String name, @Nullable Object value) {
      throw new IllegalStateException("a predicate sets nothing, not even " + name);
    }
  }

  /** Looks into lists, and takes no text for a pattern. */
  private static final class ListArithmetic extends JexlArithmetic {
    private ListArithmetic() {
      super(true);
    }

    @Override
    public Boolean contains(@Nullable Object container, @Nullable Object value) {
      List<Object> list = list(container);
      return value instanceof Collection<?> several
          ? several.stream().allMatch(each -> holds(list, each))
          : holds(list, value);
    }

    /** A literal of whole numbers is an array of primitives. */
    private static List<Object> list(@Nullable Object container) {
      if (container instanceof Collection<?> list) {
        return new ArrayList<>(list);
      }
      if (container == null || !container.getClass().isArray()) {
        throw new ArithmeticException("=~ must have a list on its right, has " + container);
      }
      List<Object> list = new ArrayList<>();
      for (int i = 0; i < Array.getLength(container); i++) {
        list.add(Array.get(container, i));
      }
      return list;
    }

    /** Whether a list holds a value; a number is the same whatever its kind. */
    private boolean holds(List<Object> list, @Nullable Object value) {
      return list.stream()
          .anyMatch(
              each ->
                  (each instanceof Number && value instanceof Number)
                      ? equals(each, value)
                      : Objects.equals(each, value));
    }
  }

  /** Nothing of Java may be reached. */
  private static final class NoPermissions implements JexlPermissions {
    @Override
    public boolean allow(Package pack) {
      return false;
    }

    @Override
    public boolean allow(Class<?> type) {
      return false;
    }

    @Override
    public boolean allow(Constructor<?> constructor) {
      return false;
    }

    @Override
    public boolean allow(Method method) {
      return false;
    }

    @Override
    public boolean allow(Field field) {
      return false;
    }

    @Override
    public JexlPermissions compose(String... more) {
      return this;
    }
  }
}
