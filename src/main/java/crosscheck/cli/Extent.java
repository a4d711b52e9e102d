package crosscheck.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Two numbers on the command line, for height and width: {@code 96x128}, or {@code 3} for both.
 *
 * @param height the first
 * @param width the second
 */
record Extent(int height, int width) {

  static final class Converter implements ITypeConverter<Extent> {
    @Override
    public Extent convert(String text) {
      String[] numbers = text.split("x", -1);
      if (numbers.length > 2) {
        throw notAnExtent(text);
      }
      try {
        int height = Integer.parseInt(numbers[0]);
        return new Extent(height, numbers.length == 1 ? height : Integer.parseInt(numbers[1]));
      } catch (NumberFormatException notANumber) {
        throw notAnExtent(text);
      }
    }

    private static TypeConversionException notAnExtent(String text) {
      return new TypeConversionException(
          "must be height x width, as in 96x128, or one number for both, up to %d; was '%s'"
              .formatted(Integer.MAX_VALUE, text));
    }
  }
}
