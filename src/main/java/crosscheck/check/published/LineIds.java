package crosscheck.check.published;

import crosscheck.json.Document;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ids of reported cases that have none of their own: each is its line's, after its file's name
 * if there are several files.
 *
 * @param prefixes what each file's ids begin with
 */
record LineIds(Map<Path, String> prefixes) {

  /** The ids of the lines of some files; those of two files of one name are told apart. */
  static LineIds of(Collection<Path> files) {
    Map<Path, String> prefixes = new LinkedHashMap<>();
    for (Path file : files) {
      String name = files.size() == 1 ? "" : name(file) + "-";
      String prefix = name;
      for (int same = 2; prefixes.containsValue(prefix); same++) {
        prefix = name + same + "-";
      }
      prefixes.put(file, prefix);
    }
    return new LineIds(prefixes);
  }

  /** A file's name without its ending, in the letters of ids. */
  private static String name(Path file) {
    return String.valueOf(file.getFileName())
        .replaceFirst("\\.jsonl?$", "")
        .replaceAll("[^\\w.-]", "-");
  }

  /** Whether an id is of a line in one of several files. */
  boolean have(String id) {
    return prefixes.size() > 1
        && prefixes.values().stream()
            .anyMatch(prefix -> id.matches("\\Q%s\\Eline-\\d+".formatted(prefix)));
  }

  /** The id of a line. */
  String of(Document line) {
    return "%sline-%d".formatted(prefixes.getOrDefault(line.file(), ""), line.line());
  }
}
