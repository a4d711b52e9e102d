package crosscheck.reproduction;

import crosscheck.approval.Baseline;
import crosscheck.cause.Causes;
import crosscheck.check.FindingFixture;
import crosscheck.check.conformance.ConformanceCheck;
import crosscheck.check.conformance.ConformanceFixture;
import crosscheck.check.refusals.RefusalCheck;
import crosscheck.check.refusals.RefusalFixture;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.verdict.InvocationTrial;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The reproductions of all approved counterexamples. */
final class Fixtures {

  private static final Path FIXTURES = Path.of("fixtures");

  private Fixtures() {}

  /** All of them by their ids, on oneDNN's path. */
  static SortedMap<String, Reproduction> all() {
    SortedMap<String, Reproduction> all = new TreeMap<>();
    for (String id : ids(ConformanceCheck.NAME, ConformanceFixture.class)) {
      all.put(id, Reproduction.of(CaseId.parse(id), KernelPath.ONEDNN, "right", "wrong"));
    }
    for (String id : ids(RefusalCheck.NAME, RefusalFixture.class)) {
      InvocationTrial trial = InvocationTrial.parse(id);
      all.put(
          id,
          Reproduction.of(
              trial.invocation(), trial.mode(), KernelPath.ONEDNN, "refused", "accepted"));
    }
    return all;
  }

  private static <F extends FindingFixture<F>> List<String> ids(String check, Class<F> form) {
    return Baseline.read(FIXTURES, check, form, Causes.read(FIXTURES)).fixtures().stream()
        .map(FindingFixture::id)
        .distinct()
        .toList();
  }
}
