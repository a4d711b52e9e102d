package crosscheck.tensor;

import java.util.List;

/**
 * The place of the one NaN or infinity in a case's tensors.
 *
 * @param inFilter whether it is in the filter, and not in the image
 * @param place its coordinates there: {@code [row, column, channel out, channel in]}, or {@code
 *     [batch, row, column, channel]}
 */
public record Poison(boolean inFilter, List<Integer> place) {
  /** Copies the list. */
  public Poison {
    place = List.copyOf(place);
  }
}
