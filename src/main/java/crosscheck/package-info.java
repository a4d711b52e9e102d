/**
 * The command line and the wiring of the conformance check.
 *
 * <p>Start with {@link crosscheck.Conformance}, which is the check from the sweep file to the exit
 * code; {@link crosscheck.Main} is the command line.
 */
@NullMarked
package crosscheck;

import org.jspecify.annotations.NullMarked;
