/**
 * What the check would have caught: every mutant goes through a plan's cases and the verifier as
 * the op does, in this process.
 *
 * <p>Start with {@link crosscheck.check.detection.Detection}; a {@link
 * crosscheck.check.detection.Catch} is what it comes to for one implementation.
 */
@NullMarked
package crosscheck.check.detection;

import org.jspecify.annotations.NullMarked;
