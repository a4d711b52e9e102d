package crosscheck.verdict;

import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.op.Case;
import crosscheck.op.KernelFeature;
import crosscheck.op.KernelPath;
import crosscheck.tensor.Tensor4;

/**
 * Makes a dilated call for kernels without dilation: filling the kernel's gaps with zeros gives the
 * same convolution at dilation 1.
 */
public final class ZeroStuffing {

  private ZeroStuffing() {}

  /** The trial of a case with its own values, at dilation 1 if the path needs it. */
  public static CaseTrial trial(KernelPath kernelPath, Case c) {
    return isNeeded(kernelPath, c) ? undilated(c, Verifier.ownSample(c)) : CaseTrial.of(c);
  }

  /** The trial of a case with the given values, at dilation 1 if the path needs it. */
  public static CaseTrial trial(KernelPath kernelPath, Case c, Sample sample) {
    return isNeeded(kernelPath, c) ? undilated(c, sample) : CaseTrial.of(c, sample);
  }

  private static boolean isNeeded(KernelPath kernelPath, Case c) {
    return c.geometry().dilated() && !kernelPath.family(c).computes(KernelFeature.DILATION);
  }

  private static CaseTrial undilated(Case c, Sample sample) {
    ConvTransposeGeometry geometry = c.geometry();
    // The case comes first: it rejects a kernel that is too large with its gaps.
    Case undilated =
        c.with(c.dataFormat(), geometry.undilated(), c.outputHeight(), c.outputWidth());
    Tensor4 filter =
        sample.filter().withGaps(geometry.height().dilation(), geometry.width().dilation());
    return CaseTrial.of(undilated, sample.withFilter(filter));
  }
}
