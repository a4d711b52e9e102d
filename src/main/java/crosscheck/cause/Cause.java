package crosscheck.cause;

import crosscheck.json.Schema;
import crosscheck.op.InstructionSet;
import crosscheck.op.OneDnn;
import crosscheck.op.OneDnn.KnownCaches;
import crosscheck.op.Surroundings;
import crosscheck.verdict.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Why the op does not do what it must: one file of {@code fixtures/causes}.
 *
 * <p>The predicate says of which calls, in which surroundings; it is checked over every run. It
 * must hold for each mismatch that the cause explains; how many of the calls for which it holds are
 * wrong, the summary of each run says.
 *
 * @param name the cause's name: the file's, and the argument of the command {@code cause}
 * @param sentence what goes wrong, in a sentence for people
 * @param wayOut what a user can do about it
 * @param elsewhere where else it will show
 * @param explains the outcomes that it explains: statuses of mismatches, or {@link #DISAGREEMENTS}
 * @param predicate the calls, as an expression over {@link Field}s
 * @param unless the causes that come first: of a call for which one of them holds, this one says
 *     nothing
 * @param ran what oneDNN must have executed in a call of it, as an expression over {@link
 *     RanField}s; empty if it says nothing about that
 * @param steady whether such a call comes out the same every time
 * @param versions the versions for which that was found
 * @param source where it is in the source: project, version, file and line, and what stands there
 * @param report the public report of it, or an empty text
 * @param evidence what runs showed
 */
@Schema("cause")
public record Cause(
    String name,
    String sentence,
    String wayOut,
    String elsewhere,
    List<String> explains,
    String predicate,
    List<String> unless,
    String ran,
    boolean steady,
    Versions versions,
    List<String> source,
    String report,
    List<Evidence> evidence)
    implements Comparable<Cause> {

  /** The outcomes, besides those of single calls, that two calls have together. */
  public static final Set<String> DISAGREEMENTS = Set.of("MODES_DISAGREE", "PATHS_DISAGREE");

  private static final Set<String> OUTCOMES = outcomes();

  /**
   * The versions for which a cause was found; it says nothing of others.
   *
   * @param tensorflow versions of TensorFlow, the latest first
   * @param oneDnn versions of oneDNN; empty if it is not about oneDNN
   */
  public record Versions(List<String> tensorflow, List<String> oneDnn) {
    private static final List<InstructionSet> KINDS_OF_KERNELS =
        List.of(InstructionSet.AVX2, InstructionSet.AVX512_CORE_BF16);

    /**
     * Surroundings of these versions, with each kind of kernels and with caches seen and hidden.
     */
    List<Surroundings> elsewhere(Surroundings here) {
      List<Surroundings> elsewhere = new ArrayList<>();
      for (InstructionSet set : KINDS_OF_KERNELS) {
        for (KnownCaches known : List.of(KnownCaches.SEEN, KnownCaches.HIDDEN)) {
          OneDnn own = here.oneDnn();
          String version = oneDnn.isEmpty() ? own.version() : oneDnn.get(0);
          OneDnn other = new OneDnn(version, own.runtime(), own.threads(), set, own.words(), known);
          elsewhere.add(new Surroundings(tensorflow.get(0), here.platform(), other, here.caches()));
        }
      }
      return elsewhere;
    }
  }

  /**
   * What a run showed.
   *
   * @param kernels the instruction set, and whether caches are hidden
   * @param run which calls, in words
   * @param wrong how many of them were wrong by this cause
   * @param covered for how many of them the predicate holds; -1 if that was not counted
   */
  public record Evidence(String kernels, String run, long wrong, long covered) {
    /** All of it in words. */
    public String text() {
      return "%s, %s: %,d wrong%s"
          .formatted(
              kernels,
              run,
              wrong,
              covered < 0 ? "" : ", of %,d that it holds for".formatted(covered));
    }
  }

  /**
   * Throws {@link IllegalArgumentException} if the name can name no file, if an outcome is none, or
   * if an expression is none, or reads a field that does not exist.
   */
  public Cause {
    requireName("name", name);
    for (String outcome : explains) {
      if (!OUTCOMES.contains(outcome)) {
        throw new IllegalArgumentException(
            "explains: must be one of %s, was \"%s\"".formatted(OUTCOMES, outcome));
      }
    }
    if (versions.tensorflow().isEmpty()) {
      throw new IllegalArgumentException("versions: tensorflow: must name a version, is empty");
    }
    if (explains.isEmpty()) {
      throw new IllegalArgumentException("explains: must name an outcome, is empty");
    }
    requireExpression("predicate", predicate, Field.names());
    if (!ran.isEmpty()) {
      requireExpression("ran", ran, RanField.names());
    }
  }

  /**
   * Throws {@link IllegalArgumentException} if what a fixture says of its cause is neither the name
   * of one nor empty.
   */
  public static void requireNameOrNone(String cause) {
    if (!cause.isEmpty()) {
      requireName("cause", cause);
    }
  }

  private static void requireName(String key, String name) {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          key
              + ": must be words of lower-case letters and digits with hyphens between them, was \""
              + name
              + '"');
    }
  }

  private static void requireExpression(String key, String expression, Set<String> fields) {
    try {
      Predicate.of(expression, fields);
    } catch (IllegalArgumentException none) {
      throw new IllegalArgumentException(key + ": " + none.getMessage(), none);
    }
  }

  private static Set<String> outcomes() {
    Set<String> outcomes =
        Arrays.stream(Status.values())
            .filter(Status::isMismatch)
            .map(Status::name)
            .collect(Collectors.toCollection(TreeSet::new));
    outcomes.addAll(DISAGREEMENTS);
    return outcomes;
  }

  /** Whether it was found for the versions of some surroundings. */
  boolean isAbout(String tensorflow, String oneDnn) {
    return versions.tensorflow().contains(tensorflow)
        && (versions.oneDnn().isEmpty() || versions.oneDnn().contains(oneDnn));
  }

  @Override
  public int compareTo(Cause other) {
    return name.compareTo(other.name);
  }
}
