package crosscheck.reproduction;

import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill.Requirement;
import java.util.HashMap;
import java.util.Map;

/** The part of a Python script that prints a result beside the closed form's. */
final class PythonComparison {

  private static final String STATEMENTS =
      """


      ${closedForm}


      np.seterr(all="ignore")
      ${first}, ${second} = ${first}.astype(np.float64), ${second}.astype(np.float64)
      expected = closed_form(${first}, ${second})${rounding}
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

  private PythonComparison() {}

  /** The statements that print {@code result} beside the closed form of both operands. */
  static String statements(Reproduction reproduction, ClosedForm form) {
    Signature signature = form.signature();
    boolean exact = reproduction.requirement() == Requirement.EXACT;
    ElementType type = reproduction.type().registered().orElseThrow();
    Map<String, String> values = new HashMap<>();
    values.put("first", signature.first().id());
    values.put("second", signature.second().id());
    values.put("closedForm", PythonClosedForm.function(form));
    values.put("rounding", exact ? rounding(type) : "");
    values.put("eitherZero", signature.operation().isGradient() ? EITHER_ZERO : "");
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
            Tolerance.of(
                reproduction.type().registered().orElseThrow(), reproduction.kernelPath(), form);
        yield """
        magnitudes = closed_form(np.abs(%s), np.abs(%s))
        differs &= ~(np.abs(expected - actual) <= %s * magnitudes + %s)"""
            .formatted(
                form.signature().first().id(),
                form.signature().second().id(),
                tolerance.relative(),
                tolerance.absolute());
      }
    };
  }
}
