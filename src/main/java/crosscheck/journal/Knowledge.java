package crosscheck.journal;

import crosscheck.input.BadInputException;
import crosscheck.op.Build;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;

/** What the lines of one journal say together; each that contradicts another is bad input. */
final class Knowledge {

  private final Path journal;
  private final Map<String, String> asked;
  private final Verdicts verdicts;
  private Build build = Build.UNKNOWN;
  private boolean begun;
  private boolean ended;

  /**
   * Knows nothing yet.
   *
   * @param journal the file that errors name
   * @param asked what the run that stands there has to have asked for
   * @param verdicts where its verdicts go
   */
  Knowledge(Path journal, Map<String, String> asked, Verdicts verdicts) {
    this.journal = journal;
    this.asked = asked;
    this.verdicts = verdicts;
  }

  /** Adds what the journal's run asked for. */
  void begin(Map<String, String> askedBefore) {
    TreeSet<String> names = new TreeSet<>(asked.keySet());
    names.addAll(askedBefore.keySet());
    for (String name : names) {
      requireSame(
          name, askedBefore.getOrDefault(name, "nothing"), asked.getOrDefault(name, "nothing"));
    }
    begun = true;
  }

  /** Whether the journal says what its run asked for. */
  boolean begun() {
    return begun;
  }

  /** Adds that the run came to its end. */
  void end() {
    ended = true;
  }

  /** Whether the run came to its end. */
  boolean ended() {
    return ended;
  }

  /** Adds the build; false if it was known. */
  boolean add(Build observed) {
    if (build.equals(Build.UNKNOWN)) {
      build = observed;
      return true;
    }
    requireSame("TensorFlow", words(build), words(observed));
    return false;
  }

  Build build() {
    return build;
  }

  /** The build that this journal and others are about; a journal of no verdicts is about none. */
  Build requireSame(Build others) {
    if (!others.equals(Build.UNKNOWN) && !build.equals(Build.UNKNOWN)) {
      requireSame("TensorFlow", words(build), words(others));
    }
    return build.equals(Build.UNKNOWN) ? others : build;
  }

  void add(TrialKey key, Verdict verdict) {
    if (!begun) {
      throw new BadInputException(journal + ": must begin with a line \"run\", does not");
    }
    if (!verdicts.add(key, verdict)) {
      throw new BadInputException(
          "%s: holds a verdict on %s that contradicts an earlier one".formatted(journal, key));
    }
  }

  private void requireSame(String name, String before, String now) {
    if (!before.equals(now)) {
      throw new BadInputException(
          "%s: %s: the journal is of a run with %s, this one has %s"
              .formatted(journal, name, before, now));
    }
  }

  private static String words(Build build) {
    return "%s, %s (%s)".formatted(build.tensorflow(), build.platform(), build.processor());
  }
}
