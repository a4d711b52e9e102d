/**
 * Calls of the op in its own words, right or wrong.
 *
 * <p>Start with {@link crosscheck.invocation.Invocation}: a right call, some of whose {@link
 * crosscheck.invocation.Argument}s are replaced. {@link crosscheck.invocation.Arguments} are what
 * the op is then told.
 */
@NullMarked
package crosscheck.invocation;

import org.jspecify.annotations.NullMarked;
