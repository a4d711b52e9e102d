package crosscheck.check.published;

import crosscheck.json.Json;
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

  /**
   * Those that a rank says, if it is given, else the input's size; throws {@link
   * IllegalArgumentException} if these contradict each other.
   */
  static Sides of(@Nullable Integer rank, Object input) {
    List<Integer> n = numbers("n", input);
    Sides sides = new Sides(rank != null ? rank : n.size() == 1 ? 1 : AXES);
    if (sides.rank == 1 && n.size() == AXES && n.get(0) != 1) {
      throw new IllegalArgumentException(
          "n: contradicts rank 1, a case of one axis: must be one number, or 1 and a number, was "
              + Json.spaced(input));
    }
    return sides;
  }

  /**
   * Height and width: one number is of both axes, or of the one axis; nothing if none is given.
   *
   * @param height what the row of one axis has
   * @throws IllegalArgumentException if they are something else, or if the row has another height
   */
  Optional<List<Integer>> pair(String key, @Nullable Object said, int height) {
    if (said == null) {
      return Optional.empty();
    }
    List<Integer> numbers = numbers(key, said);
    return switch (numbers.size()) {
      case 1 -> Optional.of(List.of(rank == 1 ? height : numbers.get(0), numbers.get(0)));
      case AXES -> {
        if (rank == 1 && numbers.get(0) != height) {
          throw bad(
              key, "one number, or %d and a number, in a case of one axis".formatted(height), said);
        }
        yield Optional.of(numbers);
      }
      default -> throw bad(key, "one number or two, height and width", said);
    };
  }

  /**
   * A shape with batch and channels, which of one axis may be without the height of 1; throws
   * {@link IllegalArgumentException} if it is none.
   */
  List<Integer> shape(List<Integer> said, String format) {
    int first = firstAxis(format);
    List<Integer> shape = new ArrayList<>(said);
    if (rank == 1 && said.size() == ENDS + rank) {
      shape.add(first, 1);
    }
    if (shape.size() != ENDS + AXES || (rank == 1 && shape.get(first) != 1)) {
      throw bad(
          "expected_output_shape",
          rank == 1 ? "3 numbers, or 4 of height 1, in a case of one axis" : "4 numbers",
          said);
    }
    shape
        .subList(first, first + AXES)
        .forEach(size -> Keys.requireAtLeast("expected_output_shape", size, 1));
    return List.copyOf(shape);
  }

  /** The output's size in a {@link #shape}. */
  static List<Integer> ofShape(List<Integer> shape, String format) {
    int first = firstAxis(format);
    return shape.subList(first, first + AXES);
  }

  private static int firstAxis(String format) {
    return format.equals("NCHW") ? AXES : 1;
  }

  /**
   * The padding as a {@link PublishedCase} has it: one number is of all ends; two are of the two
   * ends of one axis, or where the framework has one number an axis, of the two axes; two pairs are
   * of the ends of each axis.
   */
  Object padding(Object said, Peer peer) {
    if (said instanceof Number) {
      int all = numbers("padding", said).get(0);
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
      if (rank == 1 && numbers.size() == ENDS * AXES) {
        requireNoRows("padding", numbers.get(0), numbers.get(1), said);
      }
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
    if (rank == 1 && numbers.size() == ENDS * AXES) {
      requireNoRows("pads", numbers.get(0), numbers.get(ENDS), pads);
    }
    if (numbers.size() == ENDS * AXES || (rank == 1 && numbers.size() == ENDS)) {
      return Map.of("pads", numbers);
    }
    if (numbers.size() == 1) {
      int all = numbers.get(0);
      return rank == 1 ? Map.of("pads", List.of(all, all)) : List.of(all, all, all, all);
    }
    throw bad("pads", ENDS * rank + " numbers, all beginnings before all ends", pads);
  }

  private static void requireNoRows(String key, int top, int bottom, Object said) {
    if (top != 0 || bottom != 0) {
      throw bad(key, "the two ends of one axis, or 0 for those of the height as well", said);
    }
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
    throw bad(
        key,
        "an integer or a list of integers, from %d to %d"
            .formatted(Integer.MIN_VALUE, Integer.MAX_VALUE),
        said);
  }

  private static IllegalArgumentException bad(String key, String allowed, Object was) {
    return new IllegalArgumentException(
        "%s: must be %s, was %s".formatted(key, allowed, Json.spaced(was)));
  }
}
