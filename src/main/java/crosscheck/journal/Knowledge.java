package crosscheck.journal;

import crosscheck.json.BadInputException;
import crosscheck.observation.Build;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What the lines of one journal say together; each that contradicts another is bad input. */
final class Knowledge {

  private final Path journal;
  private final Map<String, String> asked;
  private final Map<TrialKey, Verdict> verdicts = new HashMap<>();
  private Build build = Build.UNKNOWN;
  private boolean begun;

  /**
   * Knows nothing yet.
   *
   * @param journal the file that errors name
   * @param asked what the run that stands there has to have asked for
   */
  Knowledge(Path journal, Map<String, String> asked) {
    this.journal = journal;
    this.asked = asked;
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

  void add(TrialKey key, Verdict verdict) {
    if (!begun) {
      throw new BadInputException(journal + ": must begin with a line \"run\", does not");
    }
    if (verdicts.put(key, verdict) != null) {
      throw new BadInputException(
          "%s: holds two verdicts on %s %s %s"
              .formatted(journal, key.kernelPath().id(), key.call(), key.trial()));
    }
  }

  Optional<Verdict> verdict(TrialKey key) {
    return Optional.ofNullable(verdicts.get(key));
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
