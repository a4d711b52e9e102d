package crosscheck.identity;

import crosscheck.identity.Value.Exact;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.IntegerFill;
import crosscheck.tensor.Tensor4;
import java.util.Optional;

/**
 * The transposed convolution is the adjoint of the framework's own forward convolution.
 *
 * <p>The forward one always runs in NHWC, which changes no inner product, and therefore on the
 * stock kernels: see {@link KernelPath#ofForwardConvolution}.
 *
 * <p>A cell of the forward convolution sums over the whole kernel and all output channels, a cell
 * of the transposed one over at most the whole kernel and all input channels. The fill is exact for
 * both.
 */
final class Adjoint implements Law {

  @Override
  public boolean appliesTo(Case c) {
    return IntegerFill.isExact(c.elementType(), kernelCells(c));
  }

  private static long kernelCells(Case c) {
    return (long) c.geometry().height().kernel() * c.geometry().width().kernel();
  }

  @Override
  public Side own(Case c) {
    Call call = Call.of(c, fill(c, "/x").image(c.inputShape()), filter(c));
    Tensor4 y = y(c);
    return Side.of(call, result -> Exact.innerProduct(y, result));
  }

  @Override
  public Side other(Case c) {
    Call call = new Call.InGraph(Operation.CONV2D, otherCase(c), y(c), filter(c));
    Tensor4 x = fill(c, "/x").image(c.inputShape());
    return Side.of(call, result -> Exact.innerProduct(result, x));
  }

  private static Tensor4 y(Case c) {
    return fill(c, "/y").image(c.outputShape());
  }

  private static Tensor4 filter(Case c) {
    return fill(c, "/w").filter(c.filterShape());
  }

  private static IntegerFill fill(Case c, String tensor) {
    return new IntegerFill(
        c.id() + tensor,
        c.elementType().exactLimit(),
        kernelCells(c),
        Math.max(c.inputChannels(), c.outputChannels()));
  }

  @Override
  public Case otherCase(Case c) {
    return c.with(DataFormat.NHWC, c.geometry(), c.outputHeight(), c.outputWidth());
  }

  @Override
  public Optional<KernelPath> otherPath() {
    return Optional.of(KernelPath.STOCK);
  }
}
