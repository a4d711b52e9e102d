package crosscheck.check.live;

import crosscheck.approval.ApprovedFolder;
import crosscheck.approval.Differences;
import crosscheck.check.ExitCode;
import crosscheck.check.Harness;
import crosscheck.check.OutputFolder;
import crosscheck.check.Progress;
import crosscheck.check.Run;
import crosscheck.convention.Conventions;
import crosscheck.input.BadInputException;
import crosscheck.input.OneOf;
import crosscheck.op.FrameworkCall;
import crosscheck.pool.Batch;
import crosscheck.pool.WorkerFailure;
import crosscheck.pool.WorkerPool;
import crosscheck.sweep.Level;
import crosscheck.verdict.FrameworkTrial;
import crosscheck.verdict.Verdict;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Every framework at hand, asked for all that its conventions say of it.
 *
 * @param level how much is asked; answers are compared with what is approved at level standard, and
 *     each call is held against the approved regions at every level
 * @param harness where it runs, and how
 * @param frameworks the folder that {@code mvn -Plive} fills
 * @param releases the releases to ask
 * @param regenerate whether to rewrite what is approved; all releases must be asked then
 */
public record LiveCheck(
    Level level, Harness harness, Path frameworks, List<LiveRelease> releases, boolean regenerate) {

  /** The check's name. */
  public static final String NAME = "live";

  /** Copies the releases. */
  public LiveCheck {
    releases = List.copyOf(releases);
  }

  /**
   * Asks: prints progress and a summary, writes the summary to the output folder, and, only if
   * asked to regenerate and if no release failed, the approved answers.
   *
   * @throws BadInputException if the fixtures or a folder cannot be used
   */
  public LiveSummary run(PrintStream out) {
    requireFolder();
    long start = System.nanoTime();
    ApprovedFolder<LiveFixture> approved = LiveFixture.approved(harness.fixtures());
    OutputFolder folder = harness.folder(NAME).cleared();
    Map<LiveRelease, Map<String, LiveTally>> answered = new LinkedHashMap<>();
    Map<String, String> failures = new LinkedHashMap<>();
    Map<String, Integer> deaths = new LinkedHashMap<>();
    for (LiveRelease release : releases) {
      Map<String, LiveTally> tallies = tallies(release, approved.fixtures());
      try {
        deaths.put(release.id(), ask(release, tallies, folder, Progress.on(out)));
        answered.put(release, tallies);
      } catch (WorkerFailure failed) {
        failures.put(release.id(), String.valueOf(failed.getMessage()));
      }
    }
    List<LiveFixture> received = received(answered, approved.fixtures());
    if (regenerate && level == Level.STANDARD && failures.isEmpty()) {
      approved.approve(received);
    }
    LiveSummary summary =
        new LiveSummary(
            releases.stream().map(LiveRelease::id).toList(),
            failures,
            deaths,
            received,
            answered.entrySet().stream().flatMap(LiveCheck::contradictions).toList(),
            level == Level.STANDARD
                ? differences(received, answered, regenerate ? received : approved.fixtures())
                : Differences.none());
    Run run = Run.since(start);
    folder.write(summary, run);
    new LiveReport(out).print(summary, run);
    return summary;
  }

  /**
   * Asks every release for some calls, prints what came of each, and returns the exit code.
   *
   * @throws BadInputException if a folder cannot be used, or if a release has no words for a call
   */
  public int ask(List<FrameworkCall> calls, PrintStream out) {
    requireFolder();
    releases.forEach(release -> requireWords(release, calls));
    OutputFolder folder = harness.folder(NAME + "-calls").cleared();
    int exitCode = ExitCode.CONFORMANT;
    for (LiveRelease release : releases) {
      try {
        List<FrameworkTrial> trials = calls.stream().distinct().map(FrameworkTrial::new).toList();
        Map<FrameworkTrial, Verdict> verdicts = new ConcurrentHashMap<>();
        pool(release, folder).run(release, trials, verdicts::put);
        for (FrameworkTrial trial : trials) {
          Verdict verdict = Objects.requireNonNull(verdicts.get(trial));
          out.printf(
              "%s  %s  %s%s%n",
              verdict.status(), release.id(), trial.id(), LiveReport.details(verdict));
          exitCode =
              Math.max(exitCode, ExitCode.of(/* complete= */ true, !verdict.status().isMismatch()));
        }
      } catch (WorkerFailure failed) {
        out.printf("NOT ASKED %s: %s%n", release.id(), failed.getMessage());
        exitCode = ExitCode.INTERNAL_FAILURE;
      }
    }
    return exitCode;
  }

  private void requireFolder() {
    if (!Files.isDirectory(frameworks)) {
      throw new BadInputException(
          frameworks + ": no such folder; mvn package -Plive loads the frameworks into it");
    }
  }

  private static void requireWords(LiveRelease release, List<FrameworkCall> calls) {
    List<String> words = release.framework().rules();
    for (FrameworkCall call : calls) {
      boolean refused =
          release.framework().isConverter(call.convention())
              && !new FrameworkTrial(call).mustBeAccepted();
      if (!words.contains(call.convention()) || refused) {
        throw new BadInputException(
            "call %s: %s is asked for calls of %s%s"
                .formatted(
                    call.id(),
                    release.framework().id(),
                    OneOf.words(words),
                    refused ? ", and a converter's that it takes" : ""));
      }
    }
  }

  private static Map<String, LiveTally> tallies(
      LiveRelease release, Collection<LiveFixture> approved) {
    Map<String, LiveTally> tallies = new LinkedHashMap<>();
    for (String convention : release.framework().rules()) {
      List<LiveRegion> regions =
          fixture(release.framework(), convention, approved).stream()
              .flatMap(known -> known.of(release.version()::equals).differences().stream())
              .filter(difference -> !difference.region().isEmpty())
              .map(LiveRegion::of)
              .toList();
      tallies.put(convention, new LiveTally(regions));
    }
    return tallies;
  }

  private static Optional<LiveFixture> fixture(
      LiveFramework framework, String convention, Collection<LiveFixture> fixtures) {
    return fixtures.stream()
        .filter(known -> known.framework().equals(framework.id()))
        .filter(known -> known.convention().equals(convention))
        .findFirst();
  }

  /** Asks a release for every convention, and returns how many processes died. */
  private int ask(
      LiveRelease release, Map<String, LiveTally> tallies, OutputFolder folder, Progress progress) {
    List<LiveCalls> calls =
        tallies.keySet().stream().map(rule -> release.calls(rule, level)).toList();
    long count = calls.stream().flatMap(LiveCalls::all).mapToLong(List::size).sum();
    try (Progress.Part part = progress.begin(release.id(), count)) {
      BiConsumer<FrameworkTrial, Verdict> verdicts =
          (trial, verdict) -> {
            Objects.requireNonNull(tallies.get(trial.call().convention())).add(trial, verdict);
            part.step();
          };
      return pool(release, folder)
          .run(
              release,
              calls.stream()
                  .flatMap(LiveCalls::all)
                  .flatMap(Batch::cut)
                  .map(some -> some.stream().map(FrameworkTrial::new).toList())
                  .map(trials -> new Batch<>(trials, verdicts))
                  .iterator())
          .workersLost();
    }
  }

  /** A pool of workers of a release; throws {@link WorkerFailure} if it is not there. */
  private WorkerPool pool(LiveRelease release, OutputFolder folder) {
    List<Path> libraries = release.libraries(frameworks);
    if (libraries.isEmpty()) {
      throw new WorkerFailure(
          "%s is missing in %s; mvn package -Plive loads it".formatted(release.id(), frameworks));
    }
    return harness.pool(folder, libraries);
  }

  private List<LiveFixture> received(
      Map<LiveRelease, Map<String, LiveTally>> answered, Collection<LiveFixture> approved) {
    List<LiveFixture> fixtures = new ArrayList<>();
    for (LiveFramework framework : LiveFramework.all()) {
      for (String convention : framework.rules()) {
        Map<String, LiveTally> tallies = new LinkedHashMap<>();
        answered.forEach(
            (release, ofRelease) -> {
              LiveTally tally = ofRelease.get(convention);
              if (release.framework().equals(framework) && tally != null) {
                tallies.put(release.version(), tally);
              }
            });
        if (!tallies.isEmpty()) {
          fixtures.add(
              LiveFixture.of(
                  framework,
                  new RuleSum(Conventions.named(convention).orElseThrow()),
                  tallies,
                  fixture(framework, convention, approved)));
        }
      }
    }
    return fixtures;
  }

  private static Stream<String> contradictions(
      Map.Entry<LiveRelease, Map<String, LiveTally>> answered) {
    return answered.getValue().values().stream()
        .flatMap(tally -> tally.contradictions().stream())
        .map(contradiction -> answered.getKey().id() + ": " + contradiction);
  }

  /** Compares what releases answered with what is approved of these releases. */
  private static Differences<String> differences(
      List<LiveFixture> received,
      Map<LiveRelease, Map<String, LiveTally>> answered,
      Collection<LiveFixture> approved) {
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<String> vanished = new ArrayList<>();
    for (LiveFixture fixture : received) {
      approved.stream()
          .filter(known -> known.place().equals(fixture.place()))
          .findFirst()
          .map(
              known ->
                  known.of(
                      version ->
                          answered.keySet().stream()
                              .anyMatch(
                                  release ->
                                      release.framework().id().equals(known.framework())
                                          && release.version().equals(version))))
          .ifPresentOrElse(
              known -> {
                if (!known.comparable().equals(fixture.comparable())) {
                  changed.add(fixture.place().toString());
                }
              },
              () -> added.add(fixture.place().toString()));
    }
    for (LiveFixture known : approved) {
      boolean expected =
          answered.keySet().stream()
              .anyMatch(release -> release.framework().id().equals(known.framework()));
      boolean shown = received.stream().anyMatch(f -> f.place().equals(known.place()));
      if (expected && !shown) {
        vanished.add(known.place().toString());
      }
    }
    return new Differences<>(added, vanished, changed, List.of());
  }
}
