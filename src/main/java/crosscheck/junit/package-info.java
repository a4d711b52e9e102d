/**
 * The test vectors as arguments of JUnit 5 tests, for implementations in Java.
 *
 * <p>Start with {@link crosscheck.junit.ConformanceVectors}. A project needs this program's jar as
 * a test dependency and, of what that depends on, Jackson alone; and JUnit 5.13 or later.
 */
@NullMarked
package crosscheck.junit;

import org.jspecify.annotations.NullMarked;
