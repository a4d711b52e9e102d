package crosscheck.check.live;

/**
 * What a release answered to the calls of a convention.
 *
 * @param version the release
 * @param calls how many calls about one axis it was asked
 * @param taken how many of them it took, with the rule's size and every value of the rule
 * @param refused how many it refused, as the rule does
 * @param vacuous how many have the rule's size and nothing but zeros, as they must: no evidence
 * @param differ how many came out otherwise
 * @param pairs how many random pairs of axes it was asked
 * @param pairsDiffer how many of these came out otherwise than both axes by the rule
 */
public record Answers(
    String version,
    long calls,
    long taken,
    long refused,
    long vacuous,
    long differ,
    long pairs,
    long pairsDiffer) {

  /** Whether the release does what the rule says, wherever it was asked. */
  boolean confirms() {
    return differ == 0 && pairsDiffer == 0 && taken > 0;
  }
}
