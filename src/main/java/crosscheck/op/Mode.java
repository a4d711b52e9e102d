package crosscheck.op;

import java.util.Locale;

/** The ways in which the public API can call an op. */
public enum Mode {
  /** Immediately, on concrete values. */
  EAGER,
  /** A node of a graph whose inputs are unknown until they are fed. */
  FED,
  /**
   * A node of a graph that knows the requested sizes and the shapes of its inputs, so that shape
   * inference sees them before anything runs.
   */
  CONSTANT;

  /** The name in lower case, as users write and read it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
