/**
 * The closed form: what the op must do, from the definition alone.
 *
 * <p>Start with {@link crosscheck.oracle.Oracle}, which is there to be read; {@link
 * crosscheck.oracle.FastOracle}, which a test holds to it, computes the same for whole sweeps.
 * Nothing here knows TensorFlow, and nothing that calls TensorFlow is known here; that independence
 * is the product.
 *
 * <p>Integers are compared with tolerance 0. What is rounded has a bound of its own in each cell,
 * {@link crosscheck.oracle.ErrorBound}: for n terms ((1 + u)^n − 1)·Σ|x||w|, half a unit in the
 * last place of the result, and the closed form's own error in doubles. Here u is of the type that
 * the terms are added up in: Eigen adds float16 and bfloat16 up in their own type, oneDNN bfloat16
 * in float32, where it takes bfloat16 at all. On a processor without AVX-512 TensorFlow leaves it
 * to Eigen; so the op is asked. A summary says for each element type and kernel family what share
 * of its bound the largest error was; under a hundredth it says TOO LOOSE.
 *
 * <p>{@link crosscheck.oracle.Projection} compares large integer results by random combinations of
 * the output's rows and of its channels (Freivalds 1977). With whole coefficients from 1 to 2^28 /
 * rows and 2^28 / channels, chosen by the id, each column's combination must be what the input and
 * the filter, so combined, make of it, modulo the prime 2^31 − 1. That takes hardly more work than
 * reading the values once, and looks at every cell. A column with several wrong cells is missed
 * with a probability of at most 1 over the one range plus 1 over the other, which is 2^−18 with 512
 * of both; one with a single wrong cell never. With more than 8,192 rows or channels the closed
 * form is computed whole; where a combination differs, the closed form says in which cells. So the
 * shapes of real decoders, up to 3·10^8 multiply-adds, cost hardly more than their calls.
 */
@NullMarked
package crosscheck.oracle;

import org.jspecify.annotations.NullMarked;
