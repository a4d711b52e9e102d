package crosscheck.verdict;

import crosscheck.identity.Claim;
import crosscheck.op.Attributes;
import crosscheck.op.Case;
import crosscheck.op.Observation;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An identity of one case, or the value of one of its sides, judged by the {@link
 * IdentityVerifier}.
 *
 * @param claim the identity and the case
 * @param part the part that one process computes
 * @param repetition the number of times that it was run before, from 0 to 9
 */
public record IdentityTrial(Claim claim, Part part, int repetition) implements Trial {

  private static final Pattern FORM =
      Pattern.compile("(?<claim>[^,]*,[^,]*)(,(?<part>own|other))?(,again(?<repetition>[1-9]))?");

  /** The part of an identity that one process computes. */
  public enum Part {
    /** Both sides, which are compared cell by cell. */
    WHOLE,
    /** The case's own side; a verdict that agrees carries the side's value. */
    OWN,
    /** The other side, likewise. */
    OTHER;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Throws {@link IllegalArgumentException} if the repetition is not from 0 to 9. */
  public IdentityTrial {
    if (repetition < 0 || repetition > 9) {
      throw new IllegalArgumentException("repetition must be 0 to 9, was " + repetition);
    }
  }

  /** A part of a claim, run for the first time. */
  public static IdentityTrial of(Claim claim, Part part) {
    return new IdentityTrial(claim, part, 0);
  }

  /** Reads an id; throws {@link IllegalArgumentException} if it is malformed. */
  public static IdentityTrial parse(String id) {
    Matcher matcher = FORM.matcher(id);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("must be IDENTITY,CASE, was '" + id + "'");
    }
    String part = matcher.group("part");
    String repetition = matcher.group("repetition");
    return new IdentityTrial(
        Claim.parse(matcher.group("claim")),
        part == null ? Part.WHOLE : Part.valueOf(part.toUpperCase(Locale.ROOT)),
        repetition == null ? 0 : Integer.parseInt(repetition));
  }

  /** The verdict on a claim whose sides two processes computed. */
  public static Verdict compare(Verdict own, Verdict other) {
    return IdentityVerifier.compare(own, other);
  }

  @Override
  public Operation operation() {
    return Operation.CONV2D_TRANSPOSE;
  }

  /** The claim's id, the part and the repetition, from which the trial can be read back. */
  @Override
  public String id() {
    return claim.id()
        + (part == Part.WHOLE ? "" : "," + part.word())
        + (repetition == 0 ? "" : ",again" + repetition);
  }

  private record Graph(Attributes attributes, int repetition) {}

  /** Repetitions do not follow each other, so that they find the memory in another state. */
  @Override
  public Object graph() {
    return new Graph(claim.c().attributes(), repetition);
  }

  /** Besides the case's own call there are at most two of the other one. */
  @Override
  public Optional<String> obstacle(long mostBytes) {
    Case c = claim.c();
    try {
      long elements = c.elements() + 2 * claim.otherCase().elements();
      return Verifier.tooLarge(elements, c.elementType().bytes(), mostBytes);
    } catch (IllegalArgumentException noCase) {
      return Optional.of("the other side is no case: " + noCase.getMessage());
    }
  }

  @Override
  public boolean mustBeAccepted() {
    return true;
  }

  @Override
  public Verdict check(Operator operator) {
    return IdentityVerifier.check(this, operator);
  }

  @Override
  public Verdict judge(Observation observation) {
    return Verifier.judge(operation(), claim.c(), observation);
  }
}
