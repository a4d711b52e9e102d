package crosscheck.cli;

import crosscheck.explanation.Rank;
import crosscheck.input.BadInputException;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Numbers on the command line, for height and width: {@code 96x128}, or {@code 3}.
 *
 * @param numbers one or two
 */
record Extent(List<Integer> numbers) {

  private static final int MOST = 2;

  static final class Converter implements ITypeConverter<Extent> {
    @Override
    public Extent convert(String text) {
      String[] numbers = text.split("x", -1);
      if (numbers.length > MOST) {
        throw notAnExtent(text);
      }
      try {
        return new Extent(Arrays.stream(numbers).map(Integer::parseInt).toList());
      } catch (NumberFormatException notANumber) {
        throw notAnExtent(text);
      }
    }

    private static TypeConversionException notAnExtent(String text) {
      return new TypeConversionException(
          "must be height x width, as in 96x128, or one number, up to %d; was '%s'"
              .formatted(Integer.MAX_VALUE, text));
    }
  }

  /** How many axes it speaks of. */
  Rank rank() {
    return numbers.size() == MOST ? Rank.TWO : Rank.ONE;
  }

  /**
   * Height and width: one number is for both axes, or of one axis for the width alone.
   *
   * @param height the height of one axis
   * @throws BadInputException if there are two numbers for one axis
   */
  List<Integer> both(String option, Rank rank, int height) {
    if (rank == Rank.ONE && rank() == Rank.TWO) {
      throw new BadInputException(
          "%s: must be one number, as --input is, was %dx%d"
              .formatted(option, numbers.get(0), numbers.get(1)));
    }
    int last = numbers.get(numbers.size() - 1);
    return rank == Rank.ONE ? List.of(height, last) : List.of(numbers.get(0), last);
  }
}
