package crosscheck.identity;

import crosscheck.op.Case;
import crosscheck.tensor.DataFormat;

/** The layout changes the order of the values, but none of them. */
final class OtherLayout implements Law {

  @Override
  public boolean appliesTo(Case c) {
    return c.dataFormat() == DataFormat.NCHW;
  }

  @Override
  public Case otherCase(Case c) {
    return c.with(DataFormat.NHWC, c.geometry(), c.outputHeight(), c.outputWidth());
  }
}
