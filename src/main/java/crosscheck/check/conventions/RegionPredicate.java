package crosscheck.check.conventions;

import crosscheck.convention.Region;
import crosscheck.convention.Setting;
import crosscheck.geometry.Scatter;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.jspecify.annotations.Nullable;

/** The predicate of a region, which can be asked about a judgement. */
final class RegionPredicate {

  private static final JexlEngine ENGINE =
      new JexlBuilder().strict(true).silent(false).cache(0).create();

  private final JexlExpression expression;

  /** Compiles a region's predicate. */
  RegionPredicate(Region region) {
    expression = ENGINE.createExpression(region.predicate());
  }

  /** Whether the call lies in the region. */
  boolean holds(Judgement judgement) {
    return (boolean) expression.evaluate(new Variables(judgement));
  }

  /**
   * A judgement as the variables of a predicate.
   *
   * @param judgement the judgement
   */
  private record Variables(Judgement judgement) implements JexlContext {
    @Override
    public @Nullable Object get(String name) {
      Scatter x = judgement.question().scatter();
      Setting setting = judgement.question().setting();
      return switch (name) {
        case "n" -> x.input();
        case "k" -> x.kernel();
        case "s" -> x.stride();
        case "d" -> x.dilation();
        case "ke" -> x.effectiveKernel();
        case "full" -> x.size();
        case "before" -> setting.before();
        case "after" -> setting.after();
        case "output_padding" ->
            setting.outputPadding().isPresent() ? setting.outputPadding().getAsInt() : null;
        case "o" -> judgement.size();
        default -> throw new IllegalArgumentException("a predicate has no variable " + name);
      };
    }

    @Override
    public boolean has(String name) {
      return true;
    }

    @Override
    public void set(String name, @Nullable Object value) {
      throw new IllegalArgumentException("a predicate sets nothing, not even " + name);
    }
  }
}
