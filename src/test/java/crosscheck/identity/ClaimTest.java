package crosscheck.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.CaseId;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {

  private static final String CASE = "bf16-nchw-same-i4x5-k3x2-s2x1-d2x1-o7x5-c3x31-b2";

  @Test
  void aClaimIsReadBackFromItsId() {
    Claim claim = new Claim(Identity.ADJOINT, CaseId.parse(CASE));
    assertEquals("adjoint," + CASE, claim.id());
    assertEquals(claim, Claim.parse(claim.id()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "adjoint| must be IDENTITY,CASE, was 'adjoint'",
        "adjunct,f32| identity must be one of adjoint, filter-adjoint, linear-in-input,",
        "adjoint,f32| at character",
        "batch-rotated,f32-nhwc-same-i2x2-k3x3-s2x2-d1x1-o4x4-c2x2-b1| says nothing about",
      })
  void whatIsNoClaimIsSaid(String id, String words) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> Claim.parse(id));
    assertTrue(refusal.getMessage().contains(words), refusal::getMessage);
  }

  private static double[] sumOfMagnitudes(Call call) {
    Call.InGraph inGraph = (Call.InGraph) call;
    double image = Arrays.stream(inGraph.image().values()).map(Math::abs).max().orElseThrow();
    Tensor4 filter = inGraph.filter();
    // For each output channel of the transposed convolution, and for each of the forward one.
    double[] sums = new double[filter.size(2) + filter.size(3)];
    IntStream.range(0, filter.values().length)
        .forEach(
            i -> {
              int[] at = filter.coordinates(i);
              double product = image * Math.abs(filter.values()[i]);
              sums[at[2]] += product;
              sums[filter.size(2) + at[3]] += product;
            });
    return sums;
  }

  /** bfloat16 has integers up to 256, and 31 channels of 6 cells are more than that is for. */
  @ParameterizedTest
  @ValueSource(strings = {CASE, "bf16-nhwc-valid-i2x2-k9x9-s1x1-d1x1-o10x10-c64x1-b1"})
  void bothConvolutionsOfTheAdjointSumExactly(String id) {
    Claim claim = new Claim(Identity.ADJOINT, CaseId.parse(id));
    double limit = claim.c().elementType().exactLimit();
    int outputChannels = claim.c().outputChannels();
    double[] transposed = sumOfMagnitudes(claim.own().calls().get(0));
    double[] forward = sumOfMagnitudes(claim.other().calls().get(0));
    for (int co = 0; co < outputChannels; co++) {
      assertTrue(transposed[co] <= limit, "output channel " + co);
    }
    for (int ci = outputChannels; ci < forward.length; ci++) {
      assertTrue(forward[ci] <= limit, "input channel " + (ci - outputChannels));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"linear-in-input", "linear-in-filter"})
  void theTwoPartsAreTheWholeAndNeitherIsNothing(String identity) {
    Claim claim = Claim.parse(identity + "," + CASE);
    List<Call> parts = claim.other().calls();
    Call.InGraph one = (Call.InGraph) parts.get(0);
    Call.InGraph other = (Call.InGraph) parts.get(1);
    boolean ofInput = identity.endsWith("input");
    Tensor4 some = ofInput ? one.image() : one.filter();
    Tensor4 others = ofInput ? other.image() : other.filter();
    Tensor4 whole = ofInput ? claim.c().image() : claim.c().filter();
    assertEquals(-1, Arrays.mismatch(whole.values(), some.plus(others).values()));
    assertTrue(!some.allZero() && !others.allZero());
  }
}
