/**
 * What has to happen for every call of the op, right or wrong; it knows nothing of TensorFlow's
 * code.
 *
 * <p>Start with {@link crosscheck.contract.Contract}, which says of a call that it has to be
 * accepted, or which {@link crosscheck.contract.Rule}s it breaks.
 */
@NullMarked
package crosscheck.contract;

import org.jspecify.annotations.NullMarked;
