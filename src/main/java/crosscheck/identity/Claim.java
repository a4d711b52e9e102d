package crosscheck.identity;

import crosscheck.op.Case;
import crosscheck.op.CaseId;
import java.util.Comparator;

/**
 * The claim that an identity holds for a case.
 *
 * <p>The id is {@code adjoint,f32-nhwc-…}: the identity's and the case's. Claims are ordered by
 * their identities, then by their cases, the smallest first.
 *
 * @param identity the identity
 * @param c the case, to which it applies
 */
public record Claim(Identity identity, Case c) implements Comparable<Claim> {

  private static final Comparator<Claim> SMALLEST_FIRST =
      Comparator.comparing(Claim::identity).thenComparing(Claim::c);

  /** Throws {@link IllegalArgumentException} if the identity does not apply to the case. */
  public Claim {
    if (!identity.appliesTo(c)) {
      throw new IllegalArgumentException(
          "%s says nothing about %s: both sides would be the same call, or the op may refuse it"
              .formatted(identity.id(), c.id()));
    }
  }

  /** Reads an id; throws {@link IllegalArgumentException} if it is malformed. */
  public static Claim parse(String id) {
    int comma = id.indexOf(',');
    if (comma < 0) {
      throw new IllegalArgumentException("must be IDENTITY,CASE, was '" + id + "'");
    }
    return new Claim(Identity.of(id.substring(0, comma)), CaseId.parse(id.substring(comma + 1)));
  }

  /** The id, from which the claim can be read back. */
  public String id() {
    return identity.id() + "," + c.id();
  }

  /** The left side: the case itself. */
  public Side own() {
    return identity.law().own(c);
  }

  /** The right side. */
  public Side other() {
    return identity.law().other(c);
  }

  /**
   * The case that the right side calls; throws {@link IllegalArgumentException} if its tensors or
   * its sums are too large for a case.
   */
  public Case otherCase() {
    return identity.law().otherCase(c);
  }

  @Override
  public int compareTo(Claim claim) {
    return SMALLEST_FIRST.compare(this, claim);
  }
}
