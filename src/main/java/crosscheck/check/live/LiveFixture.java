package crosscheck.check.live;

import crosscheck.approval.ApprovedFolder;
import crosscheck.check.Rerun;
import crosscheck.check.live.LiveTally.Example;
import crosscheck.json.Schema;
import crosscheck.verdict.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a framework answered to the calls of one convention, as a JSON file.
 *
 * @param framework the framework
 * @param convention the convention's id
 * @param title the framework and the call in its own words
 * @param rule a check sum of the rule that it was asked about; with another one, nothing of this
 *     file is said of it
 * @param answers what each release answered, the oldest first
 * @param differences the ways in which they differ from the rule
 */
@Schema("live")
public record LiveFixture(
    String framework,
    String convention,
    String title,
    String rule,
    List<Answers> answers,
    List<LiveDifference> differences) {

  /** Copies the lists. */
  public LiveFixture {
    answers = List.copyOf(answers);
    differences = List.copyOf(differences);
  }

  /** Sums up what releases answered; regions are those that are approved. */
  static LiveFixture of(
      LiveFramework framework,
      RuleSum rule,
      Map<String, LiveTally> tallies,
      Optional<LiveFixture> approved) {
    List<Answers> answers = new ArrayList<>();
    Map<LiveDifference, LiveDifference> differences = new LinkedHashMap<>();
    tallies.forEach(
        (version, tally) -> {
          answers.add(tally.answers(version));
          tally
              .smallest()
              .forEach(
                  (status, example) -> {
                    LiveDifference difference =
                        difference(
                            framework,
                            status,
                            tally.count(status),
                            example,
                            approved.flatMap(known -> known.difference(status, version)));
                    differences.merge(
                        difference.comparable(),
                        difference.of(List.of(version)),
                        (known, same) -> known.also(version));
                  });
        });
    return new LiveFixture(
        framework.id(),
        rule.convention().id(),
        rule.convention().title(),
        rule.hexadecimal(),
        answers,
        List.copyOf(differences.values()));
  }

  private static LiveDifference difference(
      LiveFramework framework,
      Status status,
      long calls,
      Example example,
      Optional<LiveDifference> approved) {
    return new LiveDifference(
        status,
        List.of(),
        approved.map(LiveDifference::region).orElse(""),
        approved.map(LiveDifference::words).orElse(""),
        approved.map(LiveDifference::steady).orElse(true),
        calls,
        example.call().id(),
        example.verdict().expected(),
        example.verdict().observed(),
        Rerun.of(
            LiveCheck.NAME, "--framework " + framework.id() + " '" + example.call().id() + "'"));
  }

  /** The approved way in which a release differs, if it does so. */
  Optional<LiveDifference> difference(Status status, String version) {
    return differences.stream()
        .filter(known -> known.status() == status && known.releases().contains(version))
        .findFirst();
  }

  /** What must show again in each run: numbers and examples only of what is steady. */
  LiveFixture comparable() {
    boolean steady = differences.stream().allMatch(LiveDifference::steady);
    return new LiveFixture(
        framework,
        convention,
        title,
        rule,
        steady ? answers : answers.stream().map(Answers::comparable).toList(),
        differences.stream().map(LiveDifference::comparable).toList());
  }

  /** What the file says of some releases alone. */
  LiveFixture of(Predicate<String> releases) {
    return new LiveFixture(
        framework,
        convention,
        title,
        rule,
        answers.stream().filter(answer -> releases.test(answer.version())).toList(),
        differences.stream()
            .map(known -> known.of(known.releases().stream().filter(releases).toList()))
            .filter(known -> !known.releases().isEmpty())
            .toList());
  }

  /** The approved ones below a folder of fixtures. */
  public static ApprovedFolder<LiveFixture> approved(Path fixtures) {
    return ApprovedFolder.read(
        fixtures.resolve(LiveCheck.NAME), LiveFixture.class, LiveFixture::place);
  }

  /** The file's place below the folder. */
  public Path place() {
    return Path.of(framework, convention + ".json");
  }
}
