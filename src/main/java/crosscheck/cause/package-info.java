/**
 * Why the op does not do what it must: causes as data, each with a predicate over the call, the
 * surroundings and what ran.
 *
 * <p>Start with {@link crosscheck.cause.Cause}, one file of {@code fixtures/causes}; an {@link
 * crosscheck.cause.Attribution} finds the cause of each mismatch of a run. What a {@link
 * crosscheck.cause.Predicate} may read, the {@link crosscheck.cause.Field}s say.
 */
@NullMarked
package crosscheck.cause;

import org.jspecify.annotations.NullMarked;
