package crosscheck.reproduction;

import crosscheck.tensor.DataFormat;
import java.util.Map;

/** The function of a Python script that computes what a result must be. */
final class PythonClosedForm {

  private static final String FUNCTION =
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
      """;

  private PythonClosedForm() {}

  /** The function {@code closed_form}. */
  static String function(ClosedForm form) {
    Map<String, String> values =
        form.values(
            "max(0, (rows - 1) * sh + (kh - 1) * dh + 1 - height) // 2",
            "max(0, (columns - 1) * sw + (kw - 1) * dw + 1 - width) // 2");
    Signature signature = form.signature();
    Letter result = signature.result();
    boolean moved = result.layout(form.format()) == DataFormat.NCHW;
    values.put("sentence", form.sentence());
    values.put("factors", signature.first().id() + ", " + signature.second().id());
    values.put("firstLaidOut", laidOut(signature.first(), form));
    values.put("secondLaidOut", laidOut(signature.second(), form));
    values.put("first", factor(signature.first()));
    values.put("second", factor(signature.second()));
    values.put("result", result.id());
    values.put("resultShape", shape(result));
    values.put("cells", cells(result));
    values.put("axis", axis(result));
    values.put("laidOut", result.id() + (moved ? ".transpose(0, 3, 1, 2)" : ""));
    return new Template(FUNCTION).filled(values);
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
}
