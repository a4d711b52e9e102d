/**
 * The conformance check: a plan is run on every kernel path and the verdicts are added up.
 *
 * <p>Start with {@link crosscheck.check.CrossCheck}; a {@link crosscheck.check.Tally} is what it
 * comes to, and a {@link crosscheck.check.Finding} is a class of mismatches in it.
 */
@NullMarked
package crosscheck.check;

import org.jspecify.annotations.NullMarked;
