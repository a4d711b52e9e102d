/**
 * The verdicts of a run so far, kept on disk so that a killed run can be finished.
 *
 * <p>Start with {@link crosscheck.journal.Journal}; {@link crosscheck.journal.JournalFile} is the
 * one on disk, and {@link crosscheck.journal.MergedJournal} several of them.
 */
@NullMarked
package crosscheck.journal;

import org.jspecify.annotations.NullMarked;
