/**
 * Every convention judged against the op, over every small geometry.
 *
 * <p>Start with {@link crosscheck.check.conventions.Judgement}, one call of a convention against
 * the closed form of the op, and {@link crosscheck.check.conventions.Adjudication}, all calls of
 * one. What they take the op to do is confirmed by the op itself: {@link
 * crosscheck.check.conventions.Referee}.
 */
@NullMarked
package crosscheck.check.conventions;

import org.jspecify.annotations.NullMarked;
