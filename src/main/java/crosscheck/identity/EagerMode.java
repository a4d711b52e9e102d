package crosscheck.identity;

import crosscheck.op.Case;
import crosscheck.op.Invocation;
import crosscheck.op.KernelPath;
import crosscheck.op.Mode;
import crosscheck.tensor.IntegerFill;
import crosscheck.tensor.Tensor4;
import java.util.List;

/** Eager mode and a graph are different ways to the same kernels. */
final class EagerMode implements Law {

  @Override
  public boolean appliesTo(Case c) {
    return IntegerFill.isExact(
        c.elementType(), (long) c.geometry().height().kernel() * c.geometry().width().kernel());
  }

  private static Invocation invocation(Case c) {
    return new Invocation(c, List.of());
  }

  @Override
  public Side own(Case c) {
    int[] sizes = c.inputShape();
    int[] filterSizes = c.filterShape();
    Tensor4 image =
        c.dataFormat()
            .toImage(
                c.dataFormat().shape(sizes[0], sizes[1], sizes[2], sizes[3]),
                invocation(c).outBackpropValues());
    Tensor4 filter =
        Tensor4.of(
            filterSizes[0],
            filterSizes[1],
            filterSizes[2],
            filterSizes[3],
            invocation(c).filterValues());
    return Side.of(Call.of(c, image, filter));
  }

  @Override
  public Side other(Case c) {
    return Side.of(new Call.Eager(c, invocation(c)));
  }

  @Override
  public boolean isAskedOn(KernelPath kernelPath) {
    return kernelPath.takes(Mode.EAGER);
  }
}
