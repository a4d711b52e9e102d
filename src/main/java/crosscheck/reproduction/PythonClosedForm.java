package crosscheck.reproduction;

import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill.Requirement;
import java.util.Map;

/** The part of a Python script that prints a result beside the closed form's. */
final class PythonClosedForm {

  private static final String STATEMENTS =
      """


      # The closed form: every input cell times the kernel, added up where it lands.
      def closed_form(x, w):
          batch, rows, columns = ${batch}, ${rows}, ${columns}
          kh, kw, cout, cin = ${kernelRows}, ${kernelColumns}, ${groupChannels}, ${channelsPerGroup}
          groups, height, width = ${groups}, ${height}, ${width}
          sh, sw, dh, dw = ${rowStride}, ${columnStride}, ${rowDilation}, ${columnDilation}
          top = ${top}
          left = ${left}
          ${channelsLast}
          y = np.full([batch, height, width, groups * cout], -0.0)
          for g, i, j, u, v in np.ndindex(groups, rows, columns, kh, kw):
              p, q = i * sh + u * dh - top, j * sw + v * dw - left
              if 0 <= p < height and 0 <= q < width:
                  ci, co = slice(g * cin, (g + 1) * cin), slice(g * cout, (g + 1) * cout)
                  y[:, p, q, co] += (x[:, i, j, None, ci] * w[u, v, :, ci]).sum(-1)
          return ${result}.ravel()


      np.seterr(all="ignore")
      x, w = x.astype(np.float64), w.astype(np.float64)
      expected = ${expected}
      actual = result.numpy().astype(np.float64).ravel()
      # A zero that is expected is +0, or if it is -0, one of either sign.
      differs = (expected != actual) & ~(np.isnan(expected) & np.isnan(actual))
      differs |= (expected == 0) & (actual == 0) & np.signbit(actual) & ~np.signbit(expected)
      ${allowed}
      for i in range(min(64, actual.size)):
          print(i, actual[i], "expected", expected[i] + 0.0, "DIFFERS" if differs[i] else "")
      print(differs.sum(), "of", actual.size, "values differ")
      """;

  private PythonClosedForm() {}

  /** The statements that print {@code result} beside the closed form of x and w. */
  static String statements(Reproduction reproduction, ClosedForm form) {
    Map<String, String> values =
        form.values(
            "max(0, (rows - 1) * sh + (kh - 1) * dh + 1 - height) // 2",
            "max(0, (columns - 1) * sw + (kw - 1) * dw + 1 - width) // 2");
    boolean channelsLast = form.format() == DataFormat.NHWC;
    values.put("channelsLast", channelsLast ? "" : "x = x.transpose(0, 2, 3, 1)");
    values.put("result", channelsLast ? "y" : "y.transpose(0, 3, 1, 2)");
    ElementType type = reproduction.arguments().outBackpropType().registered().orElseThrow();
    boolean exact = reproduction.requirement() == Requirement.EXACT;
    values.put("expected", "closed_form(x, w)" + (exact ? rounding(type) : ""));
    values.put("allowed", allowed(reproduction, form));
    return new Template(STATEMENTS).filled(values);
  }

  private static String rounding(ElementType type) {
    return switch (type) {
      case FLOAT32 -> ".astype(np.float32).astype(np.float64)";
      case FLOAT64 -> "";
      case FLOAT16 -> ".astype(np.float16).astype(np.float64)";
      case BFLOAT16 -> ".astype(tf.bfloat16.as_numpy_dtype).astype(np.float64)";
      case INT32 -> ".astype(np.int64).astype(np.int32).astype(np.float64)";
    };
  }

  private static String allowed(Reproduction reproduction, ClosedForm form) {
    return switch (reproduction.requirement()) {
      case EXACT -> "";
      case EXACT_OR_ZERO -> "differs &= actual != 0";
      case BOUNDED -> {
        Tolerance tolerance =
            Tolerance.of(reproduction.arguments(), reproduction.kernelPath(), form);
        yield """
        magnitudes = closed_form(np.abs(x), np.abs(w))
        differs &= ~(np.abs(expected - actual) <= %s * magnitudes + %s)"""
            .formatted(tolerance.relative(), tolerance.absolute());
      }
    };
  }
}
