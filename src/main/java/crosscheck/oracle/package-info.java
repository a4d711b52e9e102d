/**
 * The closed form: what the op must do, from the definition alone.
 *
 * <p>Start with {@link crosscheck.oracle.Oracle}, which is there to be read; {@link
 * crosscheck.oracle.FastOracle}, which a test holds to it, computes the same for whole sweeps.
 * Nothing here knows TensorFlow, and nothing that calls TensorFlow is known here; that independence
 * is the product.
 */
@NullMarked
package crosscheck.oracle;

import org.jspecify.annotations.NullMarked;
