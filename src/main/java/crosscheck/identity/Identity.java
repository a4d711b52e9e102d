package crosscheck.identity;

import crosscheck.input.OneOf;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import java.util.Optional;

/**
 * The identities, by name.
 *
 * <p>T(x, w) is the transposed convolution of a case, with its input x and filter w. It is the left
 * side; the right side must be equal to it.
 */
public enum Identity {
  ADJOINT("adjoint", "<y, T(x, w)> = <Conv2D(y, w), x>"),
  FILTER_ADJOINT("filter-adjoint", "<y, T(x, w)> = <Conv2DBackpropFilter(y, x), w>"),
  LINEAR_IN_INPUT("linear-in-input", "T(x1 + x2, w) = T(x1, w) + T(x2, w)"),
  LINEAR_IN_FILTER("linear-in-filter", "T(x, w1 + w2) = T(x, w1) + T(x, w2)"),
  BATCH_ROTATED("batch-rotated", "T(images) = T(images in another order), put back"),
  INPUT_CHANNELS_ROTATED(
      "input-channels-rotated",
      "T(x, w) = T(x, w with both their input channels in another order)"),
  OUTPUT_CHANNELS_ROTATED(
      "output-channels-rotated", "T(x, w) = T(x, output channels of w in another order), put back"),
  EXPLICIT_IS_VALID_CROPPED("explicit-is-valid-cropped", "T with EXPLICIT = T with VALID, cropped"),
  SAME_IS_EXPLICIT("same-is-explicit", "T with SAME = T with EXPLICIT of the same crop"),
  DILATED_IS_ZERO_STUFFED(
      "dilated-is-zero-stuffed", "T(x, w) = T(x, w with zeros in its gaps) at dilation 1"),
  NCHW_IS_NHWC("nchw-is-nhwc", "T in NCHW = T in NHWC, transposed"),
  EAGER_IS_GRAPH("eager-is-graph", "T in a graph = T in eager mode"),
  STOCK_IS_ONEDNN("stock-is-onednn", "T with oneDNN = T on the stock kernels"),
  STOCK_IS_XLA("stock-is-xla", "T compiled by XLA = T on the stock kernels");

  private final String id;
  private final String formula;

  Identity(String id, String formula) {
    this.id = id;
    this.formula = formula;
  }

  /** The name in ids and tables. */
  public String id() {
    return id;
  }

  /** The equation, in words. */
  public String formula() {
    return formula;
  }

  /**
   * The kernel path on which the other side is always computed; empty if one process computes both
   * sides.
   */
  public Optional<KernelPath> otherPath() {
    return law().otherPath();
  }

  /** Whether the identity can be false on a path: a path is not compared with itself. */
  public boolean isAskedOn(KernelPath kernelPath) {
    return law().isAskedOn(kernelPath);
  }

  /**
   * Whether the identity can be false for a case: the op must accept it, and no side is trivial.
   */
  public boolean appliesTo(Case c) {
    return c.admissible() && law().appliesTo(c);
  }

  Law law() {
    return switch (this) {
      case ADJOINT -> Adjoint.OF_INPUT;
      case FILTER_ADJOINT -> Adjoint.OF_FILTER;
      case LINEAR_IN_INPUT -> Linearity.IN_INPUT;
      case LINEAR_IN_FILTER -> Linearity.IN_FILTER;
      case BATCH_ROTATED -> Rotation.BATCH;
      case INPUT_CHANNELS_ROTATED -> Rotation.INPUT_CHANNELS;
      case OUTPUT_CHANNELS_ROTATED -> Rotation.OUTPUT_CHANNELS;
      case EXPLICIT_IS_VALID_CROPPED -> new CroppedScatter();
      case SAME_IS_EXPLICIT -> new ExplicitCrop();
      case DILATED_IS_ZERO_STUFFED -> new ZeroStuffedKernel();
      case NCHW_IS_NHWC -> new OtherLayout();
      case EAGER_IS_GRAPH -> new EagerMode();
      case STOCK_IS_ONEDNN -> new OtherKernels(KernelPath.ONEDNN);
      case STOCK_IS_XLA -> new OtherKernels(KernelPath.XLA);
    };
  }

  /** The identity of a name; throws {@link IllegalArgumentException} if there is none. */
  public static Identity of(String id) {
    return OneOf.named("identity", values(), Identity::id, id);
  }
}
