package crosscheck.journal;

import crosscheck.input.BadInputException;
import crosscheck.op.Surroundings;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;

/** What the lines of one journal say together; lines that conflict are bad input. */
final class Knowledge {

  private final Path journal;
  private final Request asked;
  private final Verdicts verdicts;
  private Surroundings surroundings = Surroundings.UNKNOWN;
  private boolean begun;
  private boolean ended;

  /**
   * Creates empty knowledge.
   *
   * @param journal the file that errors name
   * @param asked the request that the journal must begin with
   * @param verdicts where its verdicts go
   */
  Knowledge(Path journal, Request asked, Verdicts verdicts) {
    this.journal = journal;
    this.asked = asked;
    this.verdicts = verdicts;
  }

  /** Adds the journal's request. */
  void begin(Request before) {
    asked.requireSame(before, journal);
    begun = true;
  }

  /** Whether the journal has a request. */
  boolean begun() {
    return begun;
  }

  /** Adds that the journal is complete. */
  void end() {
    ended = true;
  }

  /** Whether the journal is complete. */
  boolean ended() {
    return ended;
  }

  /** Adds what computes the verdicts; false if that was known. */
  boolean add(Surroundings observed) {
    if (surroundings.equals(Surroundings.UNKNOWN)) {
      surroundings = observed;
      return true;
    }
    Request.requireSame(journal, "TensorFlow", words(surroundings), words(observed));
    return false;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** What computed this journal's verdicts and others; a journal of no verdicts says nothing. */
  Surroundings requireSame(Surroundings others) {
    if (!others.equals(Surroundings.UNKNOWN) && !surroundings.equals(Surroundings.UNKNOWN)) {
      Request.requireSame(journal, "TensorFlow", words(surroundings), words(others));
    }
    return surroundings.equals(Surroundings.UNKNOWN) ? others : surroundings;
  }

  void add(TrialKey key, Verdict verdict) {
    if (!begun) {
      throw new BadInputException(journal + ": must begin with a line \"run\", does not");
    }
    if (!verdicts.add(key, verdict)) {
      throw new BadInputException(
          "%s: must hold one verdict on %s, holds two different ones".formatted(journal, key));
    }
  }

  private static String words(Surroundings surroundings) {
    return "%s, %s (oneDNN %s, %s)"
        .formatted(
            surroundings.tensorflow(),
            surroundings.platform(),
            surroundings.oneDnn().version(),
            surroundings.kernels());
  }
}
