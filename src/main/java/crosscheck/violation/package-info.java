/**
 * What a run finds of the identities: which held, and the classes of those that did not.
 *
 * <p>Start with {@link crosscheck.violation.IdentityRun}, which has a {@link
 * crosscheck.violation.IdentityPlan} judged by workers, and {@link
 * crosscheck.violation.IdentityTally}, which counts the verdicts.
 */
@NullMarked
package crosscheck.violation;

import org.jspecify.annotations.NullMarked;
