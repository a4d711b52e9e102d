/**
 * Judges what happened by what must happen.
 *
 * <p>Start with {@link crosscheck.verdict.Verifier} and the {@link crosscheck.verdict.Verdict} that
 * it returns, whose {@link crosscheck.verdict.Status} is the outcome of a trial.
 *
 * <p>The output shape is an argument of the op, so a result of that shape proves nothing. The
 * evidence is:
 *
 * <ol>
 *   <li>The op accepts every size of the interval.
 *   <li>It refuses the sizes outside.
 *   <li>TensorFlow's own Conv2D, with the same filter and attributes, maps an image of the result's
 *       size to the input's size.
 *   <li>Every value of every result is the closed form's, with tolerance 0 if every partial sum is
 *       exact, else within the cell's own bound.
 *   <li>Other kinds of values show what integers cannot: {@link crosscheck.tensor.Fill}.
 * </ol>
 *
 * <p>What is no evidence:
 *
 * <ul>
 *   <li>VACUOUS: an agreement in which every expected value is zero, or the error bound of some is
 *       larger than any error can be, as with thousands of terms in float16.
 *   <li>UNSUPPORTED: a combination that TensorFlow says it does not support, counted and shown with
 *       TensorFlow's words, which excuse only the cases that they are about.
 *   <li>NOT_RUN: a call whose tensors exceed the memory limit, or that cannot be judged.
 *   <li>UNTESTED: a case that was planned and not judged. It fails the check.
 * </ul>
 *
 * <p>A call that kills its worker is made again, as the first of a new one. If it kills that too,
 * it is CRASHED, with the signal and the last line of native output. A worker that something
 * outside kills is blamed on its call only at the tenth time.
 */
@NullMarked
package crosscheck.verdict;

import org.jspecify.annotations.NullMarked;
