package crosscheck.identity;

import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import java.util.Optional;

/**
 * Kernels that add in another order return what the stock ones do, because every sum is exact.
 *
 * @param kernelPath the path that is compared with the stock one
 */
record OtherKernels(KernelPath kernelPath) implements Law {

  @Override
  public boolean appliesTo(Case c) {
    return true;
  }

  @Override
  public Optional<KernelPath> otherPath() {
    return Optional.of(KernelPath.STOCK);
  }

  @Override
  public boolean isAskedOn(KernelPath asked) {
    return asked == kernelPath;
  }
}
