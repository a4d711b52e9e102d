package crosscheck.check.live;

import crosscheck.convention.Convention;
import crosscheck.convention.Conventions;
import crosscheck.sweep.Level;
import java.util.stream.Stream;

/**
 * A convention that a framework is asked for.
 *
 * @param id the convention's id
 * @param asking how it is asked
 */
record LiveRule(String id, Asking asking) {

  /** Rules that are asked in one way. */
  static Stream<LiveRule> asked(Asking asking, String... ids) {
    return Stream.of(ids).map(id -> new LiveRule(id, asking));
  }

  /** The convention. */
  Convention convention() {
    return Conventions.named(id).orElseThrow();
  }

  /** The calls by which it is asked. */
  LiveCalls calls(Level level) {
    return new LiveCalls(convention(), asking, level);
  }
}
