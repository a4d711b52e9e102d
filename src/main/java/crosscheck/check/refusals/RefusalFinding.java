package crosscheck.check.refusals;

import crosscheck.op.Mode;
import crosscheck.verdict.InvocationTrial;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A class of findings as a run has shown it.
 *
 * @param refusalClass the class
 * @param count how many calls are of it
 * @param modes the ways of calling in which it shows
 * @param counterexample the simplest of the calls
 * @param expected what had to happen to that one
 * @param observed what happened
 */
public record RefusalFinding(
    RefusalClass refusalClass,
    long count,
    Set<Mode> modes,
    InvocationTrial counterexample,
    String expected,
    String observed) {

  /** This finding and another one, whose calls are counted as of this one's class. */
  RefusalFinding plus(RefusalFinding other) {
    RefusalFinding simpler =
        counterexample.compareTo(other.counterexample) <= 0
                || !refusalClass.equals(other.refusalClass)
            ? this
            : other;
    Set<Mode> all = EnumSet.copyOf(modes);
    all.addAll(other.modes);
    return new RefusalFinding(
        refusalClass,
        count + other.count,
        Collections.unmodifiableSet(all),
        simpler.counterexample,
        simpler.expected,
        simpler.observed);
  }
}
