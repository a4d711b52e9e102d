/**
 * The real op: the only package that depends on TensorFlow; only worker processes load it.
 *
 * <p>Start with {@link crosscheck.engine.TensorFlowOperator}. It observes and has no opinions.
 */
@NullMarked
package crosscheck.engine;

import org.jspecify.annotations.NullMarked;
