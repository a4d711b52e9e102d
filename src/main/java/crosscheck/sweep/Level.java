package crosscheck.sweep;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** How much a conformance check runs. */
public enum Level {
  /** A few seconds: a little of everything. */
  SMOKE,
  /** Minutes: what a release has to pass. */
  STANDARD,
  /** Every range wider. */
  EXHAUSTIVE;

  /** The name in lower case, as users write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level's sweep file in a folder of fixtures. */
  public Path sweepFile(Path fixtures) {
    return fixtures.resolve("sweeps").resolve(id() + ".json");
  }

  /** The level's sweep of wrong calls in a folder of fixtures. */
  public Path refusalFile(Path fixtures) {
    return fixtures.resolve("sweeps").resolve("refusals-" + id() + ".json");
  }

  /** The sweep that a summary calls so: a level's, or else the file of that name. */
  public static Path sweepFile(String name, Path fixtures) {
    return Arrays.stream(values())
        .filter(level -> level.id().equals(name))
        .map(level -> level.sweepFile(fixtures))
        .findFirst()
        .orElseGet(() -> Path.of(name));
  }

  /** The level's sweep of cases for identities in a folder of fixtures. */
  public Path identityFile(Path fixtures) {
    return fixtures.resolve("sweeps").resolve("identities-" + id() + ".json");
  }
}
