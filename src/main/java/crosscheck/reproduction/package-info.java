/**
 * One call of the op, or of a gradient, as text that runs without this project, for those who
 * maintain the kernels.
 *
 * <p>Start with {@link crosscheck.reproduction.Reproduction}; what operations differ by stands in
 * {@link crosscheck.reproduction.Signature}. It knows the op's arguments and the contract, and only
 * the names of TensorFlow's classes.
 */
@NullMarked
package crosscheck.reproduction;

import org.jspecify.annotations.NullMarked;
