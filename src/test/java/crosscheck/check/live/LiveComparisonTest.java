package crosscheck.check.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.approval.Differences;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveComparisonTest {

  private static final LiveFramework TORCH = framework("torch");
  private static final LiveFramework OTHER = framework("other");
  private static final LiveRelease FIRST = new LiveRelease(TORCH, "1");
  private static final LiveRelease SECOND = new LiveRelease(TORCH, "2");

  private static LiveFramework framework(String id) {
    return new LiveFramework(id, id, "", "", List.of("1", "2"), List.of());
  }

  /** What the releases 1, 2 … of a framework answered, each having taken so many of ten calls. */
  private static LiveFixture fixture(LiveFramework framework, long... taken) {
    List<Answers> answers =
        IntStream.range(0, taken.length)
            .mapToObj(
                i -> new Answers(String.valueOf(i + 1), 10, taken[i], 0, 0, 0, 10 - taken[i], 0, 0))
            .toList();
    return new LiveFixture(framework.id(), "pytorch", "", "00000000", answers, List.of());
  }

  private static Differences<String> differences(
      Set<LiveRelease> compared, List<LiveFixture> received, List<LiveFixture> approved) {
    return new LiveComparison(compared).of(received, approved);
  }

  @Test
  void whatIsNewAndWhatVanishedIsNamedByItsPlace() {
    Set<LiveRelease> both = Set.of(FIRST, new LiveRelease(OTHER, "1"));
    List<LiveFixture> torch = List.of(fixture(TORCH, 10));
    List<LiveFixture> other = List.of(fixture(OTHER, 10));
    assertEquals(
        new Differences<>(
            List.of("torch/pytorch.json"), List.of("other/pytorch.json"), List.of(), List.of()),
        differences(both, torch, other));
  }

  @Test
  void aReleaseThatAnswersOtherwiseIsAChange() {
    assertEquals(
        List.of("torch/pytorch.json"),
        differences(
                Set.of(FIRST, SECOND),
                List.of(fixture(TORCH, 10, 9)),
                List.of(fixture(TORCH, 10, 10)))
            .changed());
  }

  @Test
  void ofAReleaseThatIsNotComparedNothingIsSaid() {
    Differences<String> differences =
        differences(Set.of(FIRST), List.of(fixture(TORCH, 10, 9)), List.of(fixture(TORCH, 10, 10)));
    assertEquals(Differences.none(), differences);
    assertEquals(Differences.none(), differences(Set.of(), List.of(), List.of(fixture(OTHER, 10))));
  }
}
