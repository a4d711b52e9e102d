/**
 * The approved findings of a check, one JSON file for each class, and how a run differs from them.
 *
 * <p>Start with {@link crosscheck.approval.Baseline}, the approved files of a check whose findings
 * depend on the build ({@link crosscheck.approval.BuildFixture}); where they do not, an {@link
 * crosscheck.approval.ApprovedFolder} is enough.
 */
@NullMarked
package crosscheck.approval;

import org.jspecify.annotations.NullMarked;
