package crosscheck.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The JSON Schema of a record, {@code fixtures/schema/NAME.json}.
 *
 * <p>Its JSON says so by its first key, {@code "schema": "NAME/VERSION"}, in files, in lines and
 * inside other objects. {@link JsonFile} checks that of a file; a file that does not say it is read
 * as one of this version.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Schema {

  /** The schema's name, of lower-case letters and hyphens. */
  String value();

  /** Its version, which is one more after each change that older programs cannot read. */
  int version() default 1;
}
