/**
 * The closed form: what the op has to do, from the definition alone.
 *
 * <p>Start with {@link crosscheck.oracle.Oracle}. Nothing here knows TensorFlow, and nothing that
 * calls TensorFlow is known here; that independence is the product.
 */
@NullMarked
package crosscheck.oracle;

import org.jspecify.annotations.NullMarked;
