/**
 * One call of the op: what is asked, what the op must answer, and what it answered.
 *
 * <p>Start with {@link crosscheck.op.Case}, a call that its id ({@link crosscheck.op.CaseId})
 * describes completely, and {@link crosscheck.op.Invocation}, a case some of whose {@link
 * crosscheck.op.Argument}s are replaced. {@link crosscheck.op.Contract} says whether a call must be
 * accepted, or which {@link crosscheck.op.Rule}s it breaks; it does not depend on TensorFlow's
 * code. An {@link crosscheck.op.Observation} is what happened, without an opinion on it, and an
 * {@link crosscheck.op.Operator} is an implementation that can be called, TensorFlow or a stand-in.
 * {@link crosscheck.op.KernelFamily} is the table of the TensorFlow kernels that compute a call.
 */
@NullMarked
package crosscheck.op;

import org.jspecify.annotations.NullMarked;
