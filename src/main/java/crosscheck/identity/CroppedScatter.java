package crosscheck.identity;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.identity.Value.Cells;
import crosscheck.op.Case;
import crosscheck.tensor.Tensor4;

/** EXPLICIT is VALID of a size that is larger by the padding, cropped by the padding. */
final class CroppedScatter implements Law {

  @Override
  public boolean appliesTo(Case c) {
    return padding(c.geometry().height()) + padding(c.geometry().width()) > 0;
  }

  private static int padding(AxisGeometry axis) {
    return axis.padding().before() + axis.padding().after();
  }

  @Override
  public Side other(Case c) {
    int top = c.geometry().height().padding().before();
    int left = c.geometry().width().padding().before();
    return Side.of(
        Call.of(otherCase(c), c), whole -> new Cells(window(whole, top, left, c.outputShape())));
  }

  private static Tensor4 window(Tensor4 whole, int top, int left, int[] shape) {
    return whole.gathered(shape, at -> whole.index(at[0], at[1] + top, at[2] + left, at[3]));
  }

  @Override
  public Case otherCase(Case c) {
    AxisGeometry height = c.geometry().height();
    AxisGeometry width = c.geometry().width();
    return c.with(
        c.dataFormat(),
        new ConvTransposeGeometry(
            height.with(new Padding.Valid()), width.with(new Padding.Valid())),
        c.outputHeight() + padding(height),
        c.outputWidth() + padding(width));
  }
}
