package crosscheck.reproduction;

import crosscheck.reproduction.Numbers.Integers;
import crosscheck.reproduction.Numbers.Substitutes;
import crosscheck.reproduction.Numbers.Written;
import crosscheck.reproduction.Numbers.Zeros;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of a tensor as a NumPy array. */
final class PythonNumbers {

  private static final String INTEGERS =
      """

      # Integers from 1 to the amplitude, of either sign: a Weyl sequence through a mixer of 32 bits.
      # One channel in each period is not zero. They belong to a tensor whose channels are the last
      # axis; in a channel's plane of so many cells they come in another order.
      def integers(count, seed, amplitude, period, channels, plane):
          k = np.arange(count)
          image = channels * plane
          i = k // image * image + k % plane * channels + k // plane % channels
          word = np.uint32(seed) + i.astype(np.uint32) * np.uint32(0x9E3779B9)
          word = (word ^ (word >> np.uint32(16))) * np.uint32(0x21F0AAAD)
          word = (word ^ (word >> np.uint32(15))) * np.uint32(0x735A2D97)
          word = (word ^ (word >> np.uint32(15))).astype(np.int64)
          small = amplitude <= 1 << 15
          magnitude = 1 + (((word >> 16) * amplitude >> 16) if small else ((word >> 1) * amplitude >> 31))
          values = np.where(word & 1, -magnitude, magnitude)
          return np.where((i % channels + i // channels) % period, 0, values).astype(np.float64)


      """;

  private PythonNumbers() {}

  /** The statements that give a name to an array of 64-bit floats of one axis. */
  static String statements(String name, Numbers numbers) {
    if (numbers instanceof Written written) {
      return written.values().isEmpty()
          ? name + " = np.zeros(0)"
          : name
              + " = np.array([\n"
              + Literals.lines("    ", written.values().stream(), PythonNumbers::value)
              + "\n], np.float64)";
    }
    if (numbers instanceof Integers integers) {
      return name + " = integers(" + integers.arguments() + ")" + others(name, integers);
    }
    if (numbers instanceof Substitutes substitutes) {
      return "%s = np.arange(%d) * 7 %% 11 - 5.0".formatted(name, substitutes.count());
    }
    return name + " = np.zeros(" + ((Zeros) numbers).count() + ")";
  }

  private static String others(String name, Integers integers) {
    return integers.others().entrySet().stream()
        .map(e -> "\n%s[%d] = %s".formatted(name, e.getKey(), value(e.getValue())))
        .collect(Collectors.joining());
  }

  /** The functions that the statements call. */
  static String functions(Stream<Operand.Tensor> all) {
    return Numbers.needIntegers(all) ? INTEGERS : "";
  }

  private static String value(double value) {
    if (Double.isNaN(value)) {
      return "np.nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "np.inf" : "-np.inf";
    }
    return Literals.number(value);
  }
}
