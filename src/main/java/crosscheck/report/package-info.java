/**
 * What a check tells people and programs: progress, the console's tables, {@code summary.json}.
 *
 * <p>Start with {@link crosscheck.report.Summary}, which holds it all as data; {@link
 * crosscheck.report.ConsoleReport} prints it.
 */
@NullMarked
package crosscheck.report;

import org.jspecify.annotations.NullMarked;
