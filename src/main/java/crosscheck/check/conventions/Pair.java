package crosscheck.check.conventions;

import crosscheck.geometry.Alignment;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two calls of one convention, one on each axis of the same call of the op.
 *
 * @param height the rows' call
 * @param width the columns' call, with the same kind of padding
 */
public record Pair(Judgement height, Judgement width) {

  /** Why the convention refuses the two together, if it does. */
  public Optional<String> refusal() {
    return height.question().refusalWith(width.question());
  }

  /** The call of the op that asks for both sizes. */
  Axes axes() {
    return new Axes(height.op(), height.size(), width.op(), width.size());
  }

  /** How the call comes out, by its values where there are any. */
  Agreement agreement() {
    if (!axes().admissible()) {
      return Agreement.REFUSED;
    }
    Optional<Alignment> rows = height.alignment();
    Optional<Alignment> columns = width.alignment();
    return rows.isEmpty() || columns.isEmpty()
        ? Agreement.NO_CROP
        : axes().compare(rows.get(), columns.get());
  }

  /** How the call must come out if the axes are independent. */
  public Agreement expected() {
    Set<Agreement> agreements = EnumSet.of(height.agreement(), width.agreement());
    for (Agreement decides :
        List.of(Agreement.REFUSED, Agreement.NO_CROP, Agreement.VACUOUS, Agreement.SHIFTED)) {
      if (agreements.contains(decides)) {
        return decides;
      }
    }
    return Agreement.AGREES;
  }
}
