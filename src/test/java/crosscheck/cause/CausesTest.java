package crosscheck.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.input.BadInputException;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.op.Operation;
import crosscheck.op.Surroundings;
import crosscheck.verdict.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CausesTest {

  private static final String SAME = "f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b1";

  private static final Cause ALWAYS = CauseFiles.cause("always", "true", "CRASHED");

  @TempDir Path fixtures;

  private static Facts facts(Surroundings surroundings) {
    return Facts.of(
        surroundings, KernelPath.ONEDNN, Operation.CONV2D_TRANSPOSE, CaseId.parse(SAME));
  }

  private static Facts facts() {
    return facts(Machines.AVX2);
  }

  private static List<String> names(List<Cause> causes) {
    return causes.stream().map(Cause::name).toList();
  }

  private Path file(String name) {
    return fixtures.resolve("causes").resolve(name + ".json");
  }

  private String complaint() {
    return String.valueOf(
        assertThrows(BadInputException.class, () -> Causes.read(fixtures)).getMessage());
  }

  private void replace(String name, String part, String other) throws IOException {
    String text = Files.readString(file(name));
    assertTrue(text.contains(part), text);
    Files.writeString(file(name), text.replace(part, other));
  }

  @Test
  void withoutAFolderOfCausesThereAreNoneAndWithoutFixturesItIsBadInput() {
    assertEquals(Set.of(), Causes.read(fixtures).names());
    fixtures = fixtures.resolve("none");
    assertEquals(fixtures + ": no such folder", complaint());
  }

  @Test
  void theFilesOfTheFolderAreTheCausesByName() {
    Causes causes = CauseFiles.write(fixtures, CauseFiles.cause("b", "false", "CRASHED"), ALWAYS);
    assertEquals(List.of("always", "b"), List.copyOf(causes.names()));
    assertEquals(ALWAYS, causes.named("always").orElseThrow());
    assertTrue(causes.named("none").isEmpty());
    assertEquals(List.of("always"), names(causes.holdingFor(facts())));
  }

  @Test
  void aFileThatIsNotNamedAfterItsCauseIsBadInput() throws IOException {
    CauseFiles.write(fixtures, ALWAYS);
    Files.move(file("always"), file("sometimes"));
    assertEquals(file("sometimes") + ": belongs to always.json", complaint());
    Files.createDirectories(file("sub").resolveSibling("sub"));
    Files.move(file("sometimes"), file("sub").resolveSibling("sub").resolve("always.json"));
    assertTrue(complaint().endsWith(": belongs to always.json"), this::complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"predicate\": \"true\"| \"predicate\": \"strides >> 1 > 1\"|"
            + " : predicate: must only compare and compute",
        "\"predicate\": \"true\"| \"predicate\": \"stride > 1\"| : predicate: must read one of",
        "\"ran\": \"\"| \"ran\": \"batch > 1\"| : ran: must read one of",
        "\"ran\": \"\"| \"ran\": \"reorders >\"| : ran: must be an expression",
        "\"CRASHED\"| \"AGREES\"| : explains: must be one of",
        "\"CRASHED\"| | : explains: must name an outcome, is empty",
        "\"always\"| \"Always\"| : name: must be words of lower-case letters",
      })
  void aCauseThatCannotBeUsedIsBadInput(String part, String other, String complaint)
      throws IOException {
    CauseFiles.write(fixtures, ALWAYS);
    replace("always", part, other == null ? "" : other);
    assertTrue(complaint().startsWith(file("always") + complaint.strip()), this::complaint);
  }

  @Test
  void whereAnotherCauseHoldsThatComesFirstACauseSaysNothing() {
    Causes causes =
        CauseFiles.write(
            fixtures,
            ALWAYS,
            CauseFiles.unless("later", List.of("always"), "true", "CRASHED"),
            CauseFiles.cause("never", "false", "CRASHED"),
            CauseFiles.unless("unless-never", List.of("never"), "true", "TIMED_OUT"));
    assertEquals(List.of("always", "unless-never"), names(causes.holdingFor(facts())));
  }

  @Test
  void aCauseThatGivesWayToNoCauseIsBadInput() {
    var error =
        assertThrows(
            BadInputException.class,
            () ->
                CauseFiles.write(
                    fixtures, CauseFiles.unless("later", List.of("first"), "true", "CRASHED")));
    assertEquals(file("later") + ": unless: must name a cause, was \"first\"", error.getMessage());
  }

  @Test
  void aCauseThatComesBeforeItselfIsBadInput() {
    var alone =
        assertThrows(
            BadInputException.class,
            () ->
                CauseFiles.write(
                    fixtures, CauseFiles.unless("a", List.of("a"), "true", "CRASHED")));
    assertEquals(file("a") + ": unless: a must come before itself", alone.getMessage());
    var circle =
        assertThrows(
            BadInputException.class,
            () ->
                CauseFiles.write(
                    fixtures,
                    CauseFiles.unless("a", List.of("b"), "true", "CRASHED"),
                    CauseFiles.unless("b", List.of("c"), "true", "CRASHED"),
                    CauseFiles.unless("c", List.of("a"), "true", "CRASHED")));
    assertEquals(file("c") + ": unless: a must come before itself", circle.getMessage());
  }

  @Test
  void twoCausesMayGiveWayToOneAndThatIsNoCircle() {
    Causes causes =
        CauseFiles.write(
            fixtures,
            ALWAYS,
            CauseFiles.unless("b", List.of("always"), "true", "CRASHED"),
            CauseFiles.unless("c", List.of("always", "b"), "true", "CRASHED"));
    assertEquals(List.of("always"), names(causes.holdingFor(facts())));
  }

  @Test
  void twoCausesThatExplainOneMismatchAreBadInputThatNamesBothFiles() {
    Causes causes =
        CauseFiles.write(
            fixtures,
            ALWAYS,
            CauseFiles.cause("other", "padding == 'SAME'", "CRASHED", "VALUE_MISMATCH"));
    List<Cause> holding = causes.holdingFor(facts());
    assertEquals(2, holding.size());
    var error =
        assertThrows(BadInputException.class, () -> causes.explaining(holding, "CRASHED", SAME));
    assertEquals(
        "%s: predicate: must not explain what %s explains, CRASHED of %s"
            .formatted(file("always"), file("other"), SAME),
        error.getMessage());
    assertEquals("other", causes.explaining(holding, "VALUE_MISMATCH", SAME).orElseThrow().name());
    assertTrue(causes.explaining(holding, "TIMED_OUT", SAME).isEmpty());
  }

  @Test
  void aCauseSaysNothingOfVersionsForWhichItWasNotFound() throws IOException {
    Causes causes = CauseFiles.write(fixtures, ALWAYS);
    assertTrue(causes.holds(ALWAYS, facts(Machines.AVX512_HIDDEN)));
    assertFalse(causes.holds(ALWAYS, facts(Machines.withTensorFlow("2.19.0"))));
    assertFalse(causes.holds(ALWAYS, facts(Machines.withOneDnn("3.6.0"))));
    assertFalse(causes.holds(ALWAYS, facts(Surroundings.UNKNOWN)));
    replace("always", "\"3.5.0\"", "");
    Causes ofAnyOneDnn = Causes.read(fixtures);
    assertTrue(ofAnyOneDnn.holds(ALWAYS, facts(Machines.withOneDnn("3.6.0"))));
  }

  @Test
  void aCauseThatIsNotOfTheFolderHoldsForNothing() {
    assertFalse(Causes.read(fixtures).holds(ALWAYS, facts()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kernel_width / (batch - 1) > 0", "kernel_width", "padding > 1"})
  void aPredicateThatCannotSayIsBadInputThatNamesItsFile(String predicate) {
    Causes causes = CauseFiles.write(fixtures, CauseFiles.cause("always", predicate, "CRASHED"));
    var error = assertThrows(BadInputException.class, () -> causes.holdingFor(facts()));
    assertTrue(error.getMessage().startsWith(file("always") + ": predicate: "), error::getMessage);
  }

  @Test
  void theNearestCauseIsOneThatWouldExplainTheOutcomeElsewhere() {
    Causes causes =
        CauseFiles.write(
            fixtures,
            CauseFiles.cause("hidden", "hidden_caches && padding == 'SAME'", "VALUE_MISMATCH"),
            CauseFiles.cause("wide", "avx512 && padding == 'SAME'", "CRASHED"),
            CauseFiles.cause("valid", "padding == 'VALID'", "TIMED_OUT"));
    assertEquals(
        "hidden, as with TensorFlow 2.18.0 on avx2-hidden_caches",
        nearest(causes, Machines.AVX2, "VALUE_MISMATCH"));
    assertEquals(
        "wide, as with TensorFlow 2.18.0 on avx512_core_bf16",
        nearest(causes, Machines.withTensorFlow("2.19.0"), "CRASHED"));
    assertEquals("none", nearest(causes, Machines.AVX2, "TIMED_OUT"));
  }

  private static String nearest(Causes causes, Surroundings here, String outcome) {
    return causes.nearest(there -> List.of(facts(there)), here, outcome).orElse("none");
  }

  private static Diagnosis ran(String implementation) {
    Diagnosis.Outcome wrong = new Diagnosis.Outcome(Status.VALUE_MISMATCH, "");
    return Diagnosis.of(
        List.of(
            new Primitive("reorder", "jit:uni", "undef", "src_f32 dst_f32", "1x1"),
            new Primitive(
                "convolution",
                implementation,
                "backward_data",
                "src_f32::blocked:acdb::f0 wei_f32:ap:blocked:Bcda8b::f0 bia_undef::undef:::",
                "mb1")),
        List.of(wrong),
        List.of(),
        wrong);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "| true",
        "convolution =^ 'brgconv_strided'| true",
        "convolution =^ 'jit'| false",
        "reorders == 1 && weights == 'Bcda8b'| true",
        "reorders > 1| false",
      })
  void aCauseFitsIfItSaysNothingOfWhatRunsOrIfThatRan(String expression, boolean fits) {
    Causes causes = Causes.read(fixtures);
    Cause cause = CauseFiles.running("a", expression == null ? "" : expression);
    assertEquals(fits, causes.fits(cause, ran("brgconv_strided:avx2")));
  }

  @Test
  void ofACallInWhichNothingRanACauseSaysNothing() {
    Cause cause = CauseFiles.running("a", "convolution == 'none'");
    assertTrue(Causes.read(fixtures).fits(cause, Diagnosis.NONE));
    assertFalse(Causes.read(fixtures).fits(cause, ran("brgconv_strided:avx2")));
  }

  @Test
  void whatIsKnownCanBeRead() {
    assertFalse(Causes.read(Path.of("fixtures")).names().isEmpty());
  }
}
