/**
 * JSON files: read strictly, with errors that name file, path and value; written whole or not at
 * all.
 *
 * <p>Start with {@link crosscheck.json.JsonFile}.
 */
@NullMarked
package crosscheck.json;

import org.jspecify.annotations.NullMarked;
