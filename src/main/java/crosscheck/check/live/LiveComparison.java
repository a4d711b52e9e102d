package crosscheck.check.live;

import crosscheck.approval.Differences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How received answers differ from approved ones.
 *
 * @param compared the releases whose answers are held against what is approved of them
 */
record LiveComparison(Set<LiveRelease> compared) {

  /** Copies the set. */
  LiveComparison {
    compared = Set.copyOf(compared);
  }

  /** Compares, by the places of the files. */
  Differences<String> of(Collection<LiveFixture> received, Collection<LiveFixture> approved) {
    List<LiveFixture> now = compared(received);
    List<LiveFixture> before = compared(approved);
    List<String> changed = new ArrayList<>();
    for (LiveFixture fixture : now) {
      for (LiveFixture known : before) {
        if (known.place().equals(fixture.place())
            && !known.comparable().equals(fixture.comparable())) {
          changed.add(fixture.place().toString());
        }
      }
    }
    return new Differences<>(
        placesOnlyIn(now, before), placesOnlyIn(before, now), changed, List.of());
  }

  /** What fixtures say of the compared releases; those that say nothing are left out. */
  private List<LiveFixture> compared(Collection<LiveFixture> fixtures) {
    return fixtures.stream()
        .map(fixture -> fixture.of(version -> isCompared(fixture.framework(), version)))
        .filter(fixture -> !fixture.answers().isEmpty())
        .toList();
  }

  private boolean isCompared(String framework, String version) {
    return compared.stream()
        .anyMatch(
            release ->
                release.framework().id().equals(framework) && release.version().equals(version));
  }

  private static List<String> placesOnlyIn(List<LiveFixture> some, List<LiveFixture> others) {
    List<Path> known = others.stream().map(LiveFixture::place).toList();
    return some.stream()
        .map(LiveFixture::place)
        .filter(place -> !known.contains(place))
        .map(Path::toString)
        .toList();
  }
}
