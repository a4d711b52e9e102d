package crosscheck.junit;

import crosscheck.tensor.ElementType;
import crosscheck.vector.VectorFeature;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Test vectors as the arguments of a {@code @ParameterizedTest} with one parameter, a {@link
 * crosscheck.vector.Vector}:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @ConformanceVectors(elementTypes = ElementType.FLOAT32)
 * void agrees(Vector vector) {
 *   if (vector.mustBeRefused()) {
 *     assertThrows(IllegalArgumentException.class, () -> transposed(vector));
 *   } else {
 *     vector.check(transposed(vector));
 *   }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({java.lang.annotation.ElementType.METHOD, java.lang.annotation.ElementType.ANNOTATION_TYPE})
@ArgumentsSource(VectorArguments.class)
public @interface ConformanceVectors {

  /** Only vectors of these features; by default of all. */
  VectorFeature[] features() default {};

  /** Only vectors that are exact in one of these types; by default in any. */
  ElementType[] elementTypes() default {};

  /**
   * Only so many of the vectors to run first, of which there are 20, in their order; by default all
   * vectors.
   */
  int first() default Integer.MAX_VALUE;
}
