package crosscheck.approval;

import crosscheck.cause.Cause;
import crosscheck.cause.Causes;
import crosscheck.input.BadInputException;
import crosscheck.op.Surroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The approved mismatches of a check: of each cause and kernel path, one, the simplest; in a folder
 * for each TensorFlow and platform.
 *
 * <p>They are claims that are tested both ways. A mismatch that no cause explains is new. An
 * approved one has vanished if its trial was made where its cause holds for it, and no mismatch of
 * its cause showed. It has changed if another one was the simplest, or came out otherwise, in
 * surroundings that compute as its own. What a run does not judge is not compared.
 *
 * @param <F> the fixtures of the check
 */
public final class Baseline<F extends MismatchFixture<F>> {

  private final Path folder;
  private final ApprovedFolder<F> approved;

  private Baseline(Path folder, ApprovedFolder<F> approved) {
    this.folder = folder;
    this.approved = approved;
  }

  /**
   * Reads the approved mismatches of a check, so that an invalid one is known before the check; a
   * missing folder of the check approves nothing.
   *
   * @param fixtures the folder of fixtures
   * @param check the name of the check's folder in it
   * @throws BadInputException if a file cannot be read, is not in its place, names no cause, or
   *     names one that does not hold for it or does not explain it
   */
  public static <F extends MismatchFixture<F>> Baseline<F> read(
      Path fixtures, String check, Class<F> form, Causes causes) {
    Path folder = fixtures.resolve(check);
    Baseline<F> baseline =
        new Baseline<>(folder, ApprovedFolder.read(folder, form, Baseline::place));
    baseline.approved.fixtures().forEach(known -> baseline.requireExplained(known, causes));
    return baseline;
  }

  /** A cause that does not hold even for what is approved of it, holds for nothing. */
  private void requireExplained(F known, Causes causes) {
    Cause cause =
        causes
            .named(known.cause())
            .orElseThrow(
                () ->
                    new BadInputException(
                        "%s: cause: must be one of %s, was \"%s\""
                            .formatted(
                                folder.resolve(place(known)), causes.names(), known.cause())));
    if (!explains(causes, known) || !holds(known, known.surroundings(), causes)) {
      throw new BadInputException(
          "%s: predicate: must hold for %s, which %s approves; does not"
              .formatted(causes.file(cause.name()), known.id(), folder.resolve(place(known))));
    }
  }

  private static boolean explains(Causes causes, MismatchFixture<?> fixture) {
    return causes
        .named(fixture.cause())
        .filter(cause -> cause.explains().contains(fixture.outcome()))
        .isPresent();
  }

  private static boolean holds(MismatchFixture<?> known, Surroundings surroundings, Causes causes) {
    Optional<Cause> cause = causes.named(known.cause());
    return cause.isPresent()
        && known.calls(surroundings).stream().anyMatch(facts -> causes.holds(cause.get(), facts));
  }

  /** An approved mismatch's place below the folder of its check. */
  public static Path place(MismatchFixture<?> fixture) {
    return Path.of(
        fixture.surroundings().folder(), fixture.cause() + "-" + fixture.kernels() + ".json");
  }

  /** The approved mismatches, in the order of their places. */
  public List<F> fixtures() {
    return List.copyOf(approved.fixtures());
  }

  /** Compares a run with what is approved. */
  public Differences<F> compare(Shown<F> shown) {
    Map<Path, F> simplest = simplest(shown);
    List<F> judged = shown.judged().apply(approvedWhere(shown));
    List<F> vanished =
        judged.stream().filter(known -> !simplest.containsKey(place(known))).toList();
    List<F> changed = new ArrayList<>();
    List<F> reworded = new ArrayList<>();
    for (F known : judged) {
      F now = simplest.get(place(known));
      if (now != null && isComparable(known, shown)) {
        if (!now.id().equals(known.id()) || !now.outcome().equals(known.outcome())) {
          changed.add(now);
        } else if (!now.sameWords(known)) {
          reworded.add(now);
        }
      }
    }
    return new Differences<>(unexplained(shown), vanished, changed, reworded);
  }

  private static <F extends MismatchFixture<F>> List<F> unexplained(Shown<F> shown) {
    return shown.received().stream().filter(fixture -> fixture.cause().isEmpty()).toList();
  }

  /** The approved mismatches whose cause holds for them in the run's surroundings. */
  private List<F> approvedWhere(Shown<F> shown) {
    return approved.fixtures().stream()
        .filter(
            known ->
                known.surroundings().folder().equals(shown.surroundings().folder())
                    && holds(known, shown.surroundings(), shown.causes()))
        .toList();
  }

  /** Whether the run must show the very same: a part of a sweep may show a less simple one. */
  private static boolean isComparable(MismatchFixture<?> known, Shown<?> shown) {
    return shown.whole()
        && known.surroundings().computeAs(shown.surroundings())
        && shown.causes().named(known.cause()).filter(Cause::steady).isPresent();
  }

  /**
   * The simplest mismatch of each cause and kernel path, by its place. A disagreement of which one
   * call is a mismatch only shows that one again.
   */
  private static <F extends MismatchFixture<F>> Map<Path, F> simplest(Shown<F> shown) {
    Map<Path, F> simplest = new LinkedHashMap<>();
    for (F fixture : shown.received()) {
      if (explains(shown.causes(), fixture)) {
        simplest.merge(
            place(fixture),
            fixture,
            (first, other) -> first.counting(first.count() + other.count()));
      }
    }
    return simplest;
  }

  /**
   * Approves what a run showed and a cause explains: writes the simplest mismatch of each cause and
   * kernel path of which none is approved, or another one; deletes what should have shown again and
   * did not; and returns what is approved now. What the run did not judge, and what other
   * surroundings computed, stays.
   *
   * @throws BadInputException if the folder cannot be written, such as on a full disk; what is
   *     approved then stays as it is
   */
  public Baseline<F> approve(Shown<F> shown) {
    Map<Path, F> now = new LinkedHashMap<>();
    approved.fixtures().forEach(known -> now.put(place(known), known));
    Differences<F> differences = compare(shown);
    differences.vanished().forEach(known -> now.remove(place(known)));
    Map<Path, F> simplest = simplest(shown);
    simplest.forEach(now::putIfAbsent);
    Stream.of(differences.changed(), differences.reworded())
        .flatMap(List::stream)
        .forEach(changed -> now.put(place(changed), changed));
    return new Baseline<>(folder, approved.approve(List.copyOf(now.values())));
  }

  /**
   * Writes what a run has shown below a folder, each class in its place.
   *
   * @throws BadInputException as {@link #approve}
   */
  public static <F extends MismatchFixture<F>> void write(Path folder, List<F> fixtures) {
    ApprovedFolder.write(folder, fixtures, MismatchFixture::place);
  }
}
