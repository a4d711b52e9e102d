package crosscheck.op;

import crosscheck.geometry.Padding;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The families of CPU kernels that a process has.
 *
 * <p>TensorFlow chooses once, when its native library loads, by the environment; so one process has
 * one path.
 */
public enum KernelPath implements Backend {
  /** The stock kernels alone. */
  STOCK("0", "", KernelFamily.STOCK),
  /** The kernels of oneDNN where they take the call, else the stock ones. */
  ONEDNN("1", "", KernelFamily.ONEDNN),
  /**
   * What XLA compiles for the call. A call that XLA leaves to other kernels is not judged.
   *
   * <p>Without lazy compilation a cluster has no other kernels to fall back to (TensorFlow 2.18,
   * compiler/jit/build_xla_ops_pass.cc).
   */
  XLA("0", "--tf_xla_enable_lazy_compilation=false", KernelFamily.XLA);

  /** The paths that are asked unless others are named: all of them. */
  public static final Set<KernelPath> BY_DEFAULT =
      Collections.unmodifiableSet(EnumSet.allOf(KernelPath.class));

  /** The environment variable that switches oneDNN. */
  private static final String ONEDNN_SWITCH = "TF_ENABLE_ONEDNN_OPTS";

  /** The environment variable with the flags of TensorFlow's way to XLA. */
  private static final String XLA_FLAGS = "TF_XLA_FLAGS";

  private final String oneDnn;
  private final String xla;
  private final KernelFamily preferred;

  KernelPath(String oneDnn, String xla, KernelFamily preferred) {
    this.oneDnn = oneDnn;
    this.xla = xla;
    this.preferred = preferred;
  }

  /** The path of this process: oneDNN's, TensorFlow's default, unless its environment differs. */
  public static KernelPath ofThisProcess() {
    return of(System.getenv());
  }

  /** The path of a process with an environment. */
  static KernelPath of(Map<String, String> environment) {
    if (XLA.xla.equals(environment.get(XLA_FLAGS))) {
      return XLA;
    }
    return STOCK.oneDnn.equals(environment.get(ONEDNN_SWITCH)) ? STOCK : ONEDNN;
  }

  /**
   * Returns the family that gets the calls of a type and a padding, on a processor that has
   * instructions for the type.
   */
  public KernelFamily family(ElementType type, Padding.Kind padding) {
    return preferred.takes(type, padding) ? preferred : KernelFamily.STOCK;
  }

  /** Returns the family that gets a case, on a processor that has instructions for its type. */
  public KernelFamily family(Case c) {
    return family(c.elementType(), c.geometry().paddingKind());
  }

  /**
   * Returns the path that runs the forward convolution of a case: of NCHW that of oneDNN, if it
   * gets the call on any processor; else that of the stock kernels, which compute every type,
   * padding and dilation in NHWC. In TensorFlow 2.18 those of oneDNN write out of bounds for some
   * sizes, which would put other cases in doubt.
   */
  public static KernelPath ofForwardConvolution(Case c) {
    boolean oneDnn =
        c.dataFormat() == DataFormat.NCHW
            && ONEDNN.family(c) == KernelFamily.ONEDNN
            && !KernelFamily.ONEDNN.needsInstructionsFor(c.elementType());
    return oneDnn ? ONEDNN : STOCK;
  }

  /**
   * Whether the path's kernels can be called in a mode. XLA compiles the nodes of graphs; an eager
   * call would run on the stock kernels.
   */
  public boolean takes(Mode mode) {
    return this != XLA || mode != Mode.EAGER;
  }

  /**
   * The variables of the environment that select this path, in a fixed order. An empty value keeps
   * a process from inheriting one.
   */
  @Override
  public SortedMap<String, String> environment() {
    return new TreeMap<>(Map.of(ONEDNN_SWITCH, oneDnn, XLA_FLAGS, xla));
  }

  /** The name in lower case, as users write and read it. */
  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
