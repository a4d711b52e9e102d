package crosscheck.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.op.Case;
import crosscheck.sweep.SmokeCases;
import crosscheck.tensor.Tensor4;
import java.util.List;
import org.junit.jupiter.api.Test;

class FastOracleTest {

  /** A method of both oracles. */
  private interface Computation {
    Tensor4 of(
        ConvTransposeGeometry geometry, int rows, int columns, int groups, Tensor4 x, Tensor4 w);
  }

  private static void assertSameBits(Computation plain, Computation fast) {
    // 93 % of the smoke sweep with 2 % of its work: the others only have longer loops.
    List<Case> cases = SmokeCases.upTo(100_000);
    assertTrue(cases.size() > 2_000, () -> cases.size() + " cases");
    for (Case c : cases) {
      Tensor4 x = c.image();
      Tensor4 w = c.filter();
      int rows = c.outputHeight();
      int columns = c.outputWidth();
      assertArrayEquals(
          plain.of(c.geometry(), rows, columns, c.groups(), x, w).values(),
          fast.of(c.geometry(), rows, columns, c.groups(), x, w).values(),
          c::id);
    }
  }

  @Test
  void theCasesOfTheSmokeSweepHaveTheBitsOfThePlainOracle() {
    assertSameBits(Oracle::convTransposeWithSignedZeros, FastOracle::convTransposeWithSignedZeros);
  }

  @Test
  void sumsThatStartFromZeroHaveThemToo() {
    assertSameBits(Oracle::convTranspose, FastOracle::convTranspose);
  }
}
