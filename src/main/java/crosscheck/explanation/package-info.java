/**
 * One transposed convolution explained to a person: the sizes that it may have and why, what every
 * convention makes of it, and what the op does.
 *
 * <p>Start with {@link crosscheck.explanation.Explanation}.
 */
@NullMarked
package crosscheck.explanation;

import org.jspecify.annotations.NullMarked;
