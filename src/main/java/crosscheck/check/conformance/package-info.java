/**
 * The conformance check: every case of a sweep on every kernel path, shape and values.
 *
 * <p>Start with {@link crosscheck.check.conformance.ConformanceCheck}; a {@link
 * crosscheck.check.conformance.ConformanceTally} is what the verdicts come to.
 */
@NullMarked
package crosscheck.check.conformance;

import org.jspecify.annotations.NullMarked;
