/**
 * Four-dimensional arrays, the element types that carry them, and the values they are filled with.
 *
 * <p>Start with {@link crosscheck.tensor.Tensor4} and {@link crosscheck.tensor.ElementType}.
 * Tensors here hold doubles in one fixed axis order; layouts and encodings exist only at the
 * boundary.
 *
 * <p>A case's values are a function of its id and the index. {@code fills} in a sweep's ranges, and
 * the last part of an id, name their kind; {@link crosscheck.tensor.Fill} says what each requires:
 *
 * <ul>
 *   <li>{@code integers}: sums of magnitudes up to 2^24, less in a 16-bit type. The closed form,
 *       whatever the order of additions. The values vary, so that a rotated kernel, swapped axes or
 *       a shifted crop cannot pass.
 *   <li>{@code wide-integers}: for float64 and int32, sums up to 2^53 and 2^31. The closed form.
 *   <li>{@code gaussian}, {@code wide}: standard normal; magnitudes over 40 powers of two, 7 in
 *       float16. The closed form within the cell's own error bound.
 *   <li>{@code nan}, {@code positive-infinity}, {@code negative-infinity}: integers, and one such
 *       value in the input or the filter. That value, or NaN from infinity times zero, in exactly
 *       the cells that it has a term in; the closed form elsewhere.
 *   <li>{@code signed-zeros}: mostly zeros of both signs. The closed form; +0 where a sum is zero,
 *       unless all its terms are −0: then it depends on where the accumulator starts.
 *   <li>{@code subnormal-inputs}, {@code subnormal-results}: integers, scaled to the end of the
 *       range. The closed form, or a zero, since a processor may flush; all zeros are no evidence.
 *   <li>{@code overflow}: integers of one sign, scaled so that some sums exceed the largest number.
 *       Infinity there, the closed form elsewhere.
 *   <li>{@code wrap}: for int32, sums up to 2^53. The closed form modulo 2^32, which C++ leaves
 *       undefined.
 * </ul>
 */
@NullMarked
package crosscheck.tensor;

import org.jspecify.annotations.NullMarked;
