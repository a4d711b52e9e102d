package crosscheck.vector;

import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.OutputInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a size must be refused. */
final class Refusal {

  private Refusal() {}

  /** Why an output of a size must be refused, in words; empty if it must not. */
  static Optional<String> reason(
      ConvTransposeGeometry geometry, int outputHeight, int outputWidth) {
    List<String> reasons = new ArrayList<>();
    OutputInterval heights = geometry.height().admissible();
    OutputInterval widths = geometry.width().admissible();
    if (!heights.contains(outputHeight)) {
      reasons.add("height %d is not in %s".formatted(outputHeight, heights));
    }
    if (!widths.contains(outputWidth)) {
      reasons.add("width %d is not in %s".formatted(outputWidth, widths));
    }
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", reasons));
  }
}
