package crosscheck.journal;

import crosscheck.input.BadInputException;
import crosscheck.json.JsonLog;
import crosscheck.op.Surroundings;
import crosscheck.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A journal on disk, as JSON lines: the request, what computes the verdicts, the verdicts in the
 * order in which they came, and an end if they are complete.
 *
 * <p>A run that is killed loses the verdicts of its last second; they are computed again when it is
 * resumed. The journal does not hold the run's time or its lost workers: a resumed run counts only
 * its own.
 */
public final class JournalFile implements Journal, AutoCloseable {

  private final Knowledge knowledge;
  private final Verdicts verdicts;
  private final JsonLog log;

  private JournalFile(Knowledge knowledge, Verdicts verdicts, JsonLog log) {
    this.knowledge = knowledge;
    this.verdicts = verdicts;
    this.log = log;
  }

  /**
   * Begins a journal, replacing any earlier one.
   *
   * @param asked the run's request
   * @throws BadInputException if it cannot be written, or if another run writes it
   */
  public static JournalFile start(Path path, Request asked) {
    Verdicts none = new Verdicts();
    Knowledge nothing = new Knowledge(path, asked, none);
    return new JournalFile(nothing, none, JsonLog.start(path, new JournalLine.Run(asked)));
  }

  /**
   * Resumes a journal.
   *
   * @param asked as in {@link #start}
   * @throws BadInputException if there is none, if it begins with another request, if it is damaged
   *     before its last line, if it cannot be read or written, or if another run writes it
   */
  public static JournalFile resume(Path path, Request asked) {
    if (Files.notExists(path)) {
      throw new BadInputException(path + ": no such file; there is no run to resume");
    }
    Verdicts verdicts = new Verdicts();
    Knowledge knowledge = new Knowledge(path, asked, verdicts);
    JsonLog log = JsonLog.resume(path, JournalLine.class, line -> line.addTo(knowledge));
    if (!knowledge.begun()) {
      log.append(new JournalLine.Run(asked));
    }
    return new JournalFile(knowledge, verdicts, log);
  }

  @Override
  public Optional<Verdict> known(TrialKey key) {
    return verdicts.on(key);
  }

  @Override
  public void write(TrialKey key, Verdict verdict) {
    log.append(JournalLine.of(key, verdict));
  }

  @Override
  public synchronized Surroundings keep(Surroundings observed) {
    if (knowledge.add(observed)) {
      log.append(new JournalLine.Machine(observed));
    }
    return knowledge.surroundings();
  }

  /**
   * Marks the journal as complete, and writes what is still buffered.
   *
   * @throws BadInputException if it cannot be kept
   */
  public void end() {
    if (!knowledge.ended()) {
      log.append(new JournalLine.End());
    }
    log.write();
  }

  /**
   * Writes what is still buffered and closes the file.
   *
   * @throws BadInputException if it cannot be written
   */
  @Override
  public void close() {
    log.close();
  }
}
