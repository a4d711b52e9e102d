/**
 * The commands, their options and their exit codes.
 *
 * <p>Start with {@link crosscheck.cli.Main}.
 */
@NullMarked
package crosscheck.cli;

import org.jspecify.annotations.NullMarked;
