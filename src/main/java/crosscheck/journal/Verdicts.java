package crosscheck.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosscheck.verdict.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The known verdicts, in a hundred bytes each.
 *
 * <p>A trial is identified by a digest of 122 bits, which two of a billion trials share with a
 * probability of 10^-19. Equal verdicts are held once.
 */
final class Verdicts {

  private final Map<UUID, Verdict> verdicts = new HashMap<>();
  private final Map<Verdict, Verdict> distinct = new HashMap<>();

  /** Adds a verdict unless there is one on the trial; false if that one is different. */
  boolean add(TrialKey key, Verdict verdict) {
    Verdict same = distinct.computeIfAbsent(verdict, first -> first);
    Verdict known = verdicts.putIfAbsent(digest(key), same);
    return known == null || known.equals(verdict);
  }

  Optional<Verdict> on(TrialKey key) {
    return verdicts.isEmpty() ? Optional.empty() : Optional.ofNullable(verdicts.get(digest(key)));
  }

  private static UUID digest(TrialKey key) {
    return UUID.nameUUIDFromBytes(key.toString().getBytes(UTF_8));
  }
}
