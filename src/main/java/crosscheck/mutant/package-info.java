/**
 * Implementations of the transposed convolution in plain Java: right ones, written in different
 * ways, and a catalogue of wrong ones, each the right one with one plausible mistake.
 *
 * <p>Start with {@link crosscheck.mutant.Convolution}, whose every step can be replaced, and {@link
 * crosscheck.mutant.Catalogue}; a {@link crosscheck.mutant.Feature} is what a mistake breaks, and
 * what a case can be evidence for.
 *
 * <p>They check the checker, because a green check is worth what it would have caught:
 *
 * <ul>
 *   <li>{@code detection} runs every mutant through a sweep's cases and the same verifier as the
 *       op, without TensorFlow: a rotated kernel, a crop that is rounded up or computed from
 *       another size, one axis's stride on the other, channels lost past a block, sums in half
 *       precision, a NaN that meets a zero, sizes accepted or refused at either end; some are the
 *       public bugs that they name. For each it reports how many cases catch it, the first and the
 *       smallest, which is a file in {@code target/crosscheck/detection/findings}; {@code detection
 *       --mutant NAME ID} repeats it. Level smoke, which every {@code mvn verify} runs, must catch
 *       90 % of the mutants, any other sweep all of them. A case of more than 20,000 multiply-adds
 *       runs only with mutants that no smaller one catches.
 *   <li>The right implementations, a scatter, a gather, zero insertion with a plain correlation,
 *       and a product of matrices, share no loop with the closed form or with each other. They must
 *       pass every case, the exact ones bit for bit.
 *   <li>A case is no evidence for what it could not show: a kernel of one row has no order, one
 *       input cell no stride, an even crop no larger half. So {@code conformance} counts for each
 *       feature, on each kernel path, the cases that agree and would not have with a mistake in
 *       that feature, and reports NONE if there is no such case. In cases of plain integers that
 *       follows from where cells land; in small ones, and with other fills, the mutants are run.
 *       {@code detection} compares that with what is really caught, in both directions, and a
 *       single contradiction fails it. Rounded values are no evidence for geometry, though they
 *       show many mistakes.
 *   <li>{@code mvn verify -Pmutation} has PIT change the judging code ({@code geometry}, {@code
 *       convention}, {@code oracle}, {@code verdict}, {@code approval}), one place at a time, and
 *       fails if in one of these packages the unit tests notice less than 95 % of the changes.
 *       Those that they do not notice are listed in {@code src/test/mutation/survivors.json}, each
 *       with the reason: no test could observe it (EQUIVALENT), or it is not worth a test
 *       (UNASSERTED). A survivor that is not listed fails the build, as does a listed one that does
 *       not survive.
 * </ul>
 */
@NullMarked
package crosscheck.mutant;

import org.jspecify.annotations.NullMarked;
