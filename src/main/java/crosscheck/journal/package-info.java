/**
 * What a run has come to so far, kept on disk so that a killed run can be finished.
 *
 * <p>Start with {@link crosscheck.journal.Journal}; {@link crosscheck.journal.JournalFile} is the
 * one on disk.
 */
@NullMarked
package crosscheck.journal;

import org.jspecify.annotations.NullMarked;
