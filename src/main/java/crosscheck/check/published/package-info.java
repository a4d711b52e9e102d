/**
 * Cases that other projects publish in their tests, judged by their own convention and by the op.
 *
 * <p>Start with {@link crosscheck.check.published.PublishedCase}, one case as it is published, and
 * {@link crosscheck.check.published.PublishedJudge}.
 */
@NullMarked
package crosscheck.check.published;

import org.jspecify.annotations.NullMarked;
