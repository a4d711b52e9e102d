/**
 * Which identities hold, and the classes of those that do not.
 *
 * <p>Start with {@link crosscheck.check.identities.IdentityRun}, which has a {@link
 * crosscheck.check.identities.IdentityPlan} judged by workers, and {@link
 * crosscheck.check.identities.IdentityTally}, which counts the verdicts.
 */
@NullMarked
package crosscheck.check.identities;

import org.jspecify.annotations.NullMarked;
