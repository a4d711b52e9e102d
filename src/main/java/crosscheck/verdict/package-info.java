/**
 * Judges what happened by what had to happen.
 *
 * <p>Start with {@link crosscheck.verdict.Verifier} and the {@link crosscheck.verdict.Verdict} that
 * it gives; alike mismatches share a {@link crosscheck.verdict.MismatchClass}.
 */
@NullMarked
package crosscheck.verdict;

import org.jspecify.annotations.NullMarked;
