package crosscheck.check.published;

import static java.util.stream.Collectors.toSet;

import crosscheck.geometry.Alignment;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import crosscheck.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The op's geometries that come to the output of a published case: VALID, SAME, the tightest
 * EXPLICIT and whichever the case says.
 */
final class Equivalents {

  private final PublishedCase published;
  private final Optional<Alignment> rows;
  private final Optional<Alignment> columns;
  private final List<ConvTransposeGeometry> geometries;

  /** Looks for them; there are none for a case without an output. */
  Equivalents(PublishedCase published, PublishedJudge judge) {
    this.published = published;
    rows = judge.alignment(0);
    columns = judge.alignment(1);
    geometries =
        rows.isPresent() && columns.isPresent() ? geometries(rows.get(), columns.get()) : List.of();
  }

  /** The tightest of each kind, and those that the case says; each once. */
  private List<ConvTransposeGeometry> geometries(Alignment rows, Alignment columns) {
    return Stream.concat(tightest(rows, columns), said().stream())
        .distinct()
        .map(
            padding ->
                new ConvTransposeGeometry(
                    AxisGeometry.of(published.scatter(0), padding.height()),
                    AxisGeometry.of(published.scatter(1), padding.width())))
        .filter(g -> comesTo(g.height(), rows) && comesTo(g.width(), columns))
        .toList();
  }

  /** A padding of each kind, which comes to the output if any of its kind does. */
  private Stream<EquivalentPadding> tightest(Alignment rows, Alignment columns) {
    Stream<EquivalentPadding> words = Stream.of(EquivalentPadding.VALID, EquivalentPadding.SAME);
    return rows.crop() < 0 || columns.crop() < 0
        ? words
        : Stream.concat(
            words,
            Stream.of(
                new EquivalentPadding(
                    tightest(published.scatter(0), rows),
                    tightest(published.scatter(1), columns))));
  }

  private static Padding tightest(Scatter x, Alignment kept) {
    return new Padding.Explicit(
        kept.crop(), (int) Math.max(0, (long) x.size() - kept.crop() - kept.size()));
  }

  private static boolean comesTo(AxisGeometry axis, Alignment kept) {
    return axis.admissible().contains(kept.size()) && axis.cropBefore(kept.size()) == kept.crop();
  }

  /** The paddings that the case says; none if it says nothing about them. */
  private List<EquivalentPadding> said() {
    List<Object> said = published.tensorFlowEquivalents();
    return said == null ? List.of() : said.stream().map(EquivalentPadding::of).toList();
  }

  List<ConvTransposeGeometry> geometries() {
    return geometries;
  }

  /** Their paddings in words. */
  List<String> words() {
    return paddings()
        .map(
            padding ->
                padding.kind() == Padding.Kind.EXPLICIT
                    ? "EXPLICIT " + padding.cells()
                    : padding.kind().name())
        .toList();
  }

  private Stream<EquivalentPadding> paddings() {
    return geometries.stream().map(EquivalentPadding::of);
  }

  /** Whether they are those that the case says, and whether its values are those of its crop. */
  List<PublishedFinding> findings() {
    List<PublishedFinding> findings = new ArrayList<>();
    if (geometries.isEmpty()) {
      findings.add(
          new PublishedFinding(
              PublishedDisagreement.NOT_THE_OPS,
              "output %s, crop %s"
                  .formatted(
                      published.output(),
                      Stream.of(rows, columns)
                          .map(kept -> kept.map(a -> String.valueOf(a.crop())).orElse("unknown"))
                          .toList())));
    }
    if (published.tensorFlowEquivalents() != null && !areSaid()) {
      findings.add(
          new PublishedFinding(
              PublishedDisagreement.EQUIVALENTS_DIFFER,
              "said %s, are %s"
                  .formatted(
                      Json.spaced(published.tensorFlowEquivalents()),
                      Json.spaced(paddings().map(EquivalentPadding::json).toList()))));
    }
    if (comparesValues()) {
      wrongValues()
          .forEach(
              words ->
                  findings.add(new PublishedFinding(PublishedDisagreement.VALUES_DIFFER, words)));
    }
    return findings;
  }

  /** Whether the case says one of each kind that comes to the output, and none that does not. */
  private boolean areSaid() {
    Set<EquivalentPadding> found = paddings().collect(toSet());
    return found.containsAll(said()) && kinds(said().stream()).equals(kinds(found.stream()));
  }

  private static Set<Padding.Kind> kinds(Stream<EquivalentPadding> paddings) {
    return paddings.map(EquivalentPadding::kind).collect(toSet());
  }

  /** Whether the case has values, and it is known which cells of the scatter they are. */
  boolean comparesValues() {
    return published.hasValues()
        && published.batch() > 0
        && rows.isPresent()
        && columns.isPresent();
  }

  /** Where the closed form does not give the values, by group. */
  private List<String> wrongValues() {
    // The padding plays no part: the alignment says which cells they are.
    ConvTransposeGeometry geometry =
        new ConvTransposeGeometry(
            AxisGeometry.of(published.scatter(0), new Padding.Valid()),
            AxisGeometry.of(published.scatter(1), new Padding.Valid()));
    List<PublishedValues> groups = PublishedValues.groups(published).toList();
    List<String> wrong = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      String name = PublishedTrials.group(published, group);
      groups
          .get(group)
          .firstDifference(geometry, rows.orElseThrow(), columns.orElseThrow())
          .ifPresent(words -> wrong.add(name.isEmpty() ? words : name + ": " + words));
    }
    return wrong;
  }
}
