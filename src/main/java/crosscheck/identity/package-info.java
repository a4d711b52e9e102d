/**
 * Identities of the transposed convolution: what calls of the op have to say about each other,
 * whatever the right values are.
 *
 * <p>Start with {@link crosscheck.identity.Identity}, which lists them; a {@link
 * crosscheck.identity.Claim} is one of them for one case, and a {@link crosscheck.identity.Side}
 * says what is called for either side of it. Nothing here knows the closed form's values. All
 * values are integers of which every sum is exact, so that both sides are equal to the last bit.
 */
@NullMarked
package crosscheck.identity;

import org.jspecify.annotations.NullMarked;
