package crosscheck.check.published;

import static java.util.stream.Collectors.toSet;

import crosscheck.geometry.Alignment;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The op's geometries that come to the output of a published case: VALID, SAME and EXPLICIT. */
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

  private List<ConvTransposeGeometry> geometries(Alignment rows, Alignment columns) {
    List<ConvTransposeGeometry> found = new ArrayList<>();
    for (Padding.Kind kind : Padding.Kind.values()) {
      Optional<AxisGeometry> height = axis(kind, published.scatter(0), rows);
      Optional<AxisGeometry> width = axis(kind, published.scatter(1), columns);
      if (height.isPresent() && width.isPresent()) {
        found.add(new ConvTransposeGeometry(height.get(), width.get()));
      }
    }
    return found;
  }

  private static Optional<AxisGeometry> axis(Padding.Kind kind, Scatter x, Alignment kept) {
    int crop = kept.crop();
    int output = kept.size();
    if (crop < 0) {
      return Optional.empty();
    }
    Padding padding =
        switch (kind) {
          case VALID -> new Padding.Valid();
          case SAME -> new Padding.Same();
          case EXPLICIT ->
              new Padding.Explicit(crop, (int) Math.max(0, (long) x.size() - crop - output));
        };
    AxisGeometry geometry = AxisGeometry.of(x, padding);
    return geometry.admissible().contains(output) && geometry.cropBefore(output) == crop
        ? Optional.of(geometry)
        : Optional.empty();
  }

  List<ConvTransposeGeometry> geometries() {
    return geometries;
  }

  /** Their paddings in words. */
  List<String> words() {
    return geometries.stream()
        .map(
            geometry ->
                asPublished(geometry) instanceof String word ? word : "EXPLICIT " + pads(geometry))
        .toList();
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
    List<Object> said = published.tensorFlowEquivalents();
    Set<Object> found = geometries.stream().map(Equivalents::asPublished).collect(toSet());
    if (said != null && !Set.copyOf(said).equals(found)) {
      findings.add(
          new PublishedFinding(
              PublishedDisagreement.EQUIVALENTS_DIFFER,
              "said %s, are %s".formatted(said, words())));
    }
    if (comparesValues()) {
      wrongValues()
          .forEach(
              words ->
                  findings.add(new PublishedFinding(PublishedDisagreement.VALUES_DIFFER, words)));
    }
    return findings;
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

  /** A padding in the words of {@code tf_equivalents}. */
  private static Object asPublished(ConvTransposeGeometry geometry) {
    return geometry.paddingKind() == Padding.Kind.EXPLICIT
        ? Map.of("EXPLICIT_tblr", pads(geometry))
        : geometry.paddingKind().name();
  }

  private static List<Integer> pads(ConvTransposeGeometry geometry) {
    Padding height = geometry.height().padding();
    Padding width = geometry.width().padding();
    return List.of(height.before(), height.after(), width.before(), width.after());
  }
}
