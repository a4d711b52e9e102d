package crosscheck.sweep;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import crosscheck.geometry.Padding;
import java.util.List;

/** The choices for one kind of padding; in JSON, {@code kind} names it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PaddingRanges.Valid.class, name = "VALID"),
  @JsonSubTypes.Type(value = PaddingRanges.Same.class, name = "SAME"),
  @JsonSubTypes.Type(value = PaddingRanges.Explicit.class, name = "EXPLICIT")
})
sealed interface PaddingRanges {

  /** The most paddings of one axis; all of them are held in memory. */
  long MOST_PAIRS = 1_000_000;

  /** The paddings of the rows. */
  List<Padding> height();

  /** The paddings of the columns. */
  List<Padding> width();

  /** VALID, which has no choice. */
  record Valid() implements PaddingRanges {
    @Override
    public List<Padding> height() {
      return List.of(new Padding.Valid());
    }

    @Override
    public List<Padding> width() {
      return height();
    }
  }

  /** SAME, which has no choice. */
  record Same() implements PaddingRanges {
    @Override
    public List<Padding> height() {
      return List.of(new Padding.Same());
    }

    @Override
    public List<Padding> width() {
      return height();
    }
  }

  /** EXPLICIT: every combination of the four numbers, each at least 0. */
  record Explicit(Sizes top, Sizes bottom, Sizes left, Sizes right) implements PaddingRanges {
    public Explicit {
      for (Sizes sizes : List.of(top, bottom, left, right)) {
        if (sizes.least() < 0) {
          throw new IllegalArgumentException("padding must be >= 0, was " + sizes.least());
        }
      }
      requireFew(top, bottom);
      requireFew(left, right);
    }

    private static void requireFew(Sizes before, Sizes after) {
      MixedRadix.requireAtMost(
          MOST_PAIRS, MixedRadix.combinations(before.values().size(), after.values().size()));
    }

    @Override
    public List<Padding> height() {
      return pairs(top, bottom);
    }

    @Override
    public List<Padding> width() {
      return pairs(left, right);
    }

    private static List<Padding> pairs(Sizes before, Sizes after) {
      return before.values().stream()
          .flatMap(b -> after.values().stream().<Padding>map(a -> new Padding.Explicit(b, a)))
          .toList();
    }
  }
}
