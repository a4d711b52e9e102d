package crosscheck.explanation;

import crosscheck.geometry.Padding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A padding as a person writes it: a word such as {@code same}; one number for all ends; {@code
 * HxW}; or a number for each end with commas, {@code top,bottom,left,right} or, of one axis, {@code
 * start,end}.
 *
 * @param text the text
 * @param rank how many axes it is about
 */
public record WrittenPadding(String text, Rank rank) {

  private static final int ENDS = 2;

  /** Whether it is a word. */
  boolean isWord() {
    return text.matches("[A-Za-z_]+");
  }

  /** The word as ids have it: {@code same-upper} for SAME_UPPER. */
  String word() {
    return text.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The text of a word of an id. */
  static String asWritten(String word) {
    return word.replace('-', '_');
  }

  /**
   * The op's own padding of an axis.
   *
   * @param axis 0 for the rows, 1 for the columns
   * @throws IllegalArgumentException if it is none of the op's, or a number is negative
   */
  public Padding of(int axis) {
    if (!isWord()) {
      return explicit(before(axis), after(axis));
    }
    return switch (word()) {
      case "valid" -> new Padding.Valid();
      case "same" -> new Padding.Same();
      default -> throw malformed("valid, same");
    };
  }

  private static Padding explicit(int before, int after) {
    try {
      return new Padding.Explicit(before, after);
    } catch (IllegalArgumentException negative) {
      throw new IllegalArgumentException("--padding: " + negative.getMessage(), negative);
    }
  }

  /**
   * The number at the start of an axis, 0 if this is a word.
   *
   * @throws IllegalArgumentException if it is neither a word nor numbers for each end
   */
  int before(int axis) {
    return end(axis, 0);
  }

  /** The number at the end of an axis, likewise. */
  int after(int axis) {
    return end(axis, 1);
  }

  private int end(int axis, int end) {
    int spoken = axis - (ENDS - rank.count());
    return isWord() || spoken < 0 ? 0 : numbers().get(ENDS * spoken + end);
  }

  private List<Integer> numbers() {
    try {
      List<Integer> numbers = Arrays.stream(text.split("[x,]", -1)).map(Integer::parseInt).toList();
      int ends = ENDS * rank.count();
      boolean pair = text.contains("x");
      if (numbers.size() == 1) {
        int all = numbers.get(0);
        return List.of(all, all, all, all);
      }
      if (pair && numbers.size() == ENDS && rank == Rank.TWO) {
        return List.of(numbers.get(0), numbers.get(0), numbers.get(1), numbers.get(1));
      }
      if (!pair && numbers.size() == ends) {
        return numbers;
      }
    } catch (NumberFormatException notANumber) {
      // As bad as another number of numbers.
    }
    throw malformed("a word");
  }

  private IllegalArgumentException malformed(String words) {
    return new IllegalArgumentException(
        "--padding: must be %s, one number, %s, was '%s'"
            .formatted(
                words, rank == Rank.TWO ? "HxW, or top,bottom,left,right" : "or start,end", text));
  }
}
