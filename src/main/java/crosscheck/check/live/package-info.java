/**
 * The frameworks themselves, asked for what their conventions say of them.
 *
 * <p>Start with {@link crosscheck.check.live.LiveFramework}, who is asked and for what, and {@link
 * crosscheck.check.live.LiveCheck}, how. What came of it is approved, {@link
 * crosscheck.check.live.LiveFixture}, and tells which rule is {@linkplain
 * crosscheck.check.live.Confirmations confirmed} by which releases.
 */
@NullMarked
package crosscheck.check.live;

import org.jspecify.annotations.NullMarked;
