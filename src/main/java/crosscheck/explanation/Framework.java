package crosscheck.explanation;

import crosscheck.convention.Convention;
import crosscheck.convention.Conventions;
import crosscheck.input.OneOf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A framework, or a part of one.
 *
 * @param name its name, or how the ids of some of its conventions begin
 * @param conventions its conventions, at least one
 */
public record Framework(String name, List<Convention> conventions) {

  /** All frameworks: the projects whose conventions are known, without texts about the subject. */
  public static List<Framework> all() {
    Map<String, List<Convention>> projects =
        Conventions.all().stream()
            .filter(convention -> !isOfAText(convention))
            .collect(
                Collectors.groupingBy(
                    convention -> convention.source().project(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return projects.entrySet().stream()
        .map(project -> new Framework(project.getKey(), project.getValue()))
        .toList();
  }

  /** Whether it is no framework's, so that nobody can be told anything. */
  static boolean isOfAText(Convention convention) {
    return convention.id().startsWith("lecture-") || convention.id().startsWith("dumoulin-visin-");
  }

  /**
   * Finds a framework by its name, or conventions by their id or its beginning.
   *
   * @param option what names it
   * @throws IllegalArgumentException if there is none
   */
  public static Framework named(String option, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    List<Convention> own =
        Conventions.all().stream()
            .filter(
                convention ->
                    convention.id().equals(lower)
                        || convention.id().startsWith(lower + "-")
                        || project(convention.source().project()).equals(lower))
            .toList();
    if (own.isEmpty()) {
      OneOf.require(
          option, all().stream().map(framework -> project(framework.name())).toList(), name);
    }
    return new Framework(name, own);
  }

  private static String project(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
