package crosscheck.sweep;

import java.util.Locale;

/** How much a check runs. */
public enum Level {
  /** A few seconds: a little of everything. */
  SMOKE,
  /** Minutes: what a release must pass. */
  STANDARD,
  /** Every range wider. */
  EXHAUSTIVE;

  /** The name in lower case, as users write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
