package crosscheck.op;

import crosscheck.geometry.Padding;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import java.util.Locale;
import java.util.Map;

/**
 * The families of CPU kernels that a process has.
 *
 * <p>TensorFlow chooses once, when its native library loads, by the environment variable {@value
 * #VARIABLE}; so one process has one path.
 */
public enum KernelPath implements Backend {
  /** The stock kernels alone. */
  STOCK("0", KernelFamily.STOCK),
  /** The kernels of oneDNN where they take the call, else the stock ones. */
  ONEDNN("1", KernelFamily.ONEDNN);

  /** The environment variable that selects the path. */
  public static final String VARIABLE = "TF_ENABLE_ONEDNN_OPTS";

  private final String setting;
  private final KernelFamily preferred;

  KernelPath(String setting, KernelFamily preferred) {
    this.setting = setting;
    this.preferred = preferred;
  }

  /** The path of this process: oneDNN's, TensorFlow's default, unless it is switched off. */
  public static KernelPath ofThisProcess() {
    return STOCK.setting.equals(System.getenv(VARIABLE)) ? STOCK : ONEDNN;
  }

  /**
   * Returns the path that runs the forward convolution in a layout: that of the stock kernels if
   * they compute it. In TensorFlow 2.18 those of oneDNN write out of bounds for some sizes, which
   * would put other cases in doubt.
   */
  public static KernelPath ofForwardConvolution(DataFormat format) {
    return format == DataFormat.NHWC || KernelFamily.STOCK.computes(KernelFeature.NCHW)
        ? STOCK
        : ONEDNN;
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

  /** The value of {@link #VARIABLE} that selects this path. */
  public String setting() {
    return setting;
  }

  @Override
  public Map<String, String> environment() {
    return Map.of(VARIABLE, setting);
  }

  /** The name in lower case, as users write and read it. */
  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
