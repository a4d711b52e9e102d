package crosscheck.identity;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;

/** SAME is EXPLICIT with the cells that SAME cuts from the full scatter. */
final class ExplicitCrop implements Law {

  @Override
  public boolean appliesTo(Case c) {
    return c.geometry().paddingKind() == Padding.Kind.SAME
        && cut(c.geometry().height(), c.outputHeight()) + cut(c.geometry().width(), c.outputWidth())
            > 0;
  }

  /** How many cells the full scatter loses, at both ends together. */
  private static int cut(AxisGeometry axis, int output) {
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
    int after = cut(axis, output) - before;
    return axis.with(new Padding.Explicit(before, after));
  }
}
