package crosscheck.reproduction;

import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill.Requirement;
import java.util.Map;

/** The part of a Java program that prints a result beside the closed form's. */
final class JavaClosedForm {

  private static final String METHODS =
      """
        /** Prints the result beside what is expected. */
        static void print(NdArray<?> result) {
          double[] values = values(result);
          double[] expected = closedForm(${firstValues}, ${secondValues});
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

        /** ${sentence} */
        static double[] closedForm(double[] ${first}, double[] ${second}) {
          int batch = ${batch}, rows = ${rows}, columns = ${columns}, cin = ${inputChannels};
          int kh = ${kernelRows}, kw = ${kernelColumns}, cout = ${groupChannels};
          int height = ${height}, width = ${width};
          int sh = ${rowStride}, sw = ${columnStride}, dh = ${rowDilation}, dw = ${columnDilation};
          int top = ${top};
          int left = ${left};
          ${groupLine}
          double[] ${result} = new double[${resultSize}];
          Arrays.fill(${result}, -0.0);
          for (int b = 0; b < batch; b++) {
            for (int i = 0; i < rows; i++) {
              for (int j = 0; j < columns; j++) {
                for (int u = 0; u < kh; u++) {
                  for (int v = 0; v < kw; v++) {
                    int p = i * sh + u * dh - top;
                    int q = j * sw + v * dw - left;
                    if (p < 0 || p >= height || q < 0 || q >= width) {
                      continue;
                    }
                    for (int co = 0; co < cout; co++) {
                      for (int ci = 0; ci < cin; ci++) {
                        ${channelLine}
                        ${result}[${resultIndex}] +=
                            ${first}[${firstIndex}]
                                * ${second}[${secondIndex}];
                      }
                    }
                  }
                }
              }
            }
          }
          return ${result};
        }
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

  private JavaClosedForm() {}

  /** The methods {@code print}, {@code closedForm} and what they call. */
  static String methods(Reproduction reproduction, ClosedForm form) {
    Map<String, String> values =
        form.values(
            "Math.max(0, (rows - 1) * sh + (kh - 1) * dh + 1 - height) / 2",
            "Math.max(0, (columns - 1) * sw + (kw - 1) * dw + 1 - width) / 2");
    boolean grouped = form.groups() > 1;
    values.put("groupLine", grouped ? "int groups = " + form.groups() + ";" : "");
    values.put("channelLine", grouped ? "int channel = ci / (cin / groups) * cout + co;" : "");
    values.put("sentence", form.sentence());
    put(values, "first", form.signature().first(), form);
    put(values, "second", form.signature().second(), form);
    put(values, "result", form.signature().result(), form);
    values.putAll(requirement(reproduction, form));
    return new Template(METHODS).filled(values);
  }

  private static void put(Map<String, String> values, String name, Letter letter, ClosedForm form) {
    boolean grouped = form.groups() > 1;
    values.put(name, letter.id());
    values.put(name + "Values", JavaOperand.field(letter));
    values.put(name + "Size", size(letter, grouped));
    values.put(name + "Index", index(letter, form.format(), grouped));
  }

  private static String size(Letter letter, boolean grouped) {
    return switch (letter) {
      case Y -> "batch * height * width * " + outputChannels(grouped);
      case W -> "kh * kw * cout * cin";
      case X -> "batch * rows * columns * cin";
    };
  }

  private static String outputChannels(boolean grouped) {
    return grouped ? "groups * cout" : "cout";
  }

  private static String index(Letter letter, DataFormat format, boolean grouped) {
    return switch (letter) {
      case Y -> {
        String channel = grouped ? "channel" : "co";
        yield switch (format) {
          case NHWC ->
              "((b * height + p) * width + q) * " + outputChannels(grouped) + " + " + channel;
          case NCHW ->
              "((b * " + outputChannels(grouped) + " + " + channel + ") * height + p) * width + q";
        };
      }
      case W -> "((u * kw + v) * cout + co) * cin + ci";
      case X ->
          switch (format) {
            case NHWC -> "((b * rows + i) * columns + j) * cin + ci";
            case NCHW -> "((b * cin + ci) * rows + i) * columns + j";
          };
    };
  }

  private static Map<String, String> requirement(Reproduction reproduction, ClosedForm form) {
    ElementType type = reproduction.type().registered().orElseThrow();
    boolean exact = reproduction.requirement() == Requirement.EXACT;
    boolean gradient = form.signature().operation().isGradient();
    return Map.of(
        "magnitudes",
        reproduction.requirement() == Requirement.BOUNDED
            ? "double[] magnitudes = closedForm(magnitudes(%s), magnitudes(%s));"
                .formatted(
                    JavaOperand.field(form.signature().first()),
                    JavaOperand.field(form.signature().second()))
            : "",
        "rounded",
        (gradient ? "expected[i] == 0 ? -0.0 : " : "") + (exact ? rounded(type) : "expected[i]"),
        "zeros",
        gradient ? "// A gradient's zero may have either sign." : "",
        "differs",
        differs(reproduction, form),
        "roundMethod",
        (exact ? roundMethod(type) : "")
            + (reproduction.requirement() == Requirement.BOUNDED ? MAGNITUDES : ""));
  }

  private static final String MAGNITUDES =
      """

        static double[] magnitudes(double[] values) {
          return Arrays.stream(values).map(Math::abs).toArray();
        }
      """;

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
