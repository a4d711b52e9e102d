package crosscheck.reproduction;

import crosscheck.reproduction.Numbers.Integers;
import crosscheck.reproduction.Numbers.Substitutes;
import crosscheck.reproduction.Numbers.Written;
import crosscheck.reproduction.Numbers.Zeros;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of a tensor as a field of a Java class. */
final class JavaNumbers {

  private static final String INTEGERS =
      """

        /**
         * Integers from 1 to the amplitude, of either sign: a Weyl sequence through a mixer of 32 bits.
         * One channel in each period is not zero. They belong to a tensor whose channels are the last
         * axis; in a channel's plane of so many cells they come in another order.
         */
        static double[] integers(
            int count, int seed, int amplitude, int period, int channels, int plane) {
          double[] values = new double[count];
          for (int k = 0; k < count; k++) {
            int image = channels * plane;
            int i = k / image * image + k % plane * channels + k / plane % channels;
            int word = seed + i * 0x9e3779b9;
            word = (word ^ (word >>> 16)) * 0x21f0aaad;
            word = (word ^ (word >>> 15)) * 0x735a2d97;
            word ^= word >>> 15;
            int magnitude =
                amplitude <= 1 << 15
                    ? 1 + (((word >>> 16) * amplitude) >>> 16)
                    : 1 + (int) (((word >>> 1) * (long) amplitude) >>> 31);
            if ((i % channels + i / channels) % period == 0) {
              values[k] = (word & 1) == 0 ? magnitude : -magnitude;
            }
          }
          return values;
        }
      """;

  private JavaNumbers() {}

  /** The declaration of a field with this name. */
  static String field(String name, Numbers numbers) {
    String declaration = "  static final double[] " + name + " = ";
    if (numbers instanceof Written written) {
      return written.values().isEmpty()
          ? declaration + "{};"
          : declaration
              + "{\n"
              + Literals.lines("    ", written.values().stream(), JavaNumbers::value)
              + "\n  };";
    }
    if (numbers instanceof Integers integers) {
      return declaration + "integers(" + integers.arguments() + ");" + others(name, integers);
    }
    if (numbers instanceof Substitutes substitutes) {
      return declaration
          + "IntStream.range(0, %d).mapToDouble(i -> i * 7 %% 11 - 5).toArray();"
              .formatted(substitutes.count());
    }
    return declaration + "new double[" + ((Zeros) numbers).count() + "];";
  }

  private static String others(String name, Integers integers) {
    return integers.others().isEmpty()
        ? ""
        : integers.others().entrySet().stream()
            .map(e -> "    %s[%d] = %s;\n".formatted(name, e.getKey(), value(e.getValue())))
            .collect(Collectors.joining("", "\n\n  static {\n", "  }"));
  }

  /** The methods that fields call. */
  static String methods(Stream<Operand.Tensor> all) {
    return Numbers.needIntegers(all) ? INTEGERS : "";
  }

  /** A number as a double; a float that is one stays one, as it has fewer digits. */
  private static String value(double value) {
    if (Double.isNaN(value)) {
      return "Double.NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    String number = Literals.number(value);
    return (float) value == value && number.contains(".") && value != 0
        ? Float.toString((float) value) + "f"
        : number;
  }
}
