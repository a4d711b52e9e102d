/**
 * What the check costs, measured by {@code mvn -Pbenchmark verify} and printed beside what is
 * claimed.
 *
 * <p>A claim that is not met fails nothing: the figures depend on the machine, and on what else it
 * does.
 */
package crosscheck.benchmark;
