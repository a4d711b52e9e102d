/**
 * Test vectors for whoever implements the transposed convolution: calls with input, filter and
 * output as numbers, chosen because faulty implementations fail on them.
 *
 * <p>Start with {@link crosscheck.vector.Vector}, one call and what must come of it, and {@link
 * crosscheck.vector.Selection}, which chooses among the cases of {@code
 * fixtures/sweeps/vectors.json} by the catalogue of {@code mutant}. A {@link
 * crosscheck.vector.VectorFile} holds those of one {@link crosscheck.vector.VectorFeature}; {@code
 * fixtures/vectors/README.md} is for those who use them.
 */
@NullMarked
package crosscheck.vector;

import org.jspecify.annotations.NullMarked;
