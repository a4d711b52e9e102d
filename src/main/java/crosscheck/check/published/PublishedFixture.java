package crosscheck.check.published;

import crosscheck.approval.ApprovedFolder;
import crosscheck.check.ClassSummary;
import crosscheck.check.Rerun;
import crosscheck.json.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The published cases that do not agree in one named way, as a JSON file.
 *
 * @param disagreement the name
 * @param explanation the reason
 * @param cases their ids, and what it is in each
 */
@Schema("published-disagreement")
public record PublishedFixture(
    PublishedDisagreement disagreement, String explanation, List<NamedCase> cases) {

  /**
   * One of the cases.
   *
   * @param id its id
   * @param source where it was published
   * @param detail what does not agree
   */
  public record NamedCase(String id, String source, String detail) {}

  /**
   * The explained disagreements among some verdicts, by their names. Any other fails the check, and
   * what the op does differently may be its processor's: it is no fixture.
   */
  static List<PublishedFixture> of(List<PublishedVerdict> verdicts) {
    Map<PublishedDisagreement, List<NamedCase>> named = new EnumMap<>(PublishedDisagreement.class);
    for (PublishedVerdict verdict : verdicts) {
      verdict.findings().stream()
          .filter(finding -> finding.disagreement().isExplained())
          .forEach(
              finding ->
                  named
                      .computeIfAbsent(finding.disagreement(), first -> new ArrayList<>())
                      .add(new NamedCase(verdict.id(), verdict.source(), finding.detail())));
    }
    return named.entrySet().stream()
        .map(
            entry ->
                new PublishedFixture(
                    entry.getKey(), entry.getKey().words(), List.copyOf(entry.getValue())))
        .toList();
  }

  /** The approved ones below a folder of fixtures. */
  public static ApprovedFolder<PublishedFixture> approved(Path fixtures) {
    return ApprovedFolder.read(
        fixtures.resolve(PublishedCheck.NAME).resolve("disagreements"),
        PublishedFixture.class,
        PublishedFixture::place);
  }

  /** The file's place below the folder of disagreements. */
  public Path place() {
    return Path.of(disagreement.name() + ".json");
  }

  /**
   * The finding in a summary.
   *
   * @param arguments the arguments by which the command judges a case alone, by its id
   */
  ClassSummary summary(UnaryOperator<String> arguments) {
    NamedCase first = cases.get(0);
    return new ClassSummary(
        disagreement + ": " + explanation,
        "",
        "",
        cases.size(),
        List.of(),
        first.id(),
        "as published: " + first.source(),
        first.detail(),
        "",
        Rerun.of(PublishedCheck.NAME, arguments.apply(first.id())));
  }
}
