package crosscheck.check.live;

import static java.util.stream.Collectors.toUnmodifiableSet;

import crosscheck.approval.ApprovedFolder;
import crosscheck.approval.Differences;
import crosscheck.check.ExitCode;
import crosscheck.check.Harness;
import crosscheck.check.OutputFolder;
import crosscheck.check.Progress;
import crosscheck.check.Run;
import crosscheck.input.BadInputException;
import crosscheck.input.OneOf;
import crosscheck.json.Json;
import crosscheck.op.Caches;
import crosscheck.op.FrameworkCall;
import crosscheck.pool.Batch;
import crosscheck.pool.WorkerFailure;
import crosscheck.pool.WorkerPool;
import crosscheck.sweep.Level;
import crosscheck.verdict.FrameworkTrial;
import crosscheck.verdict.Status;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
   * asked to regenerate and if the answers of every release can be compared, the approved ones.
   *
   * @throws BadInputException if the fixtures or a folder cannot be used, or, at the end, if
   *     answers were to be approved and those of some release cannot be compared
   */
  public LiveSummary run(PrintStream out) {
    requireFolder();
    long start = System.nanoTime();
    ApprovedFolder<LiveFixture> approved = LiveFixture.approved(harness.fixtures());
    OutputFolder folder = harness.folder(NAME).cleared();
    Caches caches = Caches.ofThisMachine();
    Map<LiveRelease, Map<String, LiveTally>> answered = new LinkedHashMap<>();
    Map<String, String> skipped = new LinkedHashMap<>();
    Map<String, String> failures = new LinkedHashMap<>();
    Map<String, Integer> deaths = new LinkedHashMap<>();
    for (LiveRelease release : releases) {
      Optional<String> obstacle = release.obstacle();
      if (obstacle.isPresent()) {
        skipped.put(release.id(), obstacle.get());
        continue;
      }
      Map<String, LiveTally> tallies = tallies(release, caches, approved.fixtures());
      try {
        deaths.put(release.id(), ask(release, tallies, folder, Progress.on(out)));
        answered.put(release, tallies);
      } catch (WorkerFailure failed) {
        failures.put(release.id(), String.valueOf(failed.getMessage()));
      }
    }
    List<LiveFixture> received = received(answered, approved.fixtures());
    Map<String, String> causes = new LinkedHashMap<>();
    answered
        .keySet()
        .forEach(
            release -> release.cause(caches).ifPresent(cause -> causes.put(release.id(), cause)));
    Set<LiveRelease> compared =
        answered.keySet().stream()
            .filter(release -> !causes.containsKey(release.id()))
            .collect(toUnmodifiableSet());
    boolean approving = regenerate && level == Level.STANDARD && compared.containsAll(releases);
    if (approving) {
      approved.approve(received);
    }
    LiveSummary summary =
        new LiveSummary(
            releases.stream().map(LiveRelease::id).toList(),
            skipped,
            failures,
            causes,
            deaths,
            received,
            answered.entrySet().stream().flatMap(LiveCheck::contradictions).toList(),
            level == Level.STANDARD
                ? new LiveComparison(compared)
                    .of(received, approving ? received : approved.fixtures())
                : Differences.none());
    Run run = Run.since(start);
    folder.write(summary, run);
    new LiveReport(out).print(summary, run);
    if (regenerate && !approving) {
      throw new BadInputException(
          "--regenerate-fixtures: nothing is approved: every release must be asked and compared"
              + " at level standard; at level %s were %s"
                  .formatted(level.id(), compared.stream().map(LiveRelease::id).sorted().toList()));
    }
    return summary;
  }

  /**
   * Asks every release for some calls and returns the exit code; a release whose program this
   * machine lacks is skipped, as in a run.
   *
   * @param answers takes the answers
   * @param remarks is told which releases were not asked, and why
   * @throws BadInputException if a folder cannot be used, or if a release has no words for a call
   */
  int ask(List<FrameworkCall> calls, Consumer<LiveAnswer> answers, Consumer<String> remarks) {
    requireFolder();
    releases.forEach(release -> requireWords(release, calls));
    OutputFolder folder = harness.folder(NAME + "-calls").cleared();
    int exitCode = ExitCode.CONFORMANT;
    for (LiveRelease release : releases) {
      Optional<String> obstacle = release.obstacle();
      if (obstacle.isPresent()) {
        remarks.accept(skipped(release.id(), obstacle.get()));
        continue;
      }
      try {
        for (LiveAnswer answer : answers(release, calls, folder)) {
          answers.accept(answer);
          Status status = answer.status();
          exitCode =
              Math.max(exitCode, ExitCode.of(status != Status.UNTESTED, !status.isMismatch()));
        }
      } catch (WorkerFailure failed) {
        remarks.accept("NOT ASKED %s: %s".formatted(release.id(), failed.getMessage()));
        exitCode = ExitCode.INTERNAL_FAILURE;
      }
    }
    return exitCode;
  }

  /** Asks as {@link #ask(List, Consumer, Consumer)} and prints what came of each call. */
  public int ask(List<FrameworkCall> calls, boolean json, PrintStream out, PrintStream remarks) {
    return ask(
        calls, answer -> out.println(json ? Json.line(answer) : answer.text()), remarks::println);
  }

  private List<LiveAnswer> answers(
      LiveRelease release, List<FrameworkCall> calls, OutputFolder folder) {
    List<FrameworkTrial> trials = calls.stream().distinct().map(FrameworkTrial::new).toList();
    Map<FrameworkTrial, Verdict> verdicts = new ConcurrentHashMap<>();
    pool(release, folder).run(release, trials, verdicts::put);
    return trials.stream()
        .map(
            trial ->
                LiveAnswer.of(release, trial.id(), Objects.requireNonNull(verdicts.get(trial))))
        .toList();
  }

  /** The line of a release that is not asked, as the machine lacks something. */
  static String skipped(String release, String obstacle) {
    return "SKIPPED %s: %s".formatted(release, obstacle);
  }

  private void requireFolder() {
    if (!Files.isDirectory(frameworks)) {
      throw new BadInputException(
          frameworks + ": no such folder; mvn package -Plive loads the frameworks into it");
    }
  }

  private static void requireWords(LiveRelease release, List<FrameworkCall> calls) {
    for (FrameworkCall call : calls) {
      LiveRule rule =
          release.framework().rules().stream()
              .filter(known -> known.id().equals(call.convention()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new BadInputException(
                          "call %s: %s is asked for calls of %s"
                              .formatted(
                                  call.id(),
                                  release.framework().id(),
                                  OneOf.words(release.framework().ruleIds()))));
      rule.asking()
          .obstacle(call)
          .ifPresent(
              why -> {
                throw new BadInputException("call %s: %s".formatted(call.id(), why));
              });
    }
  }

  private static Map<String, LiveTally> tallies(
      LiveRelease release, Caches caches, Collection<LiveFixture> approved) {
    List<LiveRegion> byCause =
        release.cause(caches).map(cause -> LiveRegion.ofAnyValue()).stream().toList();
    Map<String, LiveTally> tallies = new LinkedHashMap<>();
    for (String convention : release.framework().ruleIds()) {
      Stream<LiveRegion> regions =
          fixture(release.framework(), convention, approved).stream()
              .flatMap(known -> known.of(release.version()::equals).differences().stream())
              .filter(difference -> !difference.region().isEmpty())
              .map(LiveRegion::of);
      tallies.put(convention, new LiveTally(Stream.concat(regions, byCause.stream()).toList()));
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
        release.framework().rules().stream().map(rule -> rule.calls(level)).toList();
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
                  .iterator(),
              count)
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
      for (LiveRule rule : framework.rules()) {
        Map<String, LiveTally> tallies = new LinkedHashMap<>();
        answered.forEach(
            (release, ofRelease) -> {
              LiveTally tally = ofRelease.get(rule.id());
              if (release.framework().equals(framework) && tally != null) {
                tallies.put(release.version(), tally);
              }
            });
        if (!tallies.isEmpty()) {
          fixtures.add(
              LiveFixture.of(
                  framework,
                  new RuleSum(rule.convention()),
                  tallies,
                  fixture(framework, rule.id(), approved)));
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
}
