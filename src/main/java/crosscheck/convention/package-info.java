/**
 * How each framework computes the size and the alignment of a transposed convolution, axis by axis.
 *
 * <p>Start with {@link crosscheck.convention.Convention}, one rule with its source, and {@link
 * crosscheck.convention.Conventions}, all of them. A rule knows nothing of the op; what its caller
 * in TensorFlow would write is its counterpart.
 */
@NullMarked
package crosscheck.convention;

import org.jspecify.annotations.NullMarked;
