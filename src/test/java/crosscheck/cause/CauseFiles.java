package crosscheck.cause;

import crosscheck.cause.Cause.Versions;
import crosscheck.json.JsonFile;
import crosscheck.op.Surroundings;
import java.nio.file.Path;
import java.util.List;

/** Causes for tests, and their files. */
public final class CauseFiles {

  /** A folder of fixtures without causes. */
  private static final Path NO_CAUSES = Path.of("src", "test", "resources");

  private static final Versions FOUND_FOR = new Versions(List.of("2.18.0"), List.of("3.5.0"));

  private CauseFiles() {}

  /** A cause of some outcomes, which says nothing of what runs, and is the same every time. */
  public static Cause cause(String name, String predicate, String... explains) {
    return cause(name, predicate, List.of(), "", true, explains);
  }

  /** A cause after which calls do not come out the same every time. */
  public static Cause unsteady(String name, String predicate, String... explains) {
    return cause(name, predicate, List.of(), "", false, explains);
  }

  /** A cause that says nothing where others hold. */
  static Cause unless(String name, List<String> others, String predicate, String... explains) {
    return cause(name, predicate, others, "", true, explains);
  }

  /** A cause that says what must run. */
  static Cause running(String name, String ran) {
    return cause(name, "true", List.of(), ran, true, "CRASHED");
  }

  private static Cause cause(
      String name,
      String predicate,
      List<String> unless,
      String ran,
      boolean steady,
      String... explains) {
    return new Cause(
        name,
        "It goes wrong.",
        "Do not.",
        "Nowhere.",
        List.of(explains),
        predicate,
        unless,
        ran,
        steady,
        FOUND_FOR,
        List.of(),
        "",
        List.of());
  }

  /** Writes causes into the files in which they belong, and reads them. */
  public static Causes write(Path fixtures, Cause... causes) {
    for (Cause cause : causes) {
      JsonFile.write(fixtures.resolve(Causes.FOLDER).resolve(cause.name() + ".json"), cause);
    }
    return Causes.read(fixtures);
  }

  /** A run in some surroundings in which no cause is known. */
  public static Attribution none(Surroundings surroundings) {
    return new Attribution(Causes.read(NO_CAUSES), surroundings);
  }
}
