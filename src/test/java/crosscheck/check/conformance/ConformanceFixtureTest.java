package crosscheck.check.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.approval.Baseline;
import crosscheck.approval.Differences;
import crosscheck.approval.Shown;
import crosscheck.cause.Attribution;
import crosscheck.cause.CauseFiles;
import crosscheck.cause.Causes;
import crosscheck.cause.Diagnosis;
import crosscheck.check.KnownVerdicts;
import crosscheck.check.MadeAgain;
import crosscheck.check.Workers;
import crosscheck.input.BadInputException;
import crosscheck.journal.TrialKey;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.op.Operation;
import crosscheck.sweep.Plan;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Difference;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The approved mismatches of the conformance check; see {@link Baseline}. */
class ConformanceFixtureTest {

  private static final String SMALL = "f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b1";
  private static final String TINY = "f32-nhwc-same-i1x1-k1x1-s2x2-d1x1-o2x2-c1x1-b1";
  private static final String INADMISSIBLE = "f32-nhwc-same-i1x1-k1x1-s2x2-d1x1-o2x3-c1x1-b1";
  private static final String OTHER = "f32-nhwc-valid-i3x4-k3x2-s2x2-d1x1-o7x9-c2x3-b1";

  @TempDir Path fixtures;

  private Attribution attribution = CauseFiles.none(Machines.AVX2);

  @BeforeEach
  void callsWithSameAreWrong() {
    Causes causes =
        CauseFiles.write(
            fixtures,
            CauseFiles.cause("same", "padding == 'SAME'", "VALUE_MISMATCH", "REJECTED_VALID"));
    attribution = new Attribution(causes, Machines.AVX2);
  }

  private JudgedCase judged(
      KernelPath kernelPath, Operation operation, String id, Verdict verdict) {
    return JudgedCase.of(
        CaseTrial.of(CaseId.parse(id).asking(operation)), kernelPath, verdict, attribution);
  }

  /** A wrong result. */
  private JudgedCase wrong(String id, double actual) {
    Verdict verdict =
        new Verdict(
            Status.VALUE_MISMATCH,
            "",
            "every value is the closed form's",
            "1 of 84 values differ",
            1,
            List.of(new Difference(0, 1, 2, 0, 3, actual, 0)));
    return judged(KernelPath.STOCK, Operation.CONV2D_TRANSPOSE, id, verdict);
  }

  /** A refusal by the forward convolution. */
  private JudgedCase forward(String id) {
    Verdict verdict = new Verdict(Status.REJECTED_VALID, "no", "accepted", "no", 0, List.of());
    return judged(KernelPath.ONEDNN, Operation.CONV2D, id, verdict);
  }

  private static Plan plan(String... ids) {
    return Plan.of(
        Arrays.stream(ids).map(CaseId::parse).collect(Collectors.toSet()),
        Set.of(KernelPath.STOCK));
  }

  private Shown<ConformanceFixture> shown(Plan plan, JudgedCase... judged) {
    return ConformanceFixture.shown(
        plan, attribution, Arrays.stream(judged).map(JudgedCase::finding).toList());
  }

  private ConformanceFixture fixture(JudgedCase judged) {
    return shown(plan(SMALL), judged).received().get(0);
  }

  private Baseline<ConformanceFixture> baseline() {
    return Baseline.read(
        fixtures, ConformanceCheck.NAME, ConformanceFixture.class, attribution.causes());
  }

  private Differences<ConformanceFixture> compare(Plan plan, JudgedCase... judged) {
    return baseline().compare(shown(plan, judged));
  }

  /** The file of a small wrong result that is approved. */
  private Path approved() {
    baseline().approve(shown(plan(SMALL), wrong(SMALL, 4)));
    return fixtures.resolve("conformance/tensorflow-2.18.0-linux-x86_64/same-stock.json");
  }

  private static void replace(Path file, String part, String other) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(part), text);
    Files.writeString(file, text.replace(part, other));
  }

  private String complaint() {
    return String.valueOf(assertThrows(BadInputException.class, this::baseline).getMessage());
  }

  @Test
  void whatWasApprovedIsKnownToTheLastBit() {
    baseline().approve(shown(plan(SMALL), wrong(SMALL, Double.NaN)));
    assertEquals(Differences.none(), compare(plan(SMALL), wrong(SMALL, Double.NaN)));
    assertEquals(1, compare(plan(SMALL), wrong(SMALL, -0.0)).reworded().size());
  }

  @Test
  void aSweepThatDoesNotRunTheApprovedCaseSaysNothingOfIt() {
    approved();
    assertEquals(Differences.none(), compare(plan(OTHER)));
    assertEquals(1, compare(plan(SMALL)).vanished().size());
  }

  @Test
  void aMismatchIsRunAgainOnItsPathByTheIdOfItsOperation() {
    assertEquals(
        "java -jar target/conv2d-transpose-crosscheck.jar check --kernel-path stock " + SMALL,
        fixture(wrong(SMALL, 4)).rerun());
    assertEquals(
        "java -jar target/conv2d-transpose-crosscheck.jar check --kernel-path onednn conv2d-"
            + SMALL,
        fixture(forward(SMALL)).rerun());
  }

  @Test
  void aMismatchIsMadeAgainOnItsPath() {
    Verdict now = new Verdict(Status.CRASHED, "", "", "died of SIGILL", 0, List.of());
    Workers workers =
        KnownVerdicts.workers(
            attribution,
            key ->
                key.equals(new TrialKey(KernelPath.ONEDNN, "conv2d", "conv2d-" + SMALL))
                    ? now
                    : Verdict.AGREES);
    assertEquals(
        new MadeAgain("CRASHED", "died of SIGILL"), fixture(forward(SMALL)).again(workers));
    assertEquals(new MadeAgain("AGREES", ""), fixture(wrong(SMALL, 4)).again(workers));
  }

  @Test
  void aMismatchCanBeDiagnosedAndHasAClosedFormIfItsCallMustBeAccepted() {
    ConformanceFixture small = fixture(wrong(TINY, 4));
    assertTrue(small.canBeDiagnosed());
    assertArrayEquals(new int[] {1, 2, 2, 1}, small.closedForm().orElseThrow().shape());
    assertEquals(Optional.empty(), fixture(wrong(INADMISSIBLE, 4)).closedForm());
  }

  @Test
  void aDiagnosisMayTakeTheCauseAway() {
    ConformanceFixture one = fixture(wrong(SMALL, 4));
    assertEquals("same", one.cause());
    assertEquals("", one.diagnosed(Diagnosis.NONE, "").cause());
    assertEquals(7, one.counting(7).count());
  }

  @Test
  void aCauseThatIsNoNameIsRefused() {
    ConformanceFixture one = fixture(wrong(SMALL, 4));
    assertThrows(IllegalArgumentException.class, () -> one.diagnosed(Diagnosis.NONE, "No name"));
  }

  @Test
  void aFixtureNamesTheFormsOfItsCasesAndItsCause() {
    assertEquals(List.of("f32 NHWC"), fixture(wrong(SMALL, 4)).variants());
    assertEquals("same", fixture(wrong(SMALL, 4)).cause());
  }

  @Test
  void aFindingStandsByItsPathOperationAndCase() {
    assertEquals(
        Path.of("stock", "conv2d_transpose", SMALL + ".json"), fixture(wrong(SMALL, 4)).place());
    assertEquals(
        Path.of("onednn", "conv2d", "conv2d-" + SMALL + ".json"), fixture(forward(SMALL)).place());
  }

  @Test
  void aFixtureWhoseCallIsNotItsIdsIsRefused() throws IOException {
    replace(approved(), "\"batch\": 1", "\"batch\": 2");
    assertTrue(complaint().contains("call: must be that of the id"), this::complaint);
  }

  @Test
  void aMalformedFixtureIsNamedWithThePathInside() throws IOException {
    Path file = approved();
    replace(file, "\"id\": \"f32", "\"id\": \"f31");
    assertTrue(complaint().startsWith(file + ": counterexample"), this::complaint);
  }

  @Test
  void surroundingsThatCanNameNoFolderAreRefused() throws IOException {
    Path file = approved();
    replace(file, "\"tensorflow\": \"2.18.0\"", "\"tensorflow\": \"2.18.\\u0000\"");
    assertTrue(
        complaint().startsWith(file + ": surroundings: tensorflow: must be of"), this::complaint);
  }
}
