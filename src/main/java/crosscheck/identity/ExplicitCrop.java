package crosscheck.identity;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;

/** SAME is EXPLICIT with the cells that SAME crops from the full scatter. */
final class ExplicitCrop implements Law {

  @Override
  public boolean appliesTo(Case c) {
    return c.geometry().paddingKind() == Padding.Kind.SAME
        && crop(c.geometry().height(), c.outputHeight())
                + crop(c.geometry().width(), c.outputWidth())
            > 0;
  }

  /** The number of cells cropped from the full scatter at both ends together. */
  private static int crop(AxisGeometry axis, int output) {
    return Math.max(0, axis.fullSize() - output);
  }

  @Override
  public Case otherCase(Case c) {
    return c.with(
        c.dataFormat(),
        new ConvTransposeGeometry(
            explicit(c.geometry().height(), c.outputHeight()),
            explicit(c.geometry().width(), c.outputWidth())),
        c.outputHeight(),
        c.outputWidth());
  }

  private static AxisGeometry explicit(AxisGeometry axis, int output) {
    int before = axis.cropBefore(output);
    int after = crop(axis, output) - before;
    return axis.with(new Padding.Explicit(before, after));
  }
}
