/**
 * Four-dimensional arrays, the element types that carry them, and the values they are filled with.
 *
 * <p>Start with {@link crosscheck.tensor.Tensor4} and {@link crosscheck.tensor.ElementType}.
 * Tensors here hold doubles in one fixed axis order; layouts and encodings exist only at the
 * boundary.
 */
@NullMarked
package crosscheck.tensor;

import org.jspecify.annotations.NullMarked;
