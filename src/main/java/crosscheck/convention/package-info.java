/**
 * How each framework computes the size and the alignment of a transposed convolution, axis by axis.
 *
 * <p>Start with {@link crosscheck.convention.Convention}, one rule with its source, and {@link
 * crosscheck.convention.Conventions}, all of them. A rule does not depend on the op; its
 * counterpart is the padding of the same call in TensorFlow.
 */
@NullMarked
package crosscheck.convention;

import org.jspecify.annotations.NullMarked;
