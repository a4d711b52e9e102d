/**
 * The closed form: what the op must do, from the definition alone.
 *
 * <p>Start with {@link crosscheck.oracle.Oracle}, which is written to be read; {@link
 * crosscheck.oracle.FastOracle}, which a test holds to it, computes the same for whole sweeps.
 * Nothing here depends on TensorFlow or on code that calls it; that independence is the product.
 *
 * <p>Integers are compared with tolerance 0. A rounded result has a bound of its own in each cell,
 * {@link crosscheck.oracle.ErrorBound}: for n terms ((1 + u)^n − 1)·Σ|x||w|, half a unit in the
 * last place of the result, and the closed form's own error in doubles. Here u is the unit roundoff
 * of the accumulator: Eigen adds float16 and bfloat16 in their own type, oneDNN adds bfloat16 in
 * float32. On processors without AVX-512 TensorFlow leaves bfloat16 to Eigen, which a call of the
 * op finds out. A summary says for each element type and kernel family what share of its bound the
 * largest error was; under a hundredth it says TOO LOOSE.
 *
 * <p>{@link crosscheck.oracle.Projection} compares large integer results by random combinations of
 * the output's rows and of its channels (Freivalds 1977). With whole coefficients from 1 to 2^28 /
 * rows and 2^28 / channels, chosen by the id, each column's combination must equal the transposed
 * convolution of the combined input and filter, modulo the prime 2^31 − 1. That takes hardly more
 * work than reading the values once, and covers every cell. A column with several wrong cells is
 * missed with a probability of at most 1 over the one range plus 1 over the other, which is 2^−18
 * with 512 of both; one with a single wrong cell is never missed. With more than 8,192 rows or
 * channels the whole closed form is computed; if a combination differs, it tells in which cells. So
 * the shapes of real decoders, up to 3·10^8 multiply-adds, cost hardly more than their calls.
 */
@NullMarked
package crosscheck.oracle;

import org.jspecify.annotations.NullMarked;
