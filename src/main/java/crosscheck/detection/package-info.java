/**
 * What the check would have caught: every mutant goes through a plan's cases and the verifier as
 * the op does, in this process.
 *
 * <p>Start with {@link crosscheck.detection.Detection}; a {@link crosscheck.detection.Catch} is
 * what it comes to for one implementation.
 */
@NullMarked
package crosscheck.detection;

import org.jspecify.annotations.NullMarked;
