/**
 * What a user gives, and files: bad input is told in one line; files are written whole or not at
 * all.
 *
 * <p>Start with {@link crosscheck.input.BadInputException}; {@link crosscheck.input.TextFiles}
 * reads and writes. Nothing here knows the project.
 */
@NullMarked
package crosscheck.input;

import org.jspecify.annotations.NullMarked;
