package crosscheck.check.conventions;

import crosscheck.cause.Predicate;
import crosscheck.convention.Region;
import crosscheck.convention.Setting;
import crosscheck.geometry.Scatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The predicate of a region, which can be asked about a judgement. */
final class RegionPredicate {

  private static final Set<String> FIELDS =
      Set.of("n", "k", "s", "d", "ke", "full", "before", "after", "output_padding", "o");

  private final Predicate predicate;

  /** Compiles a region's predicate. */
  RegionPredicate(Region region) {
    predicate = Predicate.of(region.predicate(), FIELDS);
  }

  /** Whether the call lies in the region. */
  boolean holds(Judgement judgement) {
    return predicate.holds(name -> value(judgement, name));
  }

  private static @Nullable Object value(Judgement judgement, String name) {
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
      default -> throw new IllegalArgumentException("a region has no field " + name);
    };
  }
}
