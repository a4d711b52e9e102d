package crosscheck.reproduction;

import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill.Requirement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of a Python script that prints a result beside the closed form's. */
final class PythonClosedForm {

  private static final String STATEMENTS =
      """


      # ${sentence}
      def closed_form(${factors}):
          batch, rows, columns = ${batch}, ${rows}, ${columns}
          kh, kw, cout, cin = ${kernelRows}, ${kernelColumns}, ${groupChannels}, ${channelsPerGroup}
          groups, height, width = ${groups}, ${height}, ${width}
          sh, sw, dh, dw = ${rowStride}, ${columnStride}, ${rowDilation}, ${columnDilation}
          top = ${top}
          left = ${left}
          ${firstLaidOut}
          ${secondLaidOut}
          ${result} = np.full([${resultShape}], -0.0)
          for g, i, j, u, v in np.ndindex(groups, rows, columns, kh, kw):
              p, q = i * sh + u * dh - top, j * sw + v * dw - left
              if 0 <= p < height and 0 <= q < width:
                  ci, co = slice(g * cin, (g + 1) * cin), slice(g * cout, (g + 1) * cout)
                  ${cells} += (${first} * ${second}).sum(${axis})
          return ${laidOut}.ravel()


      np.seterr(all="ignore")
      ${factors} = ${doubles}
      expected = ${expected}
      ${eitherZero}
      actual = result.numpy().astype(np.float64).ravel()
      # A zero that is expected is +0, or if it is -0, one of either sign.
      differs = (expected != actual) & ~(np.isnan(expected) & np.isnan(actual))
      differs |= (expected == 0) & (actual == 0) & np.signbit(actual) & ~np.signbit(expected)
      ${allowed}
      for i in range(min(64, actual.size)):
          print(i, actual[i], "expected", expected[i] + 0.0, "DIFFERS" if differs[i] else "")
      print(differs.sum(), "of", actual.size, "values differ")
      """;

  private static final String EITHER_ZERO =
      """
      # A gradient's zero may have either sign.
      expected[expected == 0] = -0.0
      """;

  private PythonClosedForm() {}

  /** The statements that print {@code result} beside the closed form of x and w. */
  static String statements(Reproduction reproduction, ClosedForm form) {
    Map<String, String> values =
        form.values(
            "max(0, (rows - 1) * sh + (kh - 1) * dh + 1 - height) // 2",
            "max(0, (columns - 1) * sw + (kw - 1) * dw + 1 - width) // 2");
    Signature signature = form.signature();
    List<Letter> factors = List.of(signature.first(), signature.second());
    Letter result = signature.result();
    boolean moved = result.layout(form.format()) == DataFormat.NCHW;
    values.put("sentence", form.sentence());
    values.put("factors", joined(factors, "%s"));
    values.put("firstLaidOut", laidOut(signature.first(), form));
    values.put("secondLaidOut", laidOut(signature.second(), form));
    values.put("first", factor(signature.first()));
    values.put("second", factor(signature.second()));
    values.put("result", result.id());
    values.put("resultShape", shape(result));
    values.put("cells", cells(result));
    values.put("axis", axis(result));
    values.put("laidOut", result.id() + (moved ? ".transpose(0, 3, 1, 2)" : ""));
    values.put("doubles", joined(factors, "%s.astype(np.float64)"));
    values.put("eitherZero", signature.operation().isGradient() ? EITHER_ZERO : "");
    ElementType type = reproduction.type().registered().orElseThrow();
    boolean exact = reproduction.requirement() == Requirement.EXACT;
    values.put(
        "expected", "closed_form(" + joined(factors, "%s") + ")" + (exact ? rounding(type) : ""));
    values.put("allowed", allowed(reproduction, form, joined(factors, "np.abs(%s)")));
    return new Template(STATEMENTS).filled(values);
  }

  private static String joined(List<Letter> letters, String each) {
    return letters.stream()
        .map(letter -> each.formatted(letter.id()))
        .collect(Collectors.joining(", "));
  }

  /** The statement that gives a tensor the closed form's axes; empty if it has them. */
  private static String laidOut(Letter letter, ClosedForm form) {
    if (letter == Letter.W && form.signature().isDepthwise()) {
      return "w = w.reshape(kh, kw, cout, groups * cin)";
    }
    return switch (letter.layout(form.format())) {
      case NHWC -> "";
      case NCHW -> "%1$s = %1$s.transpose(0, 2, 3, 1)".formatted(letter.id());
    };
  }

  private static String shape(Letter letter) {
    return switch (letter) {
      case Y -> "batch, height, width, groups * cout";
      case W -> "kh, kw, cout, groups * cin";
      case X -> "batch, rows, columns, groups * cin";
    };
  }

  /** The cells of a tensor that one step of the loop is about. */
  private static String cells(Letter letter) {
    return switch (letter) {
      case Y -> "y[:, p, q, co]";
      case W -> "w[u, v, :, ci]";
      case X -> "x[:, i, j, ci]";
    };
  }

  /** These cells with the axes image, channel out, channel in; what lacks one is repeated. */
  private static String factor(Letter letter) {
    return switch (letter) {
      case Y -> "y[:, p, q, co, None]";
      case W -> "w[u, v, :, ci]";
      case X -> "x[:, i, j, None, ci]";
    };
  }

  /** The one of these axes that the tensor lacks, along which its terms are added up. */
  private static String axis(Letter letter) {
    return switch (letter) {
      case Y -> "-1";
      case W -> "0";
      case X -> "1";
    };
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

  private static String allowed(Reproduction reproduction, ClosedForm form, String magnitudes) {
    return switch (reproduction.requirement()) {
      case EXACT -> "";
      case EXACT_OR_ZERO -> "differs &= actual != 0";
      case BOUNDED -> {
        Tolerance tolerance =
            Tolerance.of(
                reproduction.type().registered().orElseThrow(), reproduction.kernelPath(), form);
        yield """
        magnitudes = closed_form(%s)
        differs &= ~(np.abs(expected - actual) <= %s * magnitudes + %s)"""
            .formatted(magnitudes, tolerance.relative(), tolerance.absolute());
      }
    };
  }
}
