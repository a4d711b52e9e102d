package crosscheck.check.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a reported case are meant: of one axis, which is held as height 1, or of two.
 *
 * @param rank 1 or 2
 */
record Sides(int rank) {

  private static final int AXES = 2;
  private static final int ENDS = 2;

  /** Throws {@link IllegalArgumentException} if the rank is neither. */
  Sides {
    if (rank < 1 || rank > AXES) {
      throw new IllegalArgumentException("rank: must be 1 or 2, was " + rank);
    }
  }

  /** Those that a rank says, if it is given, else the input's size. */
  static Sides of(@Nullable Integer rank, Object input) {
    return new Sides(rank != null ? rank : numbers("n", input).size() == 1 ? 1 : AXES);
  }

  /**
   * Height and width: one number is of both axes, or of the one axis; nothing if none is given.
   *
   * @param height what the row of one axis has
   */
  Optional<List<Integer>> pair(String key, @Nullable Object said, int height) {
    if (said == null) {
      return Optional.empty();
    }
    List<Integer> numbers = numbers(key, said);
    return switch (numbers.size()) {
      case 1 -> Optional.of(List.of(rank == 1 ? height : numbers.get(0), numbers.get(0)));
      case AXES -> Optional.of(numbers);
      default -> throw bad(key, "one number or two, height and width", said);
    };
  }

  /** The output's size in a shape with batch and channels. */
  List<Integer> ofShape(List<Integer> shape, String format) {
    int first = format.equals("NCHW") ? AXES : 1;
    if (shape.size() == ENDS + AXES) {
      return shape.subList(first, first + AXES);
    }
    if (rank == 1 && shape.size() == ENDS + rank) {
      return List.of(1, shape.get(first));
    }
    throw bad("expected_output_shape", rank + 2 + " numbers", shape);
  }

  /**
   * The padding as a {@link PublishedCase} has it: one number is of all ends; two are of the two
   * ends of one axis, or where the framework has one number an axis, of the two axes; two pairs are
   * of the ends of each axis.
   */
  Object padding(Object said, Peer peer) {
    if (said instanceof Integer all) {
      return rank == 1 ? List.of(0, 0, all, all) : List.of(all, all, all, all);
    }
    if (said instanceof Map<?, ?> map && map.containsKey("pads")) {
      return ofPads(Keys.require("pads", map.get("pads")));
    }
    if (!(said instanceof List<?> list)) {
      return said;
    }
    if (list.stream().anyMatch(List.class::isInstance)) {
      List<List<Integer>> ends = new ArrayList<>();
      list.forEach(end -> ends.add(numbers("padding", Keys.require("padding", end))));
      boolean whole = ends.size() == rank && ends.stream().allMatch(end -> end.size() == ENDS);
      if (!whole) {
        throw bad("padding", "a pair of ends for each axis", said);
      }
      return rank == 1
          ? List.of(0, 0, ends.get(0).get(0), ends.get(0).get(1))
          : ends.stream().flatMap(List::stream).toList();
    }
    List<Integer> numbers = numbers("padding", said);
    if (numbers.size() == 1) {
      return padding(numbers.get(0), peer);
    }
    if (numbers.size() != ENDS) {
      return said;
    }
    if (rank == 1) {
      return List.of(0, 0, numbers.get(0), numbers.get(1));
    }
    if (!peer.hasOnePaddingForBothEnds()) {
      throw bad("padding", "four numbers, as %s tells both ends apart".formatted(peer.id()), said);
    }
    return List.of(numbers.get(0), numbers.get(0), numbers.get(1), numbers.get(1));
  }

  private Object ofPads(Object pads) {
    List<Integer> numbers = numbers("pads", pads);
    if (numbers.size() == ENDS * AXES || (rank == 1 && numbers.size() == ENDS)) {
      return Map.of("pads", numbers);
    }
    if (numbers.size() == 1) {
      int all = numbers.get(0);
      return rank == 1 ? Map.of("pads", List.of(all, all)) : List.of(all, all, all, all);
    }
    throw bad("pads", ENDS * rank + " numbers, all beginnings before all ends", pads);
  }

  private static List<Integer> numbers(String key, Object said) {
    if (said instanceof Integer one) {
      return List.of(one);
    }
    if (said instanceof List<?> list
        && !list.isEmpty()
        && list.stream().allMatch(Integer.class::isInstance)) {
      return list.stream().map(Integer.class::cast).toList();
    }
    throw bad(key, "an integer or a list of integers", said);
  }

  private static IllegalArgumentException bad(String key, String allowed, Object was) {
    return new IllegalArgumentException("%s: must be %s, was %s".formatted(key, allowed, was));
  }
}
