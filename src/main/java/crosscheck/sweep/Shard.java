package crosscheck.sweep;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a sweep that one of several machines runs.
 *
 * @param number the part's number, from 1 to {@code count}
 * @param count the number of parts
 */
public record Shard(int number, int count) {

  /** All of a sweep. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final int MOST = 100_000;

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /** Throws {@link IllegalArgumentException} if there is no such part. */
  public Shard {
    if (count < 1 || count > MOST || number < 1 || number > count) {
      throw new IllegalArgumentException(
          "must be I/N with I from 1 to N and N to %d, was %d/%d".formatted(MOST, number, count));
    }
  }

  /**
   * Reads a text such as {@code 3/16}; throws {@link IllegalArgumentException} if it is malformed.
   */
  public static Shard parse(String text) {
    Matcher numbers = FORM.matcher(text);
    if (!numbers.matches()) {
      throw new IllegalArgumentException(
          "must be I/N with I from 1 to N, such as 3/16, was '" + text + "'");
    }
    return new Shard(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
  }

  /** Whether this is the whole sweep. */
  public boolean isWhole() {
    return count == 1;
  }

  /** Whether the part gets the item with this index, from 0. */
  boolean gets(long place) {
    return place % count == number - 1;
  }

  @Override
  public String toString() {
    return number + "/" + count;
  }
}
