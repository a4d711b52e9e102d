package crosscheck.journal;

import crosscheck.input.BadInputException;
import crosscheck.op.Build;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;

/** What the lines of one journal say together; lines that conflict are bad input. */
final class Knowledge {

  private final Path journal;
  private final Request asked;
  private final Verdicts verdicts;
  private Build build = Build.UNKNOWN;
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

  /** Adds the build; false if it was known. */
  boolean add(Build observed) {
    if (build.equals(Build.UNKNOWN)) {
      build = observed;
      return true;
    }
    Request.requireSame(journal, "TensorFlow", words(build), words(observed));
    return false;
  }

  Build build() {
    return build;
  }

  /** The build that this journal and others are about; a journal of no verdicts is about none. */
  Build requireSame(Build others) {
    if (!others.equals(Build.UNKNOWN) && !build.equals(Build.UNKNOWN)) {
      Request.requireSame(journal, "TensorFlow", words(build), words(others));
    }
    return build.equals(Build.UNKNOWN) ? others : build;
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

  private static String words(Build build) {
    return "%s, %s (%s)".formatted(build.tensorflow(), build.platform(), build.processor());
  }
}
