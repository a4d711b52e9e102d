package crosscheck.approval;

import crosscheck.input.BadInputException;
import crosscheck.op.Build;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The approved findings of a check, of every build: a folder for each TensorFlow and platform, in
 * it one for each processor.
 *
 * <p>They are claims that are tested both ways. A class that nothing approves is new. An approved
 * class has vanished if its counterexample was run and did not show it; it has changed if another
 * counterexample is the smallest, or if the approved one had another outcome. Fixtures that a run
 * does not judge are not compared.
 *
 * <p>What a kernel computes depends on the processor, so a wrong result is approved only by a
 * fixture whose processor {@linkplain Build#covers covers} the one at hand. The answer to a call as
 * a whole does not: a fixture of any processor approves it, even if the processor at hand has a
 * folder of its own, which a run of only some calls may have written. A class must show again only
 * on exactly the processor that showed it.
 *
 * @param <F> the fixtures of the check
 */
public final class Baseline<F extends BuildFixture<F>> {

  private final Path folder;
  private final ApprovedFolder<F> approved;

  private Baseline(Path folder, ApprovedFolder<F> approved) {
    this.folder = folder;
    this.approved = approved;
    requireDifferentClasses();
  }

  /**
   * Reads the approved findings of every build, so that an invalid one is known before the check; a
   * missing folder of the check approves nothing.
   *
   * @param fixtures the folder of fixtures
   * @param check the name of the check's folder in it
   * @throws BadInputException if there is no such folder of fixtures, or if a file cannot be read,
   *     is not in its place, or approves what another one approves
   */
  public static <F extends BuildFixture<F>> Baseline<F> read(
      Path fixtures, String check, Class<F> form) {
    if (!Files.isDirectory(fixtures)) {
      throw new BadInputException(fixtures + ": no such folder");
    }
    Path folder = fixtures.resolve(check);
    return new Baseline<>(folder, ApprovedFolder.read(folder, form, Baseline::place));
  }

  private record Claim(Build build, FindingClass findingClass) {}

  private void requireDifferentClasses() {
    Set<Claim> claims = new HashSet<>();
    for (F fixture : approved.fixtures()) {
      if (!claims.add(new Claim(fixture.build(), fixture.findingClass()))) {
        throw new BadInputException(
            folder.resolve(place(fixture)) + ": another file approves its class too");
      }
    }
  }

  /** A fixture's place below the folder of its check. */
  private static Path place(BuildFixture<?> fixture) {
    return Path.of(fixture.build().folder(), fixture.build().processor()).resolve(fixture.place());
  }

  /** Whether a class is approved on a build. */
  public boolean approves(Build build, FindingClass findingClass) {
    return approved.fixtures().stream()
        .filter(known -> known.findingClass().explains(findingClass))
        .map(BuildFixture::build)
        .anyMatch(
            known ->
                findingClass.dependsOnProcessor()
                    ? known.covers(build)
                    : known.isTensorFlowOf(build));
  }

  /** Compares a run with what is approved. */
  public Differences<F> compare(Shown<F> shown) {
    Set<F> comparable = comparable(shown);
    return new Differences<>(
        shown.received().stream()
            .filter(fixture -> !approves(shown.build(), fixture.findingClass()))
            .toList(),
        comparable.stream().filter(known -> !shown.repeats().test(known)).toList(),
        shown.received().stream()
            .filter(
                fixture ->
                    comparable.stream()
                        .filter(known -> known.findingClass().equals(fixture.findingClass()))
                        .anyMatch(fixture::differsFrom))
            .toList());
  }

  /** The approved fixtures that the run must show again. */
  private Set<F> comparable(Shown<F> shown) {
    List<F> ofBuild =
        approved.fixtures().stream().filter(known -> known.build().equals(shown.build())).toList();
    return new LinkedHashSet<>(shown.judged().apply(ofBuild));
  }

  /**
   * Approves what a run showed on its processor: writes each class that is new there or differs,
   * deletes those that should have shown again and did not, and returns what is approved now. What
   * the run did not judge, what it showed only a part of, and what belongs to other processors
   * stays.
   *
   * @throws BadInputException if the folder cannot be written, such as on a full disk; what is
   *     approved then stays as it is
   */
  public Baseline<F> approve(Shown<F> shown) {
    Set<F> comparable = comparable(shown);
    List<F> kept =
        approved.fixtures().stream()
            .filter(
                known ->
                    !comparable.contains(known)
                        || shown.received().stream().anyMatch(f -> f.isPartOf(known)))
            .toList();
    Stream<F> others =
        shown.received().stream()
            .filter(
                fixture ->
                    kept.stream()
                        .filter(known -> known.build().equals(shown.build()))
                        .noneMatch(k -> k.findingClass().explains(fixture.findingClass())));
    return new Baseline<>(folder, approved.approve(Stream.concat(kept.stream(), others).toList()));
  }

  /**
   * Writes fixtures to their places below a folder, as they would stand below the folder of their
   * check.
   *
   * @throws BadInputException as {@link #approve}
   */
  public static <F extends BuildFixture<F>> void write(Path folder, List<F> fixtures) {
    ApprovedFolder.write(folder, fixtures, Baseline::place);
  }
}
