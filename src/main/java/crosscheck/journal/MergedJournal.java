package crosscheck.journal;

import crosscheck.input.BadInputException;
import crosscheck.json.JsonLogReader;
import crosscheck.op.Surroundings;
import crosscheck.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The journals of complete runs as one; it knows every verdict and keeps nothing. */
public final class MergedJournal implements Journal {

  private final Verdicts verdicts;
  private final Surroundings surroundings;

  private MergedJournal(Verdicts verdicts, Surroundings surroundings) {
    this.verdicts = verdicts;
    this.surroundings = surroundings;
  }

  /**
   * The request of a journal's run.
   *
   * @throws BadInputException if there is no journal
   */
  public static Request asked(Path journal) {
    if (Files.notExists(journal)) {
      throw new BadInputException(journal + ": no such file; there is no run to merge");
    }
    if (JsonLogReader.readFirst(journal, JournalLine.class) instanceof JournalLine.Run run) {
      return run.request();
    }
    throw new BadInputException(journal + ": must begin with a line \"run\", does not");
  }

  /**
   * Reads journals.
   *
   * @param asked the request that each journal must begin with
   * @throws BadInputException if one has another request, is not complete, or was computed
   *     otherwise than the others; if two have different verdicts on one trial; or if one cannot be
   *     read
   */
  public static MergedJournal read(Map<Path, Request> asked) {
    Verdicts verdicts = new Verdicts();
    Surroundings surroundings = Surroundings.UNKNOWN;
    for (Map.Entry<Path, Request> run : asked.entrySet()) {
      Path journal = run.getKey();
      Knowledge knowledge = new Knowledge(journal, run.getValue(), verdicts);
      JsonLogReader.read(journal, JournalLine.class, line -> line.addTo(knowledge));
      if (!knowledge.ended()) {
        throw new BadInputException(journal + ": the run has not ended; finish it with --resume");
      }
      surroundings = knowledge.requireSame(surroundings);
    }
    return new MergedJournal(verdicts, surroundings);
  }

  /** Throws {@link BadInputException} if there is no verdict. */
  @Override
  public Optional<Verdict> known(TrialKey key) {
    Optional<Verdict> verdict = verdicts.on(key);
    if (verdict.isEmpty()) {
      throw new BadInputException("none of the journals has a verdict on " + key);
    }
    return verdict;
  }

  @Override
  public void write(TrialKey key, Verdict verdict) {
    throw new IllegalStateException("all is known: " + key);
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  /** Returns what computed the verdicts, whatever is at hand. */
  @Override
  public Surroundings keep(Surroundings observed) {
    return surroundings;
  }
}
