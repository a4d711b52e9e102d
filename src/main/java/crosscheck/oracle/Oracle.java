package crosscheck.oracle;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;

/**
 * The transposed convolution as its definition says, written to be read; {@link FastOracle}
 * computes the same, bit for bit.
 *
 * <pre>
 *   y[b, p, q, g·C + co] = Σ x[b, i, j, g·D + ci] · w[u, v, co, g·D + ci]
 *
 *   over all i, j, u, v, ci with   p = i · strideHeight + u · dilationHeight − cropTop
 *                                  q = j · strideWidth  + v · dilationWidth  − cropLeft
 *
 *   x  input     b       image
 *   w  filter    i, j    input row, input column
 *   y  output    u, v    kernel row, kernel column
 *                p, q    output row, output column
 *                g       group, each with C channels out and D channels in
 *                ci, co  channel in and channel out of the group
 * </pre>
 *
 * <p>Every input cell is multiplied with the whole kernel, and the products are added up where they
 * land; what lands outside the output is dropped. This is the product with the transpose of the
 * convolution's matrix: Dumoulin and Visin, A guide to convolution arithmetic for deep learning
 * (arXiv 1603.07285v2), sections 4.1 and 4.2. The crops follow from the padding and, for SAME, from
 * the requested size: {@link AxisGeometry#cropBefore}.
 */
public final class Oracle {

  private Oracle() {}

  /** Computes the output of one group, as the other method does. */
  public static Tensor4 convTranspose(
      ConvTransposeGeometry geometry,
      int outputHeight,
      int outputWidth,
      Tensor4 input,
      Tensor4 filter) {
    return convTranspose(geometry, outputHeight, outputWidth, 1, input, filter);
  }

  /**
   * Computes every cell of the output that the op is asked for, in double precision. Each sum adds
   * its terms in the order of i, j and ci.
   *
   * @param geometry both axes; the input's size must be theirs
   * @param outputHeight the requested rows, from which SAME's crop follows
   * @param outputWidth the requested columns
   * @param groups the number of groups, which must divide the channels in
   * @param input {@code [batch, row, column, channel in]}
   * @param filter {@code [row, column, channel out of a group, channel in]}
   * @return {@code [batch, outputHeight, outputWidth, channel out]}
   */
  public static Tensor4 convTranspose(
      ConvTransposeGeometry geometry,
      int outputHeight,
      int outputWidth,
      int groups,
      Tensor4 input,
      Tensor4 filter) {
    return convTranspose(geometry, outputHeight, outputWidth, groups, 0.0, input, filter);
  }

  /**
   * Computes the same with sums that start from −0, the neutral element of addition: a result is −0
   * only if all its terms are −0, or if it has none.
   */
  public static Tensor4 convTransposeWithSignedZeros(
      ConvTransposeGeometry geometry,
      int outputHeight,
      int outputWidth,
      int groups,
      Tensor4 input,
      Tensor4 filter) {
    return convTranspose(geometry, outputHeight, outputWidth, groups, -0.0, input, filter);
  }

  private static Tensor4 convTranspose(
      ConvTransposeGeometry geometry,
      int outputHeight,
      int outputWidth,
      int groups,
      double start,
      Tensor4 input,
      Tensor4 filter) {
    AxisGeometry height = geometry.height();
    AxisGeometry width = geometry.width();
    int cropTop = height.cropBefore(outputHeight);
    int cropLeft = width.cropBefore(outputWidth);
    int outputs = filter.size(2);
    int inputs = filter.size(3) / groups;
    Tensor4 output = Tensor4.zeros(input.size(0), outputHeight, outputWidth, groups * outputs);
    double[] x = input.values();
    double[] w = filter.values();
    double[] y = output.values();
    Arrays.fill(y, start);
    for (int b = 0; b < input.size(0); b++) {
      for (int i = 0; i < height.input(); i++) {
        for (int j = 0; j < width.input(); j++) {
          for (int u = 0; u < height.kernel(); u++) {
            for (int v = 0; v < width.kernel(); v++) {
              int p = i * height.stride() + u * height.dilation() - cropTop;
              int q = j * width.stride() + v * width.dilation() - cropLeft;
              if (p < 0 || p >= outputHeight || q < 0 || q >= outputWidth) {
                continue;
              }
              for (int g = 0; g < groups; g++) {
                for (int co = 0; co < outputs; co++) {
                  for (int ci = 0; ci < inputs; ci++) {
                    y[output.index(b, p, q, g * outputs + co)] +=
                        x[input.index(b, i, j, g * inputs + ci)]
                            * w[filter.index(u, v, co, g * inputs + ci)];
                  }
                }
              }
            }
          }
        }
      }
    }
    return output;
  }
}
