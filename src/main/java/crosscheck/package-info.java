/**
 * Checks TensorFlow's conv2d_transpose against the closed form, shape and values.
 *
 * <p>Start with {@link crosscheck.check.Check}. The words that are used everywhere:
 *
 * <ul>
 *   <li><b>case</b>: a call of the op whose arguments fit each other, but for the requested size
 *       maybe; its id says everything about it, values included.
 *   <li><b>call</b>: a case, or one with some arguments replaced.
 *   <li><b>kernel path</b>: the family of CPU kernels that a process uses.
 *   <li><b>closed form</b>: what the op must return, by the definition.
 *   <li><b>trial</b>: a case, a call or an identity, as a worker is asked for it.
 *   <li><b>observation</b>: what happened, without an opinion.
 *   <li><b>verdict</b>: an observation, judged by what must happen.
 *   <li><b>finding</b>: a verdict that is not as it must be.
 *   <li><b>class</b>: what alike findings have in common; approved, or new.
 *   <li><b>fixture</b>: an approved class, as a JSON file.
 *   <li><b>sweep</b>: a file that says which trials are made.
 *   <li><b>mutant</b>: a faulty implementation of the op.
 * </ul>
 */
@NullMarked
package crosscheck;

import org.jspecify.annotations.NullMarked;
