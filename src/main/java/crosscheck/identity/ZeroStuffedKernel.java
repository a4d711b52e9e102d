package crosscheck.identity;

import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.op.Case;
import crosscheck.tensor.Tensor4;

/**
 * A dilated kernel is the kernel with zeros in its gaps, at dilation 1. A kernel of one cell, which
 * has no gaps, counts as well: the op gets another dilation.
 */
final class ZeroStuffedKernel implements Law {

  @Override
  public boolean appliesTo(Case c) {
    return c.geometry().dilated();
  }

  @Override
  public Side other(Case c) {
    ConvTransposeGeometry geometry = c.geometry();
    Tensor4 filter = c.filter().withGaps(geometry.height().dilation(), geometry.width().dilation());
    return Side.of(Call.of(otherCase(c), c.image(), filter));
  }

  @Override
  public Case otherCase(Case c) {
    return c.with(c.dataFormat(), c.geometry().undilated(), c.outputHeight(), c.outputWidth());
  }
}
