package crosscheck.op;

import java.util.Locale;

/**
 * The family of CPU kernels that a process uses.
 *
 * <p>TensorFlow chooses once, when its native library loads, by the environment variable {@value
 * #VARIABLE}; so one process has one path.
 */
public enum KernelPath {
  /** TensorFlow's own kernels, on Eigen. */
  STOCK("0"),
  /** The kernels of oneDNN, where it takes the call, else the stock ones. */
  ONEDNN("1");

  /** The environment variable that selects the path. */
  public static final String VARIABLE = "TF_ENABLE_ONEDNN_OPTS";

  private final String setting;

  KernelPath(String setting) {
    this.setting = setting;
  }

  /** The path of this process; oneDNN's, as TensorFlow has it, unless it is switched off. */
  public static KernelPath ofThisProcess() {
    return STOCK.setting.equals(System.getenv(VARIABLE)) ? STOCK : ONEDNN;
  }

  /** The value of {@link #VARIABLE} that selects this path. */
  public String setting() {
    return setting;
  }

  /** The name in lower case, as users write and read it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
