package crosscheck.identity;

import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import java.util.Optional;

/** Kernels that add in another order return the same, because every sum is exact. */
final class OtherKernels implements Law {

  @Override
  public boolean appliesTo(Case c) {
    return true;
  }

  @Override
  public Optional<KernelPath> otherPath() {
    return Optional.of(KernelPath.STOCK);
  }

  @Override
  public boolean isAskedOn(KernelPath kernelPath) {
    return kernelPath != KernelPath.STOCK;
  }
}
