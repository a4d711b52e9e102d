package crosscheck.check.conventions;

import crosscheck.geometry.Scatter;
import java.util.Optional;

/**
 * How often a convention agrees with the op on axes of one kernel and stride.
 *
 * @param kernel the kernel's cells, from 1 to {@value #MOST_KERNEL}
 * @param stride the stride
 * @param calls how many calls of one axis were judged that could show a difference
 * @param agree how many of them agree in size and values
 */
public record Place(int kernel, int stride, long calls, long agree) {

  /** The largest kernel that is counted; more than a person looks at. */
  public static final int MOST_KERNEL = 7;

  /** The place of a call; nothing if its kernel is too large, or if it proves nothing. */
  static Optional<Place> of(Judgement judgement) {
    Scatter x = judgement.question().scatter();
    return x.kernel() > MOST_KERNEL || judgement.agreement() == Agreement.VACUOUS
        ? Optional.empty()
        : Optional.of(
            new Place(
                x.kernel(), x.stride(), 1, judgement.agreement() == Agreement.AGREES ? 1 : 0));
  }

  /** The sum of two at the same place. */
  Place plus(Place other) {
    return new Place(kernel, stride, calls + other.calls, agree + other.agree);
  }
}
