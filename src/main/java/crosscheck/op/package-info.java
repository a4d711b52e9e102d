/**
 * One call of the op: what is asked, what the op must answer, and what it answered.
 *
 * <p>Start with {@link crosscheck.op.Case}, a right call whose id ({@link crosscheck.op.CaseId})
 * says it all, and {@link crosscheck.op.Invocation}, a case some of whose {@link
 * crosscheck.op.Argument}s are replaced. {@link crosscheck.op.Contract} says of a call that it must
 * be accepted, or which {@link crosscheck.op.Rule}s it breaks; it knows nothing of TensorFlow's
 * code. An {@link crosscheck.op.Observation} is what happened, without an opinion on it, and an
 * {@link crosscheck.op.Operator} is whatever can be called, TensorFlow or a stand-in. {@link
 * crosscheck.op.KernelFamily} is the table of which kernels of TensorFlow compute a call.
 */
@NullMarked
package crosscheck.op;

import org.jspecify.annotations.NullMarked;
