package crosscheck.check.published;

import java.util.List;

/**
 * The numbers of the published cases.
 *
 * @param cases how many there are
 * @param agree how many agree in everything
 * @param withCause how many agree but for mismatches of the op that a cause explains
 * @param explained how many differ for a known reason alone
 * @param unexplained how many differ for no known reason; must be 0
 * @param withValues how many had values to compare
 * @param notAsked for how many the op was not asked: it could not be, or not at this level
 * @param calls how many calls of the op they came to
 * @param callsExplained how many of these are mismatches that a cause explains
 */
record PublishedNumbers(
    long cases,
    long agree,
    long withCause,
    long explained,
    long unexplained,
    long withValues,
    long notAsked,
    long calls,
    long callsExplained) {

  /** Counts verdicts. */
  static PublishedNumbers of(List<PublishedVerdict> verdicts) {
    long agree = verdicts.stream().filter(PublishedVerdict::agrees).count();
    long withCause = verdicts.stream().filter(PublishedVerdict::agreesButExplained).count();
    long right = verdicts.stream().filter(PublishedVerdict::differsForKnownReasons).count();
    return new PublishedNumbers(
        verdicts.size(),
        agree,
        withCause,
        right - agree - withCause,
        verdicts.size() - right,
        verdicts.stream().filter(PublishedVerdict::values).count(),
        verdicts.stream().filter(verdict -> verdict.calls() == 0).count(),
        verdicts.stream().mapToLong(PublishedVerdict::calls).sum(),
        verdicts.stream().mapToLong(PublishedVerdict::callsExplained).sum());
  }
}
