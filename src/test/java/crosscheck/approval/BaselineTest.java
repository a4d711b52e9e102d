package crosscheck.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.cause.Cause;
import crosscheck.cause.CauseFiles;
import crosscheck.cause.Causes;
import crosscheck.cause.Facts;
import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.op.Operation;
import crosscheck.op.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

  private static final String SMALL = "f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b1";
  private static final String LARGE = "f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b2";
  private static final String HALF = "bf16-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b1";
  private static final String FOLDER = "tensorflow-2.18.0-linux-x86_64/";

  /** Both paths, wherever. */
  private static final Cause ALWAYS =
      CauseFiles.cause("always", "type == 'f32'", "VALUE_MISMATCH", "CRASHED");

  /** One instruction set. */
  private static final Cause ON_AVX512 =
      CauseFiles.cause("on-avx512", "type == 'bf16' && avx512", "VALUE_MISMATCH");

  private static final Cause WHERE_HIDDEN =
      CauseFiles.cause("where-hidden", "type == 'f64' && hidden_caches", "VALUE_MISMATCH");

  private static final Cause UNSTEADY =
      CauseFiles.unsteady("unsteady", "type == 'f16'", "VALUE_MISMATCH");

  @TempDir Path fixtures;

  private Causes causes;

  @BeforeEach
  void writeCauses() {
    causes = CauseFiles.write(fixtures, ALWAYS, ON_AVX512, WHERE_HIDDEN, UNSTEADY);
  }

  /** A mismatch with the least that a baseline needs. */
  record Mismatch(
      Surroundings surroundings,
      String cause,
      String kernels,
      String outcome,
      String id,
      String words,
      long count)
      implements MismatchFixture<Mismatch> {

    @Override
    public List<Facts> calls(Surroundings where) {
      return List.of(
          Facts.of(where, KernelPath.ONEDNN, Operation.CONV2D_TRANSPOSE, CaseId.parse(id)));
    }

    @Override
    public boolean sameWords(Mismatch other) {
      return words.equals(other.words);
    }

    @Override
    public Mismatch counting(long trials) {
      return new Mismatch(surroundings, cause, kernels, outcome, id, words, trials);
    }

    @Override
    public Path place() {
      return Path.of(kernels, id + ".json");
    }

    Mismatch on(String path) {
      return new Mismatch(surroundings, cause, path, outcome, id, words, count);
    }

    Mismatch in(Surroundings where) {
      return new Mismatch(where, cause, kernels, outcome, id, words, count);
    }

    Mismatch as(String status) {
      return new Mismatch(surroundings, cause, kernels, status, id, words, count);
    }

    Mismatch saying(String other) {
      return new Mismatch(surroundings, cause, kernels, outcome, id, other, count);
    }
  }

  private static Mismatch wrong(Cause cause, String id) {
    return new Mismatch(Machines.AVX2, cause.name(), "onednn", "VALUE_MISMATCH", id, "4", 1);
  }

  private static Mismatch unexplained(String id) {
    return new Mismatch(Machines.AVX2, "", "onednn", "VALUE_MISMATCH", id, "4", 1);
  }

  private static String of(String elementType) {
    return SMALL.replace("f32", elementType);
  }

  /** A run that made some trials, and what it showed, the simplest first. */
  private final class RunOf {
    private final List<String> made;
    private Surroundings surroundings = Machines.AVX2;
    private boolean whole = true;

    RunOf(String... made) {
      this.made = List.of(made);
    }

    RunOf in(Surroundings where) {
      surroundings = where;
      return this;
    }

    RunOf inPart() {
      whole = false;
      return this;
    }

    Shown<Mismatch> showing(Mismatch... received) {
      return new Shown<>(
          surroundings,
          causes,
          Arrays.stream(received).map(mismatch -> mismatch.in(surroundings)).toList(),
          Shown.each(known -> made.contains(known.id())),
          whole);
    }
  }

  private Baseline<Mismatch> baseline() {
    return Baseline.read(fixtures, "check", Mismatch.class, causes);
  }

  private void approve(Shown<Mismatch> shown) {
    baseline().approve(shown);
  }

  private List<String> differences(Shown<Mismatch> shown) {
    Differences<Mismatch> differences = baseline().compare(shown);
    List<String> all = new ArrayList<>();
    differences.added().forEach(each -> all.add("added " + each.id()));
    differences.vanished().forEach(each -> all.add("vanished " + each.id()));
    differences.changed().forEach(each -> all.add("changed " + each.id()));
    differences.reworded().forEach(each -> all.add("reworded " + each.id()));
    return all;
  }

  /** The place and the text of each approved file. */
  private Map<String, String> files() throws IOException {
    Path folder = fixtures.resolve("check");
    Map<String, String> files = new TreeMap<>();
    for (Path file : FileTree.below(folder, ".json")) {
      files.put(folder.relativize(file).toString(), Files.readString(file));
    }
    return files;
  }

  private Path file(String name) {
    return fixtures.resolve("check").resolve(FOLDER + name);
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
  void aMismatchWithoutACauseIsNewAndOneWithACauseIsNot() {
    assertEquals(
        List.of("added " + HALF),
        differences(new RunOf(SMALL, HALF).showing(wrong(ALWAYS, SMALL), unexplained(HALF))));
  }

  @Test
  void aMismatchWithoutACauseStaysNewHoweverOftenItIsApproved() throws IOException {
    approve(new RunOf(HALF).showing(unexplained(HALF)));
    assertEquals(Map.of(), files());
    assertEquals(List.of("added " + HALF), differences(new RunOf(HALF).showing(unexplained(HALF))));
  }

  @Test
  void whatIsApprovedShowsAgain() {
    Shown<Mismatch> shown = new RunOf(SMALL, LARGE).showing(wrong(ALWAYS, SMALL));
    approve(shown);
    assertEquals(List.of(), differences(shown));
    assertEquals(Differences.none(), baseline().approve(shown).compare(shown));
  }

  @Test
  void anApprovedMismatchHasVanishedWhereItsTrialWasMadeAndNoneOfItsCauseShowed() {
    approve(new RunOf(SMALL).showing(wrong(ALWAYS, SMALL)));
    assertEquals(List.of("vanished " + SMALL), differences(new RunOf(SMALL).showing()));
    assertEquals(List.of(), differences(new RunOf(LARGE).showing()));
  }

  @Test
  void onlyAMismatchOfItsOwnKernelPathStandsForIt() {
    approve(new RunOf(SMALL).showing(wrong(ALWAYS, SMALL)));
    assertEquals(
        List.of("vanished " + SMALL),
        differences(new RunOf(SMALL).showing(wrong(ALWAYS, SMALL).on("stock"))));
  }

  @Test
  void nothingVanishesWhereItsCauseDoesNotHold() {
    approve(new RunOf(HALF).in(Machines.AVX512).showing(wrong(ON_AVX512, HALF)));
    String f64 = of("f64");
    approve(new RunOf(f64).in(Machines.AVX2_HIDDEN).showing(wrong(WHERE_HIDDEN, f64)));
    assertEquals(2, baseline().fixtures().size());
    assertEquals(List.of(), differences(new RunOf(HALF, f64).showing()));
    assertEquals(
        List.of("vanished " + HALF),
        differences(new RunOf(HALF, f64).in(Machines.AVX512).showing()));
    assertEquals(
        List.of("vanished " + f64),
        differences(new RunOf(HALF, f64).in(Machines.AVX2_HIDDEN).showing()));
    assertEquals(
        List.of("vanished " + HALF, "vanished " + f64),
        differences(new RunOf(HALF, f64).in(Machines.AVX512_HIDDEN).showing()));
  }

  @Test
  void anotherTensorFlowOrPlatformIsNotComparedAndAnotherOneDnnIsNotWhatTheCauseIsAbout() {
    approve(new RunOf(SMALL).showing(wrong(ALWAYS, SMALL)));
    for (Surroundings other :
        List.of(
            Machines.withTensorFlow("2.19.0"),
            Machines.ofPlatform("windows-x86_64"),
            Machines.withOneDnn("3.6.0"))) {
      assertEquals(List.of(), differences(new RunOf(SMALL).in(other).showing()), other::toString);
    }
  }

  @Test
  void anotherSimplestMismatchIsAChangeWhereItIsComputedAlike() {
    approve(new RunOf(SMALL, LARGE).showing(wrong(ALWAYS, SMALL)));
    Mismatch large = wrong(ALWAYS, LARGE);
    assertEquals(List.of("changed " + LARGE), differences(new RunOf(SMALL, LARGE).showing(large)));
    assertEquals(
        List.of(), differences(new RunOf(SMALL, LARGE).in(Machines.AVX512).showing(large)));
    assertEquals(
        List.of(), differences(new RunOf(SMALL, LARGE).in(Machines.AVX2_HIDDEN).showing(large)));
  }

  @Test
  void anotherOutcomeIsAChange() {
    approve(new RunOf(SMALL).showing(wrong(ALWAYS, SMALL)));
    assertEquals(
        List.of("changed " + SMALL),
        differences(new RunOf(SMALL).showing(wrong(ALWAYS, SMALL).as("CRASHED"))));
  }

  @Test
  void ofACauseThatIsNotSteadyAnyMismatchStandsForTheApprovedOne() {
    String f16 = of("f16");
    approve(new RunOf(f16).showing(wrong(UNSTEADY, f16)));
    Mismatch other = wrong(UNSTEADY, f16.replace("b1", "b2")).saying("5");
    assertEquals(List.of(), differences(new RunOf(f16).showing(other)));
    assertEquals(List.of("vanished " + f16), differences(new RunOf(f16).showing()));
  }

  @Test
  void otherWordsOfTheSameTrialAreListedAndNoReasonToFail() {
    approve(new RunOf(SMALL).showing(wrong(ALWAYS, SMALL)));
    Shown<Mismatch> shown = new RunOf(SMALL).showing(wrong(ALWAYS, SMALL).saying("5"));
    assertEquals(List.of("reworded " + SMALL), differences(shown));
    assertTrue(baseline().compare(shown).areNone());
  }

  @Test
  void aPartOfASweepMayShowALessSimpleOneButNotNone() {
    approve(new RunOf(SMALL, LARGE).showing(wrong(ALWAYS, SMALL)));
    assertEquals(List.of(), differences(new RunOf(LARGE).inPart().showing(wrong(ALWAYS, LARGE))));
    assertEquals(
        List.of(), differences(new RunOf(SMALL, LARGE).inPart().showing(wrong(ALWAYS, LARGE))));
    assertEquals(List.of("vanished " + SMALL), differences(new RunOf(SMALL).inPart().showing()));
    assertEquals(
        List.of("added " + HALF), differences(new RunOf(HALF).inPart().showing(unexplained(HALF))));
  }

  @Test
  void approvingWritesOneFileForEachCauseAndKernelPath() throws IOException {
    approve(
        new RunOf(SMALL, LARGE, HALF)
            .in(Machines.AVX512)
            .showing(
                wrong(ALWAYS, SMALL),
                wrong(ALWAYS, LARGE).as("CRASHED"),
                wrong(ALWAYS, LARGE).on("stock"),
                wrong(ON_AVX512, HALF),
                unexplained(of("f64"))));
    assertEquals(
        Set.of(
            FOLDER + "always-onednn.json",
            FOLDER + "always-stock.json",
            FOLDER + "on-avx512-onednn.json"),
        files().keySet());
    assertEquals(
        List.of(SMALL, LARGE, HALF), baseline().fixtures().stream().map(Mismatch::id).toList());
  }

  @Test
  void theSimplestMismatchCountsAllThatHaveItsCause() {
    approve(
        new RunOf(SMALL, LARGE)
            .showing(
                wrong(ALWAYS, SMALL).counting(3), wrong(ALWAYS, LARGE).as("CRASHED").counting(4)));
    assertEquals(7, baseline().fixtures().get(0).count());
  }

  @Test
  void approvingTwiceWritesTheSameBytes() throws IOException {
    Shown<Mismatch> shown = new RunOf(SMALL).showing(wrong(ALWAYS, SMALL));
    approve(shown);
    Map<String, String> first = files();
    approve(shown);
    assertEquals(first, files());
  }

  @Test
  void approvingReplacesWhatChangedOrIsReworded() {
    approve(new RunOf(SMALL, LARGE).showing(wrong(ALWAYS, LARGE)));
    approve(new RunOf(SMALL, LARGE).showing(wrong(ALWAYS, SMALL)));
    assertEquals(SMALL, baseline().fixtures().get(0).id());
    approve(new RunOf(SMALL, LARGE).showing(wrong(ALWAYS, SMALL).saying("5")));
    assertEquals("5", baseline().fixtures().get(0).words());
  }

  @Test
  void approvingForgetsWhatVanished() throws IOException {
    approve(new RunOf(SMALL).showing(wrong(ALWAYS, SMALL)));
    approve(new RunOf(SMALL).showing());
    assertEquals(Map.of(), files());
  }

  @Test
  void approvingKeepsWhatTheRunDidNotMake() throws IOException {
    approve(new RunOf(SMALL).showing(wrong(ALWAYS, SMALL)));
    Map<String, String> before = files();
    approve(new RunOf(LARGE).showing());
    assertEquals(before, files());
    approve(new RunOf(LARGE).showing(wrong(ALWAYS, LARGE)));
    assertEquals(before, files());
  }

  @Test
  void approvingKeepsWhatOtherSurroundingsComputed() throws IOException {
    approve(
        new RunOf(SMALL, HALF)
            .in(Machines.AVX512)
            .showing(wrong(ALWAYS, SMALL), wrong(ON_AVX512, HALF)));
    Map<String, String> before = files();
    approve(new RunOf(SMALL, HALF, LARGE).showing(wrong(ALWAYS, LARGE), wrong(ALWAYS, SMALL)));
    assertEquals(before, files());
    approve(new RunOf(SMALL).in(Machines.withTensorFlow("2.19.0")).showing(wrong(ALWAYS, SMALL)));
    assertEquals(3, files().size());
    assertTrue(files().entrySet().containsAll(before.entrySet()));
  }

  @Test
  void whatIsWrittenOfARunStandsWhereEachFindingHasItsPlace() throws IOException {
    Path folder = fixtures.resolve("check");
    Baseline.write(folder, List.of(wrong(ALWAYS, SMALL), unexplained(HALF).on("stock")));
    assertEquals(Set.of("onednn/" + SMALL + ".json", "stock/" + HALF + ".json"), files().keySet());
  }

  @Test
  void withoutAFolderOfTheCheckNothingIsApproved() {
    assertEquals(List.of(), baseline().fixtures());
  }

  @Test
  void aFileInTheFoldersPlaceIsRefused() throws IOException {
    Files.writeString(fixtures.resolve("check"), "");
    assertTrue(complaint().endsWith("must be a folder, is not"), this::complaint);
  }

  @Test
  void aFixtureOfAnotherPlaceIsRefused() throws IOException {
    approve(new RunOf(SMALL).showing(wrong(ALWAYS, SMALL)));
    Path file = file("always-onednn.json");
    replace(file, "\"onednn\",", "\"stock\",");
    assertEquals(file + ": belongs to " + FOLDER + "always-stock.json", complaint());
    replace(file, "\"stock\",", "\"onednn\",");
    replace(file, "\"tensorflow\": \"2.18.0\"", "\"tensorflow\": \"2.19.0\"");
    assertTrue(complaint().startsWith(file + ": belongs to tensorflow-2.19.0-linux-x86_64"));
  }

  @Test
  void aFixtureOfAnUnknownCauseIsRefused() throws IOException {
    approve(new RunOf(SMALL).showing(wrong(ALWAYS, SMALL)));
    causes = CauseFiles.write(Files.createDirectory(fixtures.resolve("other")), ON_AVX512);
    assertEquals(
        file("always-onednn.json") + ": cause: must be one of [on-avx512], was \"always\"",
        complaint());
  }

  @Test
  void aFixtureForWhichItsCauseDoesNotHoldIsRefused() throws IOException {
    approve(new RunOf(SMALL).showing(wrong(ALWAYS, SMALL)));
    Path cause = causes.file("always");
    causes = CauseFiles.write(fixtures, CauseFiles.cause("always", "type == 'f64'", "CRASHED"));
    assertEquals(
        "%s: predicate: must hold for %s, which %s approves; does not"
            .formatted(cause, SMALL, file("always-onednn.json")),
        complaint());
  }

  @Test
  void aFixtureWhoseOutcomeItsCauseDoesNotExplainIsRefused() {
    approve(new RunOf(SMALL).showing(wrong(ALWAYS, SMALL)));
    causes = CauseFiles.write(fixtures, CauseFiles.cause("always", "type == 'f32'", "CRASHED"));
    assertTrue(complaint().startsWith(causes.file("always") + ": "), this::complaint);
  }

  @Test
  void aFixtureIsHeldAgainstItsOwnSurroundingsAndNotThoseAtHand() {
    approve(new RunOf(HALF).in(Machines.AVX512).showing(wrong(ON_AVX512, HALF)));
    assertEquals(1, baseline().fixtures().size());
    assertThrows(
        BadInputException.class,
        () ->
            Baseline.read(
                fixtures,
                "check",
                Mismatch.class,
                CauseFiles.write(
                    fixtures,
                    CauseFiles.cause("on-avx512", "type == 'bf16' && !avx512", "VALUE_MISMATCH"))));
  }
}
