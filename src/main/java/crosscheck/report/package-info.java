/**
 * A run as one page to look at: a self-contained HTML file that needs no network.
 *
 * <p>Start with {@link crosscheck.report.Report}, which writes the page of what {@link
 * crosscheck.report.Results} reads from a folder; its templates are in {@code src/main/jte}, where
 * the compiler checks them. The part of the page that a reader plays with, {@link
 * crosscheck.report.Playground}, is this program's own code, compiled to JavaScript.
 */
@NullMarked
package crosscheck.report;

import org.jspecify.annotations.NullMarked;
