/**
 * What happened when the op was called, without an opinion on it.
 *
 * <p>Start with {@link crosscheck.observation.Observation}; an {@link
 * crosscheck.observation.Operator} is whatever can be called, TensorFlow or a stand-in.
 */
@NullMarked
package crosscheck.observation;

import org.jspecify.annotations.NullMarked;
