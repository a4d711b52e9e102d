/**
 * One call of the op: what is asked for, and the id that says it all.
 *
 * <p>Start with {@link crosscheck.cases.Case}; {@link crosscheck.cases.CaseId} is its text form.
 */
@NullMarked
package crosscheck.cases;

import org.jspecify.annotations.NullMarked;
