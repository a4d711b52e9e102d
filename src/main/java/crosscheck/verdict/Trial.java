package crosscheck.verdict;

import crosscheck.cases.Case;
import crosscheck.observation.Operation;
import java.util.Optional;

/**
 * One call that a worker is asked to make and to judge.
 *
 * @param operation the operation to call
 * @param c the sizes and attributes to ask for
 * @param sample the values to call it with, or nothing for the case's own
 */
public record Trial(Operation operation, Case c, Optional<Sample> sample) {

  /** The trial of a case with the values that follow from its id. */
  public static Trial of(Operation operation, Case c) {
    return new Trial(operation, c, Optional.empty());
  }

  /** The trial of the transposed convolution with values of one's own. */
  public static Trial of(Case c, Sample sample) {
    return new Trial(Operation.CONV2D_TRANSPOSE, c, Optional.of(sample));
  }
}
