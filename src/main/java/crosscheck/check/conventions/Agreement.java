package crosscheck.check.conventions;

import crosscheck.convention.Disagreement;
import java.util.Optional;

/** How a convention's call came out against the op. */
public enum Agreement {
  /** The op admits the size and returns the convention's values, not all of them zero. */
  AGREES(Optional.empty()),
  /** The op admits the size, and every value is zero on both sides: no evidence. */
  VACUOUS(Optional.empty()),
  /** The op does not admit the size. */
  REFUSED(Optional.of(Disagreement.REFUSED)),
  /** The op admits the size and returns other values. */
  SHIFTED(Optional.of(Disagreement.SHIFTED)),
  /** The op admits the size; the convention names no crop. */
  NO_CROP(Optional.of(Disagreement.NO_CROP));

  private final Optional<Disagreement> disagreement;

  Agreement(Optional<Disagreement> disagreement) {
    this.disagreement = disagreement;
  }

  /** The disagreement, if it is one. */
  public Optional<Disagreement> disagreement() {
    return disagreement;
  }
}
