package crosscheck.check.published;

import crosscheck.approval.ApprovedFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The published cases that do not agree in one named way, as a JSON file.
 *
 * @param discrepancy the name
 * @param explanation the reason
 * @param cases their ids, and what it is in each
 */
public record PublishedDisagreements(
    Discrepancy discrepancy, String explanation, List<NamedCase> cases) {

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
  public static List<PublishedDisagreements> of(List<PublishedVerdict> verdicts) {
    Map<Discrepancy, List<NamedCase>> named = new EnumMap<>(Discrepancy.class);
    for (PublishedVerdict verdict : verdicts) {
      verdict.remarks().stream()
          .filter(remark -> remark.discrepancy().isExplained())
          .forEach(
              remark ->
                  named
                      .computeIfAbsent(remark.discrepancy(), first -> new ArrayList<>())
                      .add(new NamedCase(verdict.id(), verdict.source(), remark.detail())));
    }
    return named.entrySet().stream()
        .map(
            entry ->
                new PublishedDisagreements(
                    entry.getKey(), entry.getKey().words(), List.copyOf(entry.getValue())))
        .toList();
  }

  /** The folder of published cases below a folder of fixtures. */
  public static Path folder(Path fixtures) {
    return fixtures.resolve("published");
  }

  /** The approved ones below a folder of fixtures. */
  public static ApprovedFolder<PublishedDisagreements> approved(Path fixtures) {
    return ApprovedFolder.read(
        folder(fixtures).resolve("disagreements"),
        PublishedDisagreements.class,
        disagreements -> Path.of(disagreements.discrepancy().name() + ".json"));
  }
}
