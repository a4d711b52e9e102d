/**
 * JSON files: read strictly, with errors that name file, path and value; written whole or not at
 * all, but for a log, which grows line by line.
 *
 * <p>Start with {@link crosscheck.json.JsonFile}; {@link crosscheck.json.JsonLog} is the log.
 */
@NullMarked
package crosscheck.json;

import org.jspecify.annotations.NullMarked;
