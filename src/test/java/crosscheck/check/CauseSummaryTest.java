package crosscheck.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.cause.Attribution;
import crosscheck.cause.CauseFiles;
import crosscheck.cause.Facts;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.op.Operation;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CauseSummaryTest {

  private static final List<Facts> CALL =
      List.of(
          Facts.of(
              Machines.AVX2,
              KernelPath.ONEDNN,
              Operation.CONV2D_TRANSPOSE,
              CaseId.parse("f32-nhwc-same-i1x2-k1x1-s1x1-d1x1-o1x2-c1x1-b1")));

  @TempDir Path fixtures;

  @Test
  void theCausesThatHoldForSomeCallAreListedWithHowManyAreWrong() {
    Attribution attribution =
        new Attribution(
            CauseFiles.write(
                fixtures,
                CauseFiles.cause("always", "true", "CRASHED"),
                CauseFiles.cause("harmless", "padding == 'SAME'", "TIMED_OUT"),
                CauseFiles.cause("never", "false", "CRASHED")),
            Machines.AVX2);
    attribution.judged(CALL, Verdict.AGREES, "it");
    attribution.judged(CALL, new Verdict(Status.CRASHED, "", "", "", 0, List.of()), "it");
    List<CauseSummary> summaries = CauseSummary.of(attribution);
    assertEquals(
        List.of("always", "harmless"), summaries.stream().map(CauseSummary::name).toList());
    assertTrue(summaries.get(0).text().startsWith("always: 1 wrong of 2 calls"));
    assertEquals("harmless: holds for 2 calls, and none of them is wrong", summaries.get(1).text());
  }
}
