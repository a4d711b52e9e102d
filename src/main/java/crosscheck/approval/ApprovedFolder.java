package crosscheck.approval;

import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import crosscheck.json.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Approved fixtures, each in its place below a folder. {@link #compare} expects all of them again,
 * unchanged; a {@link Baseline} expects only those that the run judged.
 *
 * @param <T> what a file holds
 */
public final class ApprovedFolder<T> {

  private final Path folder;
  private final Function<T, Path> place;
  private final Map<Path, T> approved = new TreeMap<>();

  private ApprovedFolder(Path folder, Function<T, Path> place) {
    this.folder = folder;
    this.place = place;
  }

  /**
   * Reads every JSON file below a folder; a missing folder approves nothing.
   *
   * @param place the file's place below the folder
   * @throws BadInputException if one cannot be read, or is not in its place
   */
  public static <T> ApprovedFolder<T> read(Path folder, Class<T> form, Function<T, Path> place) {
    ApprovedFolder<T> approved = new ApprovedFolder<>(folder, place);
    for (Path file : FileTree.below(folder, ".json")) {
      T fixture = JsonFile.read(file, form);
      Path own = place.apply(fixture);
      if (!file.equals(folder.resolve(own))) {
        throw new BadInputException(file + ": belongs to " + own);
      }
      approved.approved.put(own, fixture);
    }
    return approved;
  }

  /** The fixtures, in the order of their places. */
  public Collection<T> fixtures() {
    return Collections.unmodifiableCollection(approved.values());
  }

  /** Compares what a run showed with what is approved, place by place. */
  public Differences<T> compare(List<T> received) {
    Set<Path> shown = received.stream().map(place).collect(Collectors.toSet());
    List<T> inOrder = received.stream().sorted(Comparator.comparing(place)).toList();
    return new Differences<>(
        inOrder.stream().filter(fixture -> !approved.containsKey(place.apply(fixture))).toList(),
        approved.values().stream().filter(known -> !shown.contains(place.apply(known))).toList(),
        inOrder.stream()
            .filter(fixture -> approved.containsKey(place.apply(fixture)))
            .filter(fixture -> !isApproved(fixture))
            .toList(),
        List.of());
  }

  private boolean isApproved(T fixture) {
    return fixture.equals(approved.get(place.apply(fixture)));
  }

  /**
   * Approves what a run showed: writes fixtures that are new or changed, deletes all others that
   * were not shown, and returns what is approved now.
   *
   * @throws BadInputException if the folder cannot be written, such as on a full disk; what is
   *     approved then stays as it is
   */
  public ApprovedFolder<T> approve(List<T> received) {
    Differences<T> differences = compare(received);
    write(folder, received.stream().filter(fixture -> !isApproved(fixture)).toList(), place);
    differences.vanished().forEach(known -> delete(folder.resolve(place.apply(known))));
    ApprovedFolder<T> now = new ApprovedFolder<>(folder, place);
    received.forEach(fixture -> now.approved.put(place.apply(fixture), fixture));
    return now;
  }

  private static void delete(Path file) {
    try {
      FileTree.delete(file);
    } catch (IOException undeletable) {
      throw new BadInputException(file, "cannot be deleted", undeletable);
    }
  }

  /** Writes fixtures to their places below a folder; throws as {@link #approve}. */
  static <T> void write(Path folder, List<T> fixtures, Function<T, Path> place) {
    JsonFile.writeAll(
        fixtures.stream().collect(Collectors.toMap(f -> folder.resolve(place.apply(f)), f -> f)));
  }
}
