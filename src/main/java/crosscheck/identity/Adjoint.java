package crosscheck.identity;

import crosscheck.identity.Value.Exact;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.IntegerFill;
import crosscheck.tensor.Tensor4;
import java.util.Optional;

/**
 * The transposed convolution T(x, w) is linear in x and in w, and each gradient is the adjoint of
 * one of these maps: ⟨y, T(x, w)⟩ is ⟨Conv2D(y, w), x⟩ and ⟨Conv2DBackpropFilter(y, x), w⟩.
 *
 * <p>The gradients always run in NHWC, which changes no inner product, and therefore on the stock
 * kernels: see {@link KernelPath#ofForwardConvolution}.
 *
 * <p>A cell of the forward convolution sums over the whole kernel and all output channels, a cell
 * of the transposed one over at most the whole kernel and all input channels, and one of the
 * filter's gradient over all images and at most all of their cells. The fill is exact for each.
 */
enum Adjoint implements Law {
  /** With respect to the input. */
  OF_INPUT(Operation.CONV2D) {
    @Override
    public boolean appliesTo(Case c) {
      return isExact(c);
    }

    @Override
    long terms(Case c) {
      return kernelCells(c);
    }

    @Override
    public Side other(Case c) {
      return Side.of(call(c, y(c), w(c)), result -> Exact.innerProduct(result, x(c)));
    }
  },
  /** With respect to the filter: the stock kernels have it for floating point, undilated. */
  OF_FILTER(Operation.CONV2D_BACKPROP_FILTER) {
    @Override
    public boolean appliesTo(Case c) {
      return c.elementType() != ElementType.INT32 && !c.geometry().dilated() && isExact(c);
    }

    @Override
    long terms(Case c) {
      return Math.max(
          kernelCells(c),
          (long) c.batch() * c.geometry().height().input() * c.geometry().width().input());
    }

    @Override
    public Side other(Case c) {
      return Side.of(call(c, x(c), y(c)), result -> Exact.innerProduct(result, w(c)));
    }
  };

  private final Operation gradient;

  Adjoint(Operation gradient) {
    this.gradient = gradient;
  }

  /** The most products that a cell of either side adds up, for each channel. */
  abstract long terms(Case c);

  final boolean isExact(Case c) {
    return IntegerFill.isExact(c.elementType(), terms(c));
  }

  static long kernelCells(Case c) {
    return (long) c.geometry().height().kernel() * c.geometry().width().kernel();
  }

  @Override
  public Side own(Case c) {
    Tensor4 y = y(c);
    return Side.of(Call.of(c, x(c), w(c)), result -> Exact.innerProduct(y, result));
  }

  final Call call(Case c, Tensor4 image, Tensor4 other) {
    return new Call.InGraph(gradient, otherCase(c), image, other);
  }

  final Tensor4 x(Case c) {
    return fill(c, "/x").image(c.inputShape());
  }

  final Tensor4 y(Case c) {
    return fill(c, "/y").image(c.outputShape());
  }

  final Tensor4 w(Case c) {
    return fill(c, "/w").filter(c.filterShape());
  }

  private IntegerFill fill(Case c, String tensor) {
    return new IntegerFill(
        c.id() + tensor,
        c.elementType().exactLimit(),
        terms(c),
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
