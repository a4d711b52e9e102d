/**
 * Identities of the transposed convolution: equations between calls of the op that must hold
 * whatever the right values are.
 *
 * <p>Start with {@link crosscheck.identity.Identity}, which lists them; a {@link
 * crosscheck.identity.Claim} is one of them for one case, and a {@link crosscheck.identity.Side}
 * holds the calls of one side. Nothing here uses the closed form's values. All values are integers
 * whose sums are exact, so that both sides are equal bit for bit.
 */
@NullMarked
package crosscheck.identity;

import org.jspecify.annotations.NullMarked;
