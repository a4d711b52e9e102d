/**
 * What all checks have in common; each of them has a room of its own below.
 *
 * <p>Start with {@link crosscheck.check.Harness}, where a check runs, and {@link
 * crosscheck.check.OutputFolder}, where its results go.
 */
@NullMarked
package crosscheck.check;

import org.jspecify.annotations.NullMarked;
