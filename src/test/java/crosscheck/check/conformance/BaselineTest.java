package crosscheck.check.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.approval.Baseline;
import crosscheck.approval.Call;
import crosscheck.approval.Differences;
import crosscheck.approval.Shown;
import crosscheck.check.Finding;
import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import crosscheck.op.Build;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.sweep.Plan;
import crosscheck.verdict.Difference;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

  private static final String SMALL = "f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b1";
  private static final String LARGE = "f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b2";
  private static final Build BUILD = on("avx2-hidden_caches");
  private static final Build SAME_INSTRUCTION_SET = on("avx2-something_else");
  private static final Build OTHER_INSTRUCTION_SET = on("avx512_bf16");

  @TempDir private Path fixtures;

  private static Build on(String processor) {
    return new Build("2.18.0", "linux-x86_64", processor);
  }

  private static JudgedCase judged(String id, Verdict verdict) {
    return new JudgedCase(CaseId.parse(id), KernelPath.STOCK, Operation.CONV2D_TRANSPOSE, verdict);
  }

  /** A wrong result, which is the processor's. */
  private static JudgedCase wrong(String id, double actual) {
    return judged(
        id,
        new Verdict(
            Status.VALUE_MISMATCH,
            "",
            "every value is the closed form's",
            "1 of 84 values differ",
            1,
            List.of(new Difference(0, 1, 2, 0, 3, actual, 0))));
  }

  /** A wrong answer to the call as a whole, which is no processor's. */
  private static JudgedCase dead(String id) {
    return judged(id, new Verdict(Status.CRASHED, "SIGILL", "accepted", "died", 0, List.of()));
  }

  private static List<Finding<ConformanceClass, Case, Form>> findings(JudgedCase... judged) {
    return Arrays.stream(judged).map(JudgedCase::finding).toList();
  }

  private static Plan plan(String... ids) {
    return Plan.of(
        Arrays.stream(ids).map(CaseId::parse).collect(Collectors.toSet()),
        Set.of(KernelPath.STOCK));
  }

  private Baseline<ConformanceFixture> baseline() {
    return ConformanceFixture.approved(fixtures);
  }

  private Differences<ConformanceFixture> compare(Build build, Plan plan, JudgedCase... judged) {
    return baseline().compare(ConformanceFixture.shown(plan, build, findings(judged)));
  }

  private Differences<ConformanceFixture> compare(Plan plan, JudgedCase... judged) {
    return compare(BUILD, plan, judged);
  }

  private void approve(Build build, Plan plan, JudgedCase... judged) {
    baseline().approve(ConformanceFixture.shown(plan, build, findings(judged)));
  }

  private void approve(Plan plan, JudgedCase... judged) {
    approve(BUILD, plan, judged);
  }

  /** The place and the text of each file below a folder. */
  private static Map<Path, String> files(Path folder) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    for (Path file : FileTree.below(folder, ".json")) {
      files.put(folder.relativize(file), Files.readString(file));
    }
    return files;
  }

  private Path folder(Build build) {
    return fixtures
        .resolve("conformance/tensorflow-2.18.0-linux-x86_64")
        .resolve(build.processor());
  }

  private static Path place(String id) {
    return Path.of("stock/conv2d_transpose", id + ".json");
  }

  /** The file of a small wrong result that is approved. */
  private Path approvedFile() {
    approve(plan(SMALL), wrong(SMALL, 4));
    return folder(BUILD).resolve(place(SMALL));
  }

  private void replace(Path file, String part, String other) throws IOException {
    Files.writeString(file, Files.readString(file).replace(part, other));
  }

  private String complaint() {
    return String.valueOf(assertThrows(BadInputException.class, this::baseline).getMessage());
  }

  @Test
  void withoutAFolderOfTheCheckEveryClassIsNew() {
    assertEquals(1, compare(plan(SMALL), wrong(SMALL, 4)).added().size());
  }

  @Test
  void withoutAFolderOfFixturesThereIsNothingToCompareWith() {
    fixtures = fixtures.resolve("none");
    assertEquals(fixtures + ": no such folder", complaint());
  }

  @Test
  void whatWasApprovedIsKnownToTheLastBit() {
    approve(plan(SMALL), wrong(SMALL, Double.NaN));
    assertEquals(Differences.none(), compare(plan(SMALL), wrong(SMALL, Double.NaN)));
  }

  @Test
  void anApprovedClassThatNoLongerShowsHasVanished() {
    approve(plan(SMALL), wrong(SMALL, 4));
    assertEquals(1, compare(plan(SMALL)).vanished().size());
  }

  @Test
  void aSweepThatDoesNotRunTheCounterexampleSaysNothingOfItsClass() {
    approve(plan(SMALL), wrong(SMALL, 4));
    assertEquals(Differences.none(), compare(plan(LARGE)));
    assertEquals(Differences.none(), compare(plan(LARGE), wrong(LARGE, 4)));
  }

  @Test
  void anotherCounterexampleIsAChange() {
    approve(plan(SMALL), wrong(SMALL, 4));
    assertEquals(1, compare(plan(SMALL, LARGE), wrong(LARGE, 4)).changed().size());
    assertEquals(1, compare(plan(SMALL), wrong(SMALL, 5)).changed().size());
  }

  @Test
  void onlyOnItsOwnProcessorAnApprovedClassHasToShowAndToShowJustSo() {
    approve(plan(SMALL), dead(SMALL));
    assertEquals(1, compare(BUILD, plan(SMALL)).vanished().size());
    assertEquals(1, compare(BUILD, plan(SMALL, LARGE), dead(LARGE)).changed().size());
    for (Build other : List.of(SAME_INSTRUCTION_SET, OTHER_INSTRUCTION_SET, on("avx2"))) {
      assertEquals(Differences.none(), compare(other, plan(SMALL)));
      assertEquals(Differences.none(), compare(other, plan(SMALL, LARGE), dead(LARGE)));
    }
  }

  @Test
  void aWrongResultIsNewOnEveryProcessorThatItsFixturesDoNotCover() {
    approve(plan(SMALL), wrong(SMALL, 4));
    assertEquals(1, compare(SAME_INSTRUCTION_SET, plan(SMALL), wrong(SMALL, 4)).added().size());
    assertEquals(1, compare(OTHER_INSTRUCTION_SET, plan(SMALL), wrong(SMALL, 4)).added().size());
  }

  @Test
  void aFixtureOfAnInstructionSetApprovesAWrongResultOfEveryModelWithIt() {
    approve(on("avx2"), plan(SMALL), wrong(SMALL, 4));
    assertEquals(Differences.none(), compare(BUILD, plan(SMALL), wrong(SMALL, 5)));
    assertEquals(Differences.none(), compare(SAME_INSTRUCTION_SET, plan(SMALL)));
    assertEquals(1, compare(OTHER_INSTRUCTION_SET, plan(SMALL), wrong(SMALL, 4)).added().size());
  }

  @Test
  void aWrongAnswerIsApprovedByAnyProcessorOfThatTensorFlowAndPlatform() {
    approve(plan(SMALL), dead(SMALL));
    assertEquals(Differences.none(), compare(OTHER_INSTRUCTION_SET, plan(SMALL), dead(SMALL)));
    Build otherTensorFlow = new Build("2.19.0", "linux-x86_64", BUILD.processor());
    assertEquals(1, compare(otherTensorFlow, plan(SMALL), dead(SMALL)).added().size());
  }

  @Test
  void whatIsApprovedThenIsReturned() {
    Shown<ConformanceFixture> shown =
        ConformanceFixture.shown(plan(SMALL), BUILD, findings(wrong(SMALL, 4)));
    assertEquals(Differences.none(), baseline().approve(shown).compare(shown));
  }

  @Test
  void whatIsWrittenElsewhereStandsInThePlaceThatItHasWhenApproved() throws IOException {
    Baseline.write(
        fixtures.resolve("conformance"),
        List.of(ConformanceFixture.of(wrong(SMALL, 4).finding(), BUILD)));
    assertEquals(Differences.none(), compare(plan(SMALL), wrong(SMALL, 4)));
    Map<Path, String> written = files(fixtures);
    approve(plan(SMALL), wrong(SMALL, 4));
    assertEquals(written, files(fixtures));
  }

  @Test
  void aFixtureIsPartOfItselfAndOfNoOther() {
    ConformanceFixture one = ConformanceFixture.of(wrong(SMALL, 4).finding(), BUILD);
    assertTrue(one.isPartOf(one));
    assertFalse(one.isPartOf(ConformanceFixture.of(wrong(SMALL, 5).finding(), BUILD)));
  }

  @Test
  void aMismatchIsRunAgainOnItsPathAndAForwardOneOnBoth() {
    assertEquals(
        "java -jar target/conv2d-transpose-crosscheck.jar check --kernel-path stock " + SMALL,
        ConformanceFixture.of(wrong(SMALL, 4).finding(), BUILD).rerun());
    assertEquals(
        "java -jar target/conv2d-transpose-crosscheck.jar check " + SMALL,
        ConformanceFixture.of(forward(SMALL).finding(), BUILD).rerun());
  }

  /** A refusal by the forward convolution. */
  private static JudgedCase forward(String id) {
    Verdict verdict = new Verdict(Status.REJECTED_VALID, "no", "accepted", "no", 0, List.of());
    Case c = CaseId.parse(id);
    return new JudgedCase(c, KernelPath.ONEDNN, Operation.CONV2D, verdict);
  }

  @Test
  void aForwardMismatchHasToShowAgainWhicheverPathRunsItsCase() {
    approve(plan(SMALL), forward(SMALL));
    assertEquals(1, compare(plan(SMALL)).vanished().size());
    assertEquals(Differences.none(), compare(plan(LARGE)));
  }

  @Test
  void aCallIsSpelledOutWithTheSizesThatAreAdmissible() {
    Call same = Call.of(CaseId.parse("f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b2"));
    assertEquals(List.of(), same.explicitPaddings());
    assertEquals(List.of(5, 6), same.admissibleHeight());
    assertEquals(List.of(7, 8), same.admissibleWidth());
    Call explicit =
        Call.of(CaseId.parse("f32-nhwc-explicit1.0.2.1-i6x4-k4x5-s1x2-d1x1-o8x9-c1x1-b1"));
    assertEquals(List.of(1, 0, 2, 1), explicit.explicitPaddings());
  }

  @Test
  void approvingWritesIntoTheFolderOfItsProcessorAndTouchesNoOther() throws IOException {
    approve(plan(SMALL), wrong(SMALL, 4), dead(LARGE));
    Map<Path, String> before = files(folder(BUILD));
    approve(SAME_INSTRUCTION_SET, plan(SMALL, LARGE), wrong(SMALL, 5), dead(LARGE));
    assertEquals(Set.of(place(SMALL), place(LARGE)), files(folder(SAME_INSTRUCTION_SET)).keySet());
    approve(SAME_INSTRUCTION_SET, plan(SMALL, LARGE));
    assertEquals(Map.of(), files(folder(SAME_INSTRUCTION_SET)));
    assertEquals(before, files(folder(BUILD)));
  }

  @Test
  void approvingTwiceWritesTheSameBytes() throws IOException {
    approve(plan(SMALL), wrong(SMALL, 4));
    Map<Path, String> first = files(fixtures);
    approve(plan(SMALL), wrong(SMALL, 4));
    assertEquals(first, files(fixtures));
    assertEquals(Set.of(place(SMALL)), files(folder(BUILD)).keySet());
  }

  @Test
  void approvingReplacesTheCounterexampleAndForgetsWhatVanished() throws IOException {
    approve(plan(LARGE), wrong(LARGE, 4));
    approve(plan(SMALL, LARGE), wrong(SMALL, 4));
    assertEquals(Set.of(place(SMALL)), files(folder(BUILD)).keySet());
    approve(plan(SMALL));
    assertEquals(Map.of(), files(fixtures));
  }

  @Test
  void approvingKeepsWhatTheSweepDidNotRun() throws IOException {
    approve(plan(SMALL), wrong(SMALL, 4));
    Map<Path, String> before = files(fixtures);
    approve(plan(LARGE));
    assertEquals(before, files(fixtures));
    approve(plan(LARGE), wrong(LARGE, 4));
    assertEquals(before, files(fixtures));
  }

  @Test
  void aFixtureInAnothersPlaceIsRefused() throws IOException {
    Path file = approvedFile();
    Files.move(file, file.resolveSibling("elsewhere.json"));
    assertTrue(complaint().contains("elsewhere.json: belongs to"), this::complaint);
  }

  @Test
  void aFixtureOfAnotherBuildOrProcessorIsRefused() throws IOException {
    Path file = approvedFile();
    replace(file, BUILD.processor(), "avx512f");
    assertTrue(complaint().contains("belongs to tensorflow-2.18.0-linux-x86_64/avx512f"));
    replace(file, "avx512f", BUILD.processor());
    replace(file, "2.18.0", "2.19.0");
    assertTrue(complaint().contains("belongs to tensorflow-2.19.0"), this::complaint);
  }

  @Test
  void aSecondFixtureOfOneClassIsRefused() throws IOException {
    Path file = approvedFile();
    Files.move(file, file.resolveSibling("aside"));
    approve(plan(LARGE), wrong(LARGE, 4));
    Files.move(file.resolveSibling("aside"), file);
    assertTrue(complaint().endsWith(": another file approves its class too"), this::complaint);
  }

  @Test
  void aFixtureWhoseCallIsNotItsIdsIsRefused() throws IOException {
    replace(approvedFile(), "\"batch\": 1", "\"batch\": 2");
    assertTrue(complaint().contains("call: must be that of the id"), this::complaint);
  }

  @Test
  void aFileInTheFoldersPlaceIsRefused() throws IOException {
    Files.writeString(fixtures.resolve("conformance"), "");
    assertTrue(complaint().endsWith("must be a folder, is not"), this::complaint);
  }

  @Test
  void aMalformedFixtureIsNamedWithThePathInside() throws IOException {
    Path file = approvedFile();
    replace(file, "\"id\": \"f32", "\"id\": \"f31");
    assertTrue(complaint().startsWith(file + ": counterexample"), this::complaint);
  }

  @Test
  void aBuildThatCanNameNoFolderIsRefused() throws IOException {
    Path file = approvedFile();
    replace(file, "2.18.0", "2.18.\\u0000");
    assertTrue(complaint().startsWith(file + ": build: tensorflow: must be of"), this::complaint);
  }

  @Test
  void aFixtureNamesTheFormsOfItsCases() {
    assertEquals(
        List.of("f32 NHWC"), ConformanceFixture.of(wrong(SMALL, 4).finding(), BUILD).variants());
  }
}
