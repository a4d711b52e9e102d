/**
 * Records as JSON: read strictly, with errors that name file, path and value.
 *
 * <p>Start with {@link crosscheck.json.JsonFile}; {@link crosscheck.json.JsonLog} is a file that
 * grows line by line.
 */
@NullMarked
package crosscheck.json;

import org.jspecify.annotations.NullMarked;
