package crosscheck.reproduction;

import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill.Requirement;
import java.util.HashMap;
import java.util.Map;

/** The part of a Java program that prints a result beside the closed form's. */
final class JavaComparison {

  private static final String METHODS =
      """
        /** Prints the result beside what is expected. */
        static void print(NdArray<?> result) {
          double[] values = values(result);
          double[] expected = closedForm(${first}, ${second});
          ${magnitudes}
          System.out.println("shape " + result.shape());
          if (values.length != expected.length) {
            System.out.println(values.length + " values, expected " + expected.length);
            return;
          }
          int differing = 0;
          for (int i = 0; i < values.length; i++) {
            ${zeros}
            double e = ${rounded};
            boolean differs =
                ${differs};
            differing += differs ? 1 : 0;
            if (i < 64) {
              System.out.println(
                  i + ": " + values[i] + ", expected " + (e + 0.0) + (differs ? " DIFFERS" : ""));
            }
          }
          System.out.println(differing + " of " + values.length + " values differ");
        }

        /** A zero that is expected is +0, or if it is -0, one of either sign. */
        static boolean differs(double expected, double actual) {
          boolean bothZero = expected == 0 && actual == 0;
          return Double.compare(expected, actual) != 0 && !(bothZero && 1 / expected < 0);
        }

      ${closedForm}
      ${roundMethod}
      """;

  private static final String ROUND =
      """

        /** The nearest number of %d significant bits, ties to even. */
        static double rounded(double value) {
          double unit = Math.scalb(1.0, Math.max(Math.getExponent(value), %d) - %d);
          double nearest = Math.rint(value / unit) * unit;
          return Math.abs(nearest) < %s ? nearest : nearest * Double.POSITIVE_INFINITY;
        }
      """;

  private static final String MAGNITUDES =
      """

        static double[] magnitudes(double[] values) {
          return Arrays.stream(values).map(Math::abs).toArray();
        }
      """;

  private JavaComparison() {}

  /** The methods {@code print}, {@code closedForm} and what they call. */
  static String methods(Reproduction reproduction, ClosedForm form) {
    ElementType type = reproduction.type().registered().orElseThrow();
    boolean exact = reproduction.requirement() == Requirement.EXACT;
    boolean bounded = reproduction.requirement() == Requirement.BOUNDED;
    boolean gradient = form.signature().operation().isGradient();
    String first = JavaOperand.field(form.signature().first());
    String second = JavaOperand.field(form.signature().second());
    Map<String, String> values = new HashMap<>();
    values.put("first", first);
    values.put("second", second);
    values.put(
        "magnitudes",
        bounded
            ? "double[] magnitudes = closedForm(magnitudes(%s), magnitudes(%s));"
                .formatted(first, second)
            : "");
    values.put("zeros", gradient ? "// A gradient's zero may have either sign." : "");
    values.put(
        "rounded",
        (gradient ? "expected[i] == 0 ? -0.0 : " : "") + (exact ? rounded(type) : "expected[i]"));
    values.put("differs", differs(reproduction, form));
    values.put("closedForm", JavaClosedForm.method(form));
    values.put("roundMethod", (exact ? roundMethod(type) : "") + (bounded ? MAGNITUDES : ""));
    return new Template(METHODS).filled(values);
  }

  private static String rounded(ElementType type) {
    return switch (type) {
      case FLOAT32 -> "(float) expected[i]";
      case FLOAT64 -> "expected[i]";
      case INT32 -> "(int) (long) expected[i]";
      case FLOAT16, BFLOAT16 -> "rounded(expected[i])";
    };
  }

  private static String roundMethod(ElementType type) {
    return switch (type) {
      case FLOAT16 -> ROUND.formatted(11, -14, 10, "0x1p16");
      case BFLOAT16 -> ROUND.formatted(8, -126, 7, "0x1p128");
      case FLOAT32, FLOAT64, INT32 -> "";
    };
  }

  private static String differs(Reproduction reproduction, ClosedForm form) {
    return "differs(e, values[i])"
        + switch (reproduction.requirement()) {
          case EXACT -> "";
          case EXACT_OR_ZERO -> " && values[i] != 0";
          case BOUNDED -> {
            Tolerance tolerance =
                Tolerance.of(
                    reproduction.type().registered().orElseThrow(),
                    reproduction.kernelPath(),
                    form);
            yield "\n              && !(Math.abs(e - values[i])\n                  <= %s * magnitudes[i] + %s)"
                .formatted(tolerance.relative(), tolerance.absolute());
          }
        };
  }
}
