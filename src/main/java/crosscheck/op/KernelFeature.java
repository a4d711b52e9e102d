package crosscheck.op;

import crosscheck.op.Demand.Accepted;
import crosscheck.tensor.DataFormat;
import java.util.EnumSet;
import java.util.Set;

/** A feature of valid calls that some {@link KernelFamily} does not compute. */
public enum KernelFeature {
  /** The layout NCHW instead of NHWC. */
  NCHW,
  /** A dilation of more than 1 on either axis. */
  DILATION,
  /** Channels that are convolved in more than one group. */
  GROUPS;

  /** Returns the features of a case. */
  public static Set<KernelFeature> of(Case c) {
    return of(c.dataFormat(), c.geometry().dilated(), c.groups());
  }

  /** Returns the features of a call that must be accepted. */
  public static Set<KernelFeature> of(Arguments arguments, Accepted demand) {
    return of(
        DataFormat.valueOf(arguments.dataFormat()),
        arguments.dilations().stream().anyMatch(dilation -> dilation > 1),
        demand.groups());
  }

  private static Set<KernelFeature> of(DataFormat format, boolean dilated, long groups) {
    Set<KernelFeature> features = EnumSet.noneOf(KernelFeature.class);
    if (format == DataFormat.NCHW) {
      features.add(NCHW);
    }
    if (dilated) {
      features.add(DILATION);
    }
    if (groups > 1) {
      features.add(GROUPS);
    }
    return features;
  }
}
