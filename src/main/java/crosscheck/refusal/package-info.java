/**
 * Every way to call the op wrongly, and what became of it.
 *
 * <p>Start with {@link crosscheck.refusal.RefusalSweep}, which says what is called; a {@link
 * crosscheck.refusal.Deviation} is one way to get an argument wrong, and a {@link
 * crosscheck.refusal.RefusalTally} is what came of all of them.
 */
@NullMarked
package crosscheck.refusal;

import org.jspecify.annotations.NullMarked;
