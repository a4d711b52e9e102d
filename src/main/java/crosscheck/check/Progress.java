package crosscheck.check;

import java.io.PrintStream;

/** Follows a run as it advances. */
public interface Progress {

  /** Shows nothing. */
  Progress NONE = (name, trials) -> () -> {};

  /**
   * Begins a part of a run.
   *
   * @param name what the part is, in a few words
   * @param trials how many trials it has
   */
  Part begin(String name, long trials);

  /** A part of a run, from its beginning until it is closed. */
  interface Part extends AutoCloseable {

    /** Counts one more trial; safe for use by several threads. */
    void step();

    /** Ends the part. */
    @Override
    default void close() {}
  }

  /** Returns progress with done, total, rate and time left, as lines or on a terminal a bar. */
  static Progress on(PrintStream out) {
    return new ProgressLines(out, out == System.out && Terminal.isThere(), Terminal.columns());
  }
}
