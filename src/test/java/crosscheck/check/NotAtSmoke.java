package crosscheck.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A test that takes too long for level smoke, where it is shown as skipped. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@DisabledIfSystemProperty(
    named = "level",
    matches = "smoke",
    disabledReason = "takes too long for level smoke")
public @interface NotAtSmoke {}
