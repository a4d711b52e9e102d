/**
 * Checks TensorFlow's conv2d_transpose against the closed form, shape and values.
 *
 * <p>Start with {@link crosscheck.check.Check}.
 */
@NullMarked
package crosscheck;

import org.jspecify.annotations.NullMarked;
