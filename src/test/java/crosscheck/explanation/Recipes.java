package crosscheck.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import crosscheck.convention.Convention;
import crosscheck.convention.Conventions;
import crosscheck.geometry.Alignment;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import crosscheck.oracle.Oracle;
import crosscheck.tensor.Tensor4;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Recipes carried out on one axis, and compared with the closed form of the op. */
final class Recipes {

  /** One convention of each rule: others are its names. */
  private static final List<Convention> ORIGINALS =
      Conventions.all().stream().map(Conventions::original).distinct().toList();

  private Recipes() {}

  /**
   * Carries out every recipe for some axes, VALID and SAME, and every admissible size; fails if one
   * does not come to the op's values. Returns for how many sizes each convention has one.
   */
  static Map<String, Long> tried(Stream<Scatter> scatters) {
    Map<String, Long> found = new TreeMap<>();
    scatters.forEach(
        x -> {
          for (Padding padding : List.of(new Padding.Valid(), new Padding.Same())) {
            AxisGeometry axis = AxisGeometry.of(x, padding);
            for (int o = axis.admissible().lowest(); o <= axis.admissible().highest(); o++) {
              for (Convention convention : ORIGINALS) {
                Optional<AxisRecipe> recipe = AxisRecipe.of(convention, axis, o);
                if (recipe.isPresent()) {
                  assertRight(convention, axis, o, recipe.get());
                  found.merge(convention.id(), 1L, Long::sum);
                }
              }
            }
          }
        });
    return found;
  }

  private static void assertRight(
      Convention convention, AxisGeometry axis, int size, AxisRecipe recipe) {
    double[] input = IntStream.range(0, axis.input()).mapToDouble(i -> 3 * i + 2).toArray();
    double[] kernel = IntStream.range(0, axis.kernel()).mapToDouble(j -> 7 * j + 5).toArray();
    double[] theirs = kept(axis.scatter(), recipe.theirs(), input, kernel);
    double[] after = new double[size];
    int left = theirs.length - recipe.dropStart() - recipe.dropEnd();
    System.arraycopy(theirs, recipe.dropStart(), after, recipe.addStart(), left);
    assertArrayEquals(
        Oracle.convTranspose(
                new ConvTransposeGeometry(new AxisGeometry(1, 1, 1, 1, axis.padding()), axis),
                1,
                size,
                Tensor4.of(1, 1, axis.input(), 1, input),
                Tensor4.of(1, axis.kernel(), 1, 1, kernel))
            .values(),
        after,
        () -> "%s, %s, size %d: %s".formatted(convention.id(), axis, size, recipe));
  }

  /** What an alignment keeps of a scatter. */
  private static double[] kept(Scatter x, Alignment alignment, double[] input, double[] kernel) {
    double[] kept = new double[alignment.size()];
    for (int i = 0; i < x.input(); i++) {
      for (int j = 0; j < x.kernel(); j++) {
        int t = i * x.stride() + j * x.dilation() - alignment.crop();
        if (t >= 0 && t < kept.length) {
          kept[t] += input[i] * kernel[j];
        }
      }
    }
    return kept;
  }
}
