/**
 * Other frameworks, asked for their own transposed convolution; only worker processes of {@code
 * live} load them.
 *
 * <p>Each is a service, an {@link crosscheck.op.Operator}, so that the harness needs none of them
 * to be built. Start with {@link crosscheck.framework.OnnxRuntime}.
 */
@NullMarked
package crosscheck.framework;

import org.jspecify.annotations.NullMarked;
