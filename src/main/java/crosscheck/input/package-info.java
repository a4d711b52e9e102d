/**
 * A user's input, and files: bad input is reported in one line; files are written whole or not at
 * all.
 *
 * <p>Start with {@link crosscheck.input.BadInputException}; {@link crosscheck.input.TextFiles}
 * reads and writes. Nothing here depends on the rest of the project.
 */
@NullMarked
package crosscheck.input;

import org.jspecify.annotations.NullMarked;
