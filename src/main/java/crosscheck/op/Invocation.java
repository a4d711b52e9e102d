package crosscheck.op;

import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import crosscheck.tensor.Filling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One call of the op: that of a case, with some arguments replaced.
 *
 * <p>The id is the case's, followed by {@code ,argument=text} for each change. Invocations are
 * ordered by the number of changes, then by case, then change by change, short texts first, so that
 * the first to show a finding is a simple one.
 *
 * @param base the case that is changed
 * @param changes what is replaced in it, each argument at most once, in the order of {@link
 *     Argument}
 */
public record Invocation(Case base, List<Change> changes) implements Comparable<Invocation> {

  private static final Comparator<Invocation> SIMPLEST_FIRST =
      Comparator.comparingInt((Invocation invocation) -> invocation.changes.size())
          .thenComparing(Invocation::base)
          .thenComparing(Invocation::changes, Invocation::compare);

  private static final Comparator<Change> SHORTEST_FIRST =
      Comparator.comparing(Change::argument)
          .thenComparingInt(change -> change.text().length())
          .thenComparing(Change::text);

  /** The characters of a word, which may all stand in a file's name. */
  private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_.-]*");

  /**
   * One replaced argument.
   *
   * @param argument which one
   * @param text a word, or numbers separated by dots
   */
  public record Change(Argument argument, String text) {
    /**
     * Throws {@link IllegalArgumentException} if the text has other characters than ids may have.
     */
    public Change {
      if (!TEXT.matcher(text).matches()) {
        throw new IllegalArgumentException(
            argument.id() + ": must be of letters, digits, '_', '.' and '-', was '" + text + "'");
      }
    }
  }

  /**
   * Orders the changes; throws {@link IllegalArgumentException} if an argument is replaced twice or
   * by an invalid text.
   */
  public Invocation {
    List<Change> ordered = new ArrayList<>(changes);
    ordered.sort(Comparator.comparing(Change::argument));
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).argument() == ordered.get(i - 1).argument()) {
        throw new IllegalArgumentException(
            ordered.get(i).argument().id() + ": must be replaced at most once");
      }
    }
    changes = List.copyOf(ordered);
    arguments(base, changes);
  }

  /**
   * Reads an id.
   *
   * @throws IllegalArgumentException if the id is malformed; the message says what is wrong
   */
  public static Invocation parse(String id) {
    String[] parts = id.split(",", -1);
    Case base = CaseId.parse(parts[0]);
    List<Change> changes = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            "invocation %s: must be ARGUMENT=TEXT, was '%s'".formatted(id, parts[i]));
      }
      changes.add(
          new Change(Argument.of(parts[i].substring(0, equals)), parts[i].substring(equals + 1)));
    }
    return new Invocation(base, changes);
  }

  /** The id, from which the invocation can be read back. */
  public String id() {
    StringBuilder id = new StringBuilder(base.id());
    for (Change change : changes) {
      id.append(',').append(change.argument().id()).append('=').append(change.text());
    }
    return id.toString();
  }

  /** The arguments of the call. */
  public Arguments arguments() {
    return arguments(base, changes);
  }

  private static Arguments arguments(Case base, List<Change> changes) {
    Arguments arguments = Arguments.of(base);
    for (Change change : changes) {
      arguments = arguments.with(change.argument(), change.text());
    }
    return arguments;
  }

  /**
   * The elements of the filter in the op's order: small integers whose sums are exact, a function
   * of the id alone.
   */
  public double[] filterValues() {
    return filling().filter(filterShape()).values();
  }

  /** The elements of the transposed convolution's input in the op's order, likewise. */
  public double[] outBackpropValues() {
    int elements = elements(arguments().outBackprop());
    return filling().image(1, 1, 1, elements).values();
  }

  /** The filter's shape; a filter of another rank, which allows no sums, counts as one row. */
  private int[] filterShape() {
    List<Long> shape = arguments().filter();
    return shape.size() == 4
        ? shape.stream().mapToInt(Math::toIntExact).toArray()
        : new int[] {1, 1, 1, elements(shape)};
  }

  /** Where the values of filter and input come from; both are made as if they were NHWC. */
  public Filling filling() {
    ElementType type = arguments().outBackpropType().registered().orElse(ElementType.FLOAT32);
    int[] shape = filterShape();
    return Fill.INTEGERS.of(
        id(), type, Math.max(1, (long) shape[0] * shape[1]), Math.max(1, shape[3]));
  }

  private static int elements(List<Long> shape) {
    return Math.toIntExact(Arguments.elements(shape));
  }

  /** Compares change by change, up to the length of the shorter list. */
  private static int compare(List<Change> some, List<Change> others) {
    return IntStream.range(0, Math.min(some.size(), others.size()))
        .map(i -> SHORTEST_FIRST.compare(some.get(i), others.get(i)))
        .filter(order -> order != 0)
        .findFirst()
        .orElse(0);
  }

  @Override
  public int compareTo(Invocation other) {
    return SIMPLEST_FIRST.compare(this, other);
  }
}
