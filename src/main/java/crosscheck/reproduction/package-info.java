/**
 * One call of the op as text that runs without this project, for those who maintain the kernels.
 *
 * <p>Start with {@link crosscheck.reproduction.Reproduction}. It knows the op's arguments and the
 * contract, and only the names of TensorFlow's classes.
 */
@NullMarked
package crosscheck.reproduction;

import org.jspecify.annotations.NullMarked;
