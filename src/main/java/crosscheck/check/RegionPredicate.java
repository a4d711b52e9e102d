package crosscheck.check;

import crosscheck.cause.Predicate;
import crosscheck.convention.Setting;
import crosscheck.geometry.Scatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The predicate of a region of calls of a convention, which can be asked about one of them. */
public final class RegionPredicate {

  private static final Set<String> FIELDS =
      Set.of("n", "k", "s", "d", "ke", "full", "before", "after", "output_padding", "o");

  private final Predicate predicate;

  /**
   * Compiles an expression over the fields of {@link crosscheck.convention.Region}.
   *
   * @throws IllegalArgumentException as {@link Predicate#of}
   */
  public RegionPredicate(String expression) {
    predicate = Predicate.of(expression, FIELDS);
  }

  /**
   * Whether a call lies in the region.
   *
   * @param size the size that the convention computes
   */
  public boolean holds(Scatter scatter, Setting setting, int size) {
    return predicate.holds(name -> value(scatter, setting, size, name));
  }

  private static @Nullable Object value(Scatter x, Setting setting, int size, String name) {
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
      case "o" -> size;
      default -> throw new IllegalArgumentException("a region has no field " + name);
    };
  }
}
