package crosscheck.cause;

import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import crosscheck.json.JsonFile;
import crosscheck.op.Operation;
import crosscheck.op.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The causes that are known: the files of a folder, by name. */
public final class Causes {

  /** The name of their folder among the fixtures. */
  public static final String FOLDER = "causes";

  private final Path folder;
  private final Map<String, Compiled> causes = new TreeMap<>();

  private Causes(Path folder) {
    this.folder = folder;
  }

  /** A cause and its compiled predicate. */
  private record Compiled(Cause cause, Predicate predicate) {}

  /**
   * Reads the causes below a folder of fixtures; without a folder of causes there are none.
   *
   * @throws BadInputException if a file cannot be read or is not named after its cause, or if it
   *     names another cause that there is not, or that waits for this one
   */
  public static Causes read(Path fixtures) {
    Causes causes = new Causes(fixtures.resolve(FOLDER));
    if (!Files.isDirectory(fixtures)) {
      throw new BadInputException(fixtures + ": no such folder");
    }
    for (Path file : FileTree.below(causes.folder, ".json")) {
      Cause cause = JsonFile.read(file, Cause.class);
      if (!file.equals(causes.file(cause.name()))) {
        throw new BadInputException(file + ": belongs to " + cause.name() + ".json");
      }
      causes.causes.put(
          cause.name(), new Compiled(cause, Predicate.of(cause.predicate(), Field.names())));
    }
    causes.causes.values().forEach(c -> causes.requireFirst(c.cause(), new HashSet<>()));
    return causes;
  }

  private void requireFirst(Cause cause, Set<String> later) {
    later.add(cause.name());
    for (String name : cause.unless()) {
      if (!causes.containsKey(name)) {
        throw new BadInputException(
            "%s: unless: must name a cause, was \"%s\"".formatted(file(cause.name()), name));
      }
      if (later.contains(name)) {
        throw new BadInputException(
            "%s: unless: %s must come before itself".formatted(file(cause.name()), name));
      }
      requireFirst(named(name).orElseThrow(), new HashSet<>(later));
    }
  }

  /** The file of a cause. */
  public Path file(String name) {
    return folder.resolve(name + ".json");
  }

  /** All causes, by name. */
  public Collection<Cause> all() {
    return causes.values().stream().map(Compiled::cause).toList();
  }

  /** The names of all causes. */
  public Set<String> names() {
    return Collections.unmodifiableSet(causes.keySet());
  }

  /** The cause with this name; nothing if there is none. */
  public Optional<Cause> named(String name) {
    return Optional.ofNullable(causes.get(name)).map(Compiled::cause);
  }

  /** The causes that hold for a call, whatever they explain. */
  public List<Cause> holdingFor(Facts facts) {
    List<Cause> holding = new ArrayList<>();
    for (Compiled compiled : causes.values()) {
      if (holds(compiled, facts)) {
        holding.add(compiled.cause());
      }
    }
    return holding;
  }

  /**
   * Whether a cause holds for a call; of another operation than the transposed convolution, only
   * one that asks for the operation does.
   *
   * @throws BadInputException if its predicate cannot say
   */
  public boolean holds(Cause cause, Facts facts) {
    Compiled compiled = causes.get(cause.name());
    return compiled != null && holds(compiled, facts);
  }

  private boolean holds(Compiled compiled, Facts facts) {
    Cause cause = compiled.cause();
    Surroundings surroundings = facts.surroundings();
    boolean asked = cause.predicate().contains(Field.OPERATION.id());
    if ((facts.operation() != Operation.CONV2D_TRANSPOSE && !asked)
        || !cause.isAbout(surroundings.tensorflow(), surroundings.oneDnn().version())) {
      return false;
    }
    try {
      return compiled.predicate().holds(facts)
          && cause.unless().stream()
              .map(causes::get)
              .filter(Objects::nonNull)
              .noneMatch(first -> holds(first, facts));
    } catch (IllegalArgumentException cannotSay) {
      throw new BadInputException(
          "%s: predicate: %s".formatted(file(cause.name()), cannotSay.getMessage()));
    }
  }

  /**
   * The cause that would explain an outcome if it had been computed elsewhere, and where that is,
   * in words; nothing if none would.
   *
   * @param calls the calls that it is about, by where they are computed
   */
  public Optional<String> nearest(
      Function<Surroundings, List<Facts>> calls, Surroundings here, String outcome) {
    for (Compiled compiled : causes.values()) {
      if (compiled.cause().explains().contains(outcome)) {
        for (Surroundings there : compiled.cause().versions().elsewhere(here)) {
          if (calls.apply(there).stream().anyMatch(facts -> holds(compiled, facts))) {
            return Optional.of(
                "%s, as with TensorFlow %s on %s"
                    .formatted(compiled.cause().name(), there.tensorflow(), there.kernels()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a cause is about what ran in a call; of what was not executed, it says nothing. */
  public boolean fits(Cause cause, Diagnosis diagnosis) {
    return cause.ran().isEmpty()
        || diagnosis.primitives().isEmpty()
        || Predicate.of(cause.ran(), RanField.names()).holds(RanField.of(diagnosis.primitives()));
  }

  /**
   * The one of some causes that explains an outcome; nothing if none does.
   *
   * @param call the call's id, for the message
   * @throws BadInputException if two do: the fixtures then contradict each other
   */
  public Optional<Cause> explaining(List<Cause> holding, String outcome, String call) {
    List<Cause> explaining =
        holding.stream().filter(cause -> cause.explains().contains(outcome)).toList();
    if (explaining.size() > 1) {
      throw new BadInputException(
          "%s: predicate: must not explain what %s explains, %s of %s"
              .formatted(
                  file(explaining.get(0).name()), file(explaining.get(1).name()), outcome, call));
    }
    return explaining.stream().findFirst();
  }
}
