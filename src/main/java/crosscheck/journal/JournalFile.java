package crosscheck.journal;

import crosscheck.input.BadInputException;
import crosscheck.json.JsonLog;
import crosscheck.op.Build;
import crosscheck.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A journal on disk, as JSON lines: what was asked for, the build, the verdicts in the order in
 * which they came, and that they are all.
 *
 * <p>A run that is killed loses the verdicts of its last second, which come again when it is
 * resumed. How long the run took and which workers died is not in the journal: a resumed run counts
 * its own alone.
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
   * Begins a journal, in place of the one that stands there.
   *
   * @param asked what the run is asked for
   * @throws BadInputException if it cannot be written
   */
  public static JournalFile start(Path path, Request asked) {
    Verdicts none = new Verdicts();
    Knowledge nothing = new Knowledge(path, asked, none);
    return new JournalFile(nothing, none, JsonLog.start(path, new JournalLine.Run(asked)));
  }

  /**
   * Goes on with a journal.
   *
   * @param asked as in {@link #start}
   * @throws BadInputException if there is none, if it is of a run that asked for something else, if
   *     it is damaged before its last line, if it cannot be read or written, or if another run
   *     writes it
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
  public Build build() {
    return knowledge.build();
  }

  @Override
  public synchronized void write(Build build) {
    if (knowledge.add(build)) {
      log.append(new JournalLine.Build(build));
    }
  }

  /**
   * Keeps that the run came to its end, so that every verdict is here.
   *
   * @throws BadInputException if it cannot be kept
   */
  public void end() {
    if (!knowledge.ended()) {
      log.append(new JournalLine.End());
    }
  }

  /**
   * Writes what is still to be written.
   *
   * @throws BadInputException if it cannot be written
   */
  @Override
  public void close() {
    log.close();
  }
}
