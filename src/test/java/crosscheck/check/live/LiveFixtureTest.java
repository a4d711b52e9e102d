package crosscheck.check.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.convention.Conventions;
import crosscheck.input.BadInputException;
import crosscheck.json.JsonFile;
import crosscheck.op.FrameworkCall;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Crashed;
import crosscheck.op.Observation.Rejected;
import crosscheck.verdict.FrameworkTrial;
import crosscheck.verdict.Status;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveFixtureTest {

  private static final LiveFramework FRAMEWORK =
      new LiveFramework("torch", "torch", "", "", List.of("1", "2", "3"), List.of());
  private static final RuleSum RULE = new RuleSum(Conventions.named("pytorch").orElseThrow());
  private static final String CALL = "pytorch,i3-k3-s2-d1-op1";
  private static final Observation REFUSED = new Rejected("Error", "no");
  private static final Observation DEAD = new Crashed("SIGABRT", "");

  @TempDir private Path fixtures;

  /** A release that came out in such a way with a call that the rule takes. */
  private static LiveTally answering(Observation observation) {
    LiveTally tally = new LiveTally(List.of());
    FrameworkTrial trial = new FrameworkTrial(FrameworkCall.parse(CALL));
    tally.add(trial, trial.judge(observation));
    return tally;
  }

  /** What the releases 1, 2 … came out with. */
  private static LiveFixture fixture(Optional<LiveFixture> approved, Observation... observations) {
    Map<String, LiveTally> tallies = new LinkedHashMap<>();
    for (Observation observation : observations) {
      tallies.put(String.valueOf(tallies.size() + 1), answering(observation));
    }
    return LiveFixture.of(FRAMEWORK, RULE, tallies, approved);
  }

  private static LiveFixture fixture(Observation... observations) {
    return fixture(Optional.empty(), observations);
  }

  private static LiveDifference difference(
      Status status, String region, boolean steady, String... releases) {
    return new LiveDifference(
        status, List.of(releases), region, "why", steady, 9, "smallest", "this", "that", "again");
  }

  private static LiveFixture approving(LiveDifference... differences) {
    Answers answers = new Answers("1", 10, 6, 0, 0, 0, 4, 2, 2);
    return new LiveFixture(
        "torch", "pytorch", "title", "00000000", List.of(answers), List.of(differences));
  }

  @Test
  void releasesThatDifferInOneWayAreOneDifferenceAndThoseThatDieAnother() {
    LiveFixture fixture = fixture(REFUSED, DEAD, REFUSED);
    assertEquals(
        List.of(
            new LiveDifference(
                Status.REJECTED_VALID,
                List.of("1", "3"),
                "",
                "",
                true,
                1,
                CALL,
                "taken",
                "refused: no",
                "java -jar target/conv2d-transpose-crosscheck.jar live --framework torch '"
                    + CALL
                    + "'"),
            new LiveDifference(
                Status.CRASHED,
                List.of("2"),
                "",
                "",
                true,
                1,
                CALL,
                "taken",
                "died of SIGABRT",
                "java -jar target/conv2d-transpose-crosscheck.jar live --framework torch '"
                    + CALL
                    + "'")),
        fixture.differences());
    assertEquals(List.of("1", "2", "3"), fixture.answers().stream().map(Answers::version).toList());
    assertEquals("torch", fixture.framework());
    assertEquals("pytorch", fixture.convention());
    assertEquals(RULE.hexadecimal(), fixture.rule());
  }

  @Test
  void theRegionIsThatWhichIsApprovedOfTheReleaseAndItsWay() {
    LiveFixture approved =
        approving(
            difference(Status.CRASHED, "k > 1", true, "1", "2"),
            difference(Status.REJECTED_VALID, "k > 2", false, "2", "3"));
    LiveFixture shown = fixture(Optional.of(approved), REFUSED, REFUSED, DEAD);
    assertEquals(
        List.of("[1] '' '' true", "[2] 'k > 2' 'why' false", "[3] '' '' true"),
        shown.differences().stream()
            .map(
                known ->
                    "%s '%s' '%s' %s"
                        .formatted(known.releases(), known.region(), known.words(), known.steady()))
            .toList());
  }

  @Test
  void ofReleasesThatAreUnsteadyNumbersAndExamplesAreNotCompared() {
    LiveFixture steady = approving(difference(Status.CRASHED, "k > 1", true, "1"));
    assertEquals(steady, steady.comparable());
    LiveFixture unsteady =
        approving(
            difference(Status.CRASHED, "k > 1", true, "1"),
            difference(Status.VALUE_MISMATCH, "k > 2", false, "1"));
    LiveFixture comparable = unsteady.comparable();
    assertEquals(List.of(new Answers("1", 10, 0, 0, 0, 0, 1, 2, 1)), comparable.answers());
    assertEquals(unsteady.differences().get(0), comparable.differences().get(0));
    assertEquals("", comparable.differences().get(1).smallest());
    assertEquals("k > 2", comparable.differences().get(1).region());
  }

  @Test
  void ofSomeReleasesNothingIsSaidOfTheOthers() {
    LiveFixture all = fixture(REFUSED, DEAD, REFUSED);
    LiveFixture last = all.of("3"::equals);
    assertEquals(List.of("3"), last.answers().stream().map(Answers::version).toList());
    assertEquals(List.of(all.differences().get(0).of(List.of("3"))), last.differences());
    assertEquals("pytorch", last.convention());
  }

  @Test
  void whatIsApprovedIsReadFromItsPlaceAndFromNoOther() {
    LiveFixture fixture = fixture(REFUSED);
    assertTrue(LiveFixture.approved(fixtures).fixtures().isEmpty());
    JsonFile.write(fixtures.resolve("live/torch/pytorch.json"), fixture);
    assertEquals(List.of(fixture), List.copyOf(LiveFixture.approved(fixtures).fixtures()));
    JsonFile.write(fixtures.resolve("live/torch/other.json"), fixture);
    assertThrows(BadInputException.class, () -> LiveFixture.approved(fixtures));
  }
}
