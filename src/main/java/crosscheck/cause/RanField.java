package crosscheck.cause;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A fact about what oneDNN executed in a call; in expressions in lower case. */
public enum RanField {
  CONVOLUTION(
      "the implementation of the convolution, such as brgconv_strided:avx2; empty if none ran",
      ran -> Primitive.convolutionOf(ran).map(Primitive::implementation).orElse("")),
  WEIGHTS(
      "the layout of its filter, such as Bcda8b; empty if none ran",
      ran -> Primitive.convolutionOf(ran).map(Primitive::weights).orElse("")),
  REORDERS("how many reorders ran", Primitive::reordersOf);

  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
  private final Function<List<Primitive>, Object> value;

  RanField(String meaning, Function<List<Primitive>, Object> value) {
    this.meaning = meaning;
    this.value = value;
  }

  /** The name in expressions. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it says, in words. */
  public String meaning() {
    return meaning;
  }

  /** The names of all fields. */
  static Set<String> names() {
    return Arrays.stream(values()).map(RanField::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The fields of what ran. */
  static Fields of(List<Primitive> ran) {
    return name ->
        Arrays.stream(values())
            .filter(field -> field.id().equals(name))
            .findFirst()
            .map(field -> field.value.apply(ran))
            .orElse(null);
  }
}
