package crosscheck.published;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The op's geometries that come to the output of a published case: VALID, SAME and EXPLICIT. */
final class Equivalents {

  private final PublishedCase published;
  private final List<ConvTransposeGeometry> geometries;

  /** Looks for them; there are none for a case without a size and a crop. */
  Equivalents(PublishedCase published) {
    this.published = published;
    List<Integer> output = published.output();
    List<Integer> crop = published.cropBefore();
    geometries = output == null || crop == null ? List.of() : geometries(output, crop);
  }

  private List<ConvTransposeGeometry> geometries(List<Integer> output, List<Integer> crop) {
    List<ConvTransposeGeometry> found = new ArrayList<>();
    for (Padding.Kind kind : Padding.Kind.values()) {
      Optional<AxisGeometry> height = axis(kind, published.scatter(0), output.get(0), crop.get(0));
      Optional<AxisGeometry> width = axis(kind, published.scatter(1), output.get(1), crop.get(1));
      if (height.isPresent() && width.isPresent()) {
        found.add(new ConvTransposeGeometry(height.get(), width.get()));
      }
    }
    return found;
  }

  private static Optional<AxisGeometry> axis(Padding.Kind kind, Scatter x, int output, int crop) {
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
    return geometries.stream().map(geometry -> asPublished(geometry).toString()).toList();
  }

  /** Whether they are those that the case says, and give its values. */
  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    if (geometries.isEmpty()) {
      remarks.add(
          new Remark(
              Discrepancy.NOT_THE_OPS,
              published.cropBefore() == null
                  ? "crop_before is not published"
                  : "output %s, crop %s".formatted(published.output(), published.cropBefore())));
    }
    List<Object> said = published.tensorFlowEquivalents();
    List<Object> found = geometries.stream().map(Equivalents::asPublished).toList();
    if (said != null && !said.equals(found)) {
      remarks.add(
          new Remark(Discrepancy.EQUIVALENTS_DIFFER, "said %s, are %s".formatted(said, found)));
    }
    if (published.hasValues() && published.batch() > 0 && !geometries.isEmpty()) {
      ConvTransposeGeometry any = geometries.get(0);
      List<Integer> output = Keys.pair("out_hw", published.output(), 1);
      boolean agree =
          PublishedValues.groups(published)
              .allMatch(
                  values ->
                      values.areTheClosedForms(values.asCase(any, output.get(0), output.get(1))));
      if (!agree) {
        remarks.add(new Remark(Discrepancy.VALUES_DIFFER, "with " + asPublished(any)));
      }
    }
    return remarks;
  }

  /** A padding in the words of {@code tf_equivalents}. */
  private static Object asPublished(ConvTransposeGeometry geometry) {
    Padding height = geometry.height().padding();
    Padding width = geometry.width().padding();
    return geometry.paddingKind() == Padding.Kind.EXPLICIT
        ? Map.of(
            "EXPLICIT_tblr",
            List.of(height.before(), height.after(), width.before(), width.after()))
        : geometry.paddingKind().name();
  }
}
