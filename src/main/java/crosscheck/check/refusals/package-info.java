/**
 * Every way to call the op wrongly, and what became of it.
 *
 * <p>Start with {@link crosscheck.check.refusals.RefusalSweep}, which says what is called; a {@link
 * crosscheck.check.refusals.Deviation} is one way to get an argument wrong, and a {@link
 * crosscheck.check.refusals.RefusalTally} is what came of all of them.
 */
@NullMarked
package crosscheck.check.refusals;

import org.jspecify.annotations.NullMarked;
