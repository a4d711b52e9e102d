package crosscheck.reproduction;

import crosscheck.tensor.DataFormat;
import java.util.Map;

/** The method of a Java program that computes what a result must be. */
final class JavaClosedForm {

  private static final String METHOD =
      """
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
      """;

  private JavaClosedForm() {}

  /** The method {@code closedForm}. */
  static String method(ClosedForm form) {
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
    return new Template(METHOD).filled(values);
  }

  private static void put(Map<String, String> values, String name, Letter letter, ClosedForm form) {
    boolean grouped = form.groups() > 1;
    values.put(name, letter.id());
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
}
