/**
 * Every convention judged against the op, over every small geometry.
 *
 * <p>Start with {@link crosscheck.adjudication.Judgement}, one call of a convention against the
 * closed form of the op, and {@link crosscheck.adjudication.Adjudication}, all calls of one. What
 * they take for the op is confirmed by the op itself: {@link crosscheck.adjudication.Referee}.
 */
@NullMarked
package crosscheck.adjudication;

import org.jspecify.annotations.NullMarked;
