package crosscheck.adjudication;

import crosscheck.convention.Region;
import crosscheck.geometry.Scatter;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;
import org.jspecify.annotations.Nullable;

/** The predicate of a region, which can be asked about a judgement. */
final class Predicate {

  private static final JexlEngine ENGINE =
      new JexlBuilder().strict(true).silent(false).cache(0).create();

  private final JexlExpression expression;

  /** Compiles a region's predicate. */
  Predicate(Region region) {
    expression = ENGINE.createExpression(region.predicate());
  }

  /** Whether the call lies in the region. */
  boolean holds(Judgement judgement) {
    Scatter x = judgement.question().scatter();
    Map<String, @Nullable Object> variables = new HashMap<>();
    variables.put("n", x.input());
    variables.put("k", x.kernel());
    variables.put("s", x.stride());
    variables.put("d", x.dilation());
    variables.put("ke", x.effectiveKernel());
    variables.put("full", x.size());
    variables.put("before", judgement.question().setting().before());
    variables.put("after", judgement.question().setting().after());
    variables.put("output_padding", orNull(judgement.question().setting().outputPadding()));
    variables.put("o", judgement.size());
    return (boolean) expression.evaluate(new MapContext(variables));
  }

  private static @Nullable Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}
