package crosscheck.check.conventions;

import crosscheck.convention.Disagreement;
import crosscheck.convention.Region;

/**
 * One way in which a convention disagrees with the op.
 *
 * @param disagreement the way
 * @param region where it says that it does so
 * @param count how many calls of the sweep disagree in this way, all of them in the region
 * @param counterexample the smallest of them, in whatever range
 * @param smaller how many smaller calls there are; none of them disagrees in this way
 */
record ConventionFinding(
    Disagreement disagreement, Region region, long count, Judgement counterexample, long smaller) {}
