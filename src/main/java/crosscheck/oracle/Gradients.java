package crosscheck.oracle;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.tensor.Tensor4;

/**
 * The gradients of the transposed convolution y = T(x, w) of {@link Oracle}, as the chain rule
 * says.
 *
 * <pre>
 *   dx[b, i, j, g·D + ci]  = Σ dy[b, p, q, g·C + co] · w[u, v, co, g·D + ci]   over u, v, co
 *   dw[u, v, co, g·D + ci] = Σ dy[b, p, q, g·C + co] · x[b, i, j, g·D + ci]    over b, i, j
 *
 *   with   p = i · strideHeight + u · dilationHeight − cropTop    inside the output
 *          q = j · strideWidth  + v · dilationWidth  − cropLeft
 * </pre>
 *
 * <p>y depends linearly on x and on w: each of its terms x·w passes dy at the place where it lands
 * on to its two factors. The letters are those of {@link Oracle}.
 */
public final class Gradients {

  private Gradients() {}

  /**
   * Computes the gradient with respect to the input, in double precision.
   *
   * @param geometry both axes
   * @param groups the number of groups of channels
   * @param outputGradient dy, {@code [batch, output row, output column, channel out]}
   * @param filter {@code [row, column, channel out of a group, channel in]}
   * @return {@code [batch, row, column, channel in]}
   */
  public static Tensor4 ofInput(
      ConvTransposeGeometry geometry, int groups, Tensor4 outputGradient, Tensor4 filter) {
    int inputs = filter.size(3) / groups;
    int outputs = filter.size(2);
    Tensor4 gradient =
        Tensor4.zeros(
            outputGradient.size(0),
            geometry.height().input(),
            geometry.width().input(),
            filter.size(3));
    double[] dy = outputGradient.values();
    double[] w = filter.values();
    double[] dx = gradient.values();
    forEachPair(
        geometry,
        outputGradient,
        (b, i, j, u, v, p, q) -> {
          for (int ci = 0; ci < filter.size(3); ci++) {
            int first = ci / inputs * outputs;
            for (int co = 0; co < outputs; co++) {
              dx[gradient.index(b, i, j, ci)] +=
                  dy[outputGradient.index(b, p, q, first + co)] * w[filter.index(u, v, co, ci)];
            }
          }
        });
    return gradient;
  }

  /**
   * Computes the gradient with respect to the filter, in double precision.
   *
   * @param geometry both axes
   * @param groups the number of groups of channels
   * @param outputGradient dy, {@code [batch, output row, output column, channel out]}
   * @param input {@code [batch, row, column, channel in]}
   * @return {@code [row, column, channel out of a group, channel in]}
   */
  public static Tensor4 ofFilter(
      ConvTransposeGeometry geometry, int groups, Tensor4 outputGradient, Tensor4 input) {
    int inputs = input.size(3) / groups;
    int outputs = outputGradient.size(3) / groups;
    Tensor4 gradient =
        Tensor4.zeros(
            geometry.height().kernel(), geometry.width().kernel(), outputs, input.size(3));
    double[] dy = outputGradient.values();
    double[] x = input.values();
    double[] dw = gradient.values();
    forEachPair(
        geometry,
        outputGradient,
        (b, i, j, u, v, p, q) -> {
          for (int ci = 0; ci < input.size(3); ci++) {
            int first = ci / inputs * outputs;
            for (int co = 0; co < outputs; co++) {
              dw[gradient.index(u, v, co, ci)] +=
                  dy[outputGradient.index(b, p, q, first + co)] * x[input.index(b, i, j, ci)];
            }
          }
        });
    return gradient;
  }

  /** A cell of the input and one of the kernel, and the cell of the output that they land in. */
  @FunctionalInterface
  private interface Pair {
    void at(int b, int i, int j, int u, int v, int p, int q);
  }

  private static void forEachPair(ConvTransposeGeometry geometry, Tensor4 output, Pair pair) {
    AxisGeometry height = geometry.height();
    AxisGeometry width = geometry.width();
    int cropTop = height.cropBefore(output.size(1));
    int cropLeft = width.cropBefore(output.size(2));
    for (int b = 0; b < output.size(0); b++) {
      for (int i = 0; i < height.input(); i++) {
        for (int j = 0; j < width.input(); j++) {
          for (int u = 0; u < height.kernel(); u++) {
            for (int v = 0; v < width.kernel(); v++) {
              int p = i * height.stride() + u * height.dilation() - cropTop;
              int q = j * width.stride() + v * width.dilation() - cropLeft;
              if (p >= 0 && p < output.size(1) && q >= 0 && q < output.size(2)) {
                pair.at(b, i, j, u, v, p, q);
              }
            }
          }
        }
      }
    }
  }
}
