package crosscheck.explanation;

import crosscheck.check.live.Confirmations;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import java.util.List;
import java.util.Optional;

/** Subjects of float32 in one group. */
final class Subjects {

  /** No framework was asked itself. */
  static final Confirmations NONE_ASKED = new Confirmations(List.of());

  private static final Tensors TENSORS =
      new Tensors(ElementType.FLOAT32, DataFormat.NHWC, Tensors.smallest(1), 1, 1);

  private Subjects() {}

  static Subject wanting(Rank rank, ConvTransposeGeometry geometry, List<Integer> size) {
    return of(rank, geometry, Optional.empty(), Optional.of(size));
  }

  static Subject of(
      Rank rank,
      ConvTransposeGeometry geometry,
      Optional<List<Integer>> outputPadding,
      Optional<List<Integer>> output) {
    List<Integer> input = List.of(geometry.height().input(), geometry.width().input());
    return new Subject(rank, input, geometry, TENSORS, outputPadding, output);
  }
}
