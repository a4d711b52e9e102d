package crosscheck.check.live;

import crosscheck.verdict.Status;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way in which some releases differ from a convention.
 *
 * @param status the way: REJECTED_VALID refuses what the rule takes, ACCEPTED_INVALID takes what it
 *     refuses, SHAPE_MISMATCH has another size, VALUE_MISMATCH other values, CRASHED died
 * @param releases those that do so, the oldest first
 * @param region where they do so, and nowhere else: an expression over n, k, s, d, ke = (k − 1) d +
 *     1, full = (n − 1) s + ke, before, after, output_padding and o, the size that is given or that
 *     the rule computes; written by hand, and checked by every run
 * @param words the region and the reason in words, likewise written by hand
 * @param steady whether all calls in the region differ so each time; if not, such as where memory
 *     is read that holds anything, they may come out in any way, and numbers are not compared
 * @param calls how many calls about one axis differ so
 * @param smallest the smallest of them
 * @param expected what the rule says of it
 * @param observed what the framework did
 * @param rerun the command that asks for it again
 */
public record LiveDifference(
    Status status,
    List<String> releases,
    String region,
    String words,
    boolean steady,
    long calls,
    String smallest,
    String expected,
    String observed,
    String rerun) {

  /** Copies the releases. */
  public LiveDifference {
    releases = List.copyOf(releases);
  }

  /** What must show again in each run. */
  LiveDifference comparable() {
    return steady
        ? this
        : new LiveDifference(status, releases, region, words, steady, 0, "", "", "", "");
  }

  /** The same of one more release. */
  LiveDifference also(String release) {
    return of(Stream.concat(releases.stream(), Stream.of(release)).toList());
  }

  /** The same of other releases. */
  LiveDifference of(List<String> others) {
    return new LiveDifference(
        status, others, region, words, steady, calls, smallest, expected, observed, rerun);
  }
}
