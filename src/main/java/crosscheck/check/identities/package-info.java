/**
 * Which identities hold, and the classes of those that do not.
 *
 * <p>Start with {@link crosscheck.check.identities.IdentityCheck}; a {@link
 * crosscheck.check.identities.IdentityTally} puts the verdicts on trials together to verdicts on
 * claims.
 */
@NullMarked
package crosscheck.check.identities;

import org.jspecify.annotations.NullMarked;
