package crosscheck.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.cause.Diagnosis.Outcome;
import crosscheck.cause.Diagnosis.Step;
import crosscheck.json.JsonFile;
import crosscheck.verdict.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

  private static final Outcome RIGHT = new Outcome(Status.AGREES, "");
  private static final Outcome WRONG = new Outcome(Status.VALUE_MISMATCH, "1 of 3 values differ");

  /** The outcomes that R and W stand for. */
  private static List<Outcome> outcomes(String letters) {
    return letters.chars().mapToObj(letter -> letter == 'W' ? WRONG : RIGHT).toList();
  }

  private static List<Step> steps(String letters) {
    List<Step> steps = new ArrayList<>();
    List<Outcome> outcomes = outcomes(letters);
    for (int i = 0; i < outcomes.size(); i++) {
      steps.add(new Step(List.of("SSE41", "AVX", "AVX2").get(i), "", outcomes.get(i)));
    }
    return steps;
  }

  @ParameterizedTest
  @CsvSource({
    "RRRRR, RRR, R, right with every instruction set",
    "WWWWW, WWW, R, wrong with every instruction set",
    "WWWWW, RRW, R, wrong from AVX2 on",
    "WWWWW, RWW, R, wrong from AVX on",
    "RRRRR, RWR, R, wrong with AVX",
    "RRRRR, WRW, R, 'wrong with SSE41, AVX2'",
    "WWWWW, RRR, R, wrong without a cap alone",
    "WWWWW, WWW, W, 'wrong with every instruction set, and on the stock kernels'",
    "WRWWW, RRW, R, differs from run to run",
  })
  void theStepsSayWhereACallTurnsWrong(
      String each, String capped, String stock, String conclusion) {
    assertEquals(
        conclusion, Diagnosis.conclusion(outcomes(each), steps(capped), outcomes(stock).get(0)));
  }

  @Test
  void aDiagnosisIsReadAsItIsWritten(@TempDir Path folder) {
    Primitive convolution =
        new Primitive("convolution", "brgconv_strided:avx2", "backward_data", "wei_f32", "mb1");
    Diagnosis diagnosis =
        Diagnosis.of(List.of(convolution), List.of(WRONG, RIGHT), steps("RW"), RIGHT);
    Path file = folder.resolve("diagnosis.json");
    JsonFile.write(file, diagnosis);
    assertEquals(diagnosis, JsonFile.read(file, Diagnosis.class));
  }

  @Test
  void anotherNumberOfWrongValuesIsAnotherOutcome() {
    Outcome other = new Outcome(Status.VALUE_MISMATCH, "2 of 3 values differ");
    assertEquals(
        "differs from run to run",
        Diagnosis.conclusion(List.of(WRONG, other), steps("RRW"), RIGHT));
  }

  @Test
  void whatWasNotTriedUnderSomeCapIsNoConclusion() {
    Outcome untried = new Outcome(Status.UNTESTED, "not tried");
    assertEquals(
        "not tried with every instruction set",
        Diagnosis.conclusion(
            List.of(WRONG), List.of(new Diagnosis.Step("AVX", "", untried)), RIGHT));
  }
}
