package crosscheck.explanation;

import crosscheck.approval.Baseline;
import crosscheck.approval.MismatchFixture;
import crosscheck.cause.Causes;
import crosscheck.check.conformance.ConformanceCheck;
import crosscheck.check.conformance.ConformanceFixture;
import crosscheck.check.refusals.RefusalCheck;
import crosscheck.check.refusals.RefusalFixture;
import crosscheck.op.KernelPath;
import crosscheck.op.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The approved mismatches of single calls.
 *
 * @param fixtures all of them, of every TensorFlow and platform
 */
record Approved(List<MismatchFixture<?>> fixtures) {

  /** Reads them; throws as {@link Baseline#read}. */
  static Approved read(Path fixtures, Causes causes) {
    return new Approved(
        Stream.<MismatchFixture<?>>concat(
                Baseline.read(fixtures, ConformanceCheck.NAME, ConformanceFixture.class, causes)
                    .fixtures()
                    .stream(),
                Baseline.read(fixtures, RefusalCheck.NAME, RefusalFixture.class, causes)
                    .fixtures()
                    .stream())
            .toList());
  }

  /** Whether a mismatch of a cause is approved for what computes here on a path. */
  boolean has(String cause, KernelPath kernelPath, Surroundings surroundings) {
    return fixtures.stream()
        .anyMatch(
            known ->
                known.cause().equals(cause)
                    && known.kernels().equals(kernelPath.id())
                    && known.surroundings().folder().equals(surroundings.folder()));
  }
}
