/**
 * The approved findings of a check as JSON files, and how a run differs from them.
 *
 * <p>Start with {@link crosscheck.approval.Baseline}, the approved mismatches of a check, one for
 * each cause; where findings depend on no build, an {@link crosscheck.approval.ApprovedFolder} is
 * enough.
 */
@NullMarked
package crosscheck.approval;

import org.jspecify.annotations.NullMarked;
