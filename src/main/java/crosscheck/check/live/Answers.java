package crosscheck.check.live;

/**
 * What a release answered to the calls of a convention.
 *
 * @param version the release
 * @param calls how many calls about one axis it was asked
 * @param taken how many of them it took, with the rule's size and every value of the rule
 * @param refused how many it refused, as the rule does
 * @param vacuous how many have the rule's size and nothing but zeros, as they must: no evidence
 * @param beyond how many it took although the rule refuses them
 * @param differ how many that the rule takes came out otherwise
 * @param pairs how many random pairs of axes it was asked
 * @param pairsDiffer how many of these the rule takes and came out otherwise
 */
public record Answers(
    String version,
    long calls,
    long taken,
    long refused,
    long vacuous,
    long beyond,
    long differ,
    long pairs,
    long pairsDiffer) {

  /** What must show again in each run where some values are a matter of chance. */
  Answers comparable() {
    return new Answers(
        version, calls, 0, 0, 0, 0, Long.signum(differ), pairs, Long.signum(pairsDiffer));
  }

  /** Whether the release does with all that the rule takes what the rule says. */
  boolean confirms() {
    return differ == 0 && pairsDiffer == 0 && taken > 0;
  }
}
