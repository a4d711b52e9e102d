package crosscheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.cause.Cause;
import crosscheck.cause.Causes;
import crosscheck.check.ExitCode;
import crosscheck.input.Copied;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CauseCommandTest {

  private static final Path FIXTURES = Path.of("fixtures");

  /** A slash and a word at the beginning of a word: of any machine. */
  private static final Pattern ABSOLUTE_PATH = Pattern.compile("(?m)(^|[\\s\"'(=])/\\w");

  @TempDir Path folder;

  private static String printed(String... arguments) {
    Printed printed = Printed.by(arguments);
    assertEquals(ExitCode.CONFORMANT, printed.exitCode());
    return printed.out();
  }

  @Test
  void everyCauseIsListed() {
    String list = printed("cause");
    for (Cause cause : Causes.read(FIXTURES).all()) {
      assertTrue(list.contains(cause.name()), cause::name);
    }
  }

  @Test
  void everyReportSaysWhatIsWrongAndWhatToDoAboutIt() {
    for (Cause cause : Causes.read(FIXTURES).all()) {
      String report = printed("cause", cause.name());
      assertTrue(report.contains(cause.sentence()), cause::name);
      assertTrue(report.contains(cause.wayOut()), cause::name);
      assertFalse(ABSOLUTE_PATH.matcher(report).find(), cause::name);
    }
  }

  @Test
  void aReportHoldsProgramsThatNeedTensorFlowAlone() {
    String report = printed("cause", "padding-times-poison");
    assertTrue(report.contains("public class Reproduction"), report);
    assertTrue(report.contains("import tensorflow"), report);
    assertTrue(report.contains("--dir=BWD_D"), report);
    assertTrue(report.contains("brgconv_strided"), report);
    assertTrue(report.contains("wrong from AVX2 on"), report);
  }

  @Test
  void theReportOfAGradientHoldsProgramsOfTheGradient() {
    String report = printed("cause", "one-column-strided");
    assertTrue(report.contains(".opBuilder(\"Conv2D\", \"conv2d\")"), report);
    assertTrue(report.contains("tf.raw_ops.Conv2D("), report);
    assertTrue(report.contains("--dir=FWD_D"), report);
    assertFalse(report.contains("Conv2DBackpropInput"), report);
  }

  @Test
  void onePartAloneIsAWholeFile() {
    String java = printed("cause", "--only", "java", "size-outside-kills");
    assertTrue(java.contains("public class Reproduction"), java);
    assertFalse(java.contains("way out"), java);
  }

  /** It shows with TensorFlow 2.16.2 as well. */
  @Test
  void theProgramsAreOfTheLatestTensorFlow() {
    String cause = "squares-of-the-input";
    assertTrue(printed("cause", cause).contains("computed by  TensorFlow 2.16.2, "));
    String java = printed("cause", "--only", "java", cause);
    assertTrue(java.contains("tensorflow-core-platform:1.1.0"), java);
    String python = printed("cause", "--only", "python", cause);
    assertTrue(python.contains("tensorflow==2.18.0"), python);
  }

  @Test
  void anUnknownCauseIsToldByThoseThatThereAre() {
    assertTrue(MainTest.refused("cause", "bad-luck").contains("[attributes-past-int32, "));
  }

  @Test
  void aPartOfNothingIsRefused() {
    assertTrue(MainTest.refused("cause", "--only", "java").contains("must go with NAME"));
  }

  @Test
  void aPredicateThatDoesNotHoldForWhatIsApprovedOfItIsTheFixturesFault() throws IOException {
    copy("padding-times-poison", "poison == 'filter'", "poison == 'input'");
    String line =
        MainTest.refused("cause", "padding-times-poison", "--fixtures", folder.toString());
    assertTrue(line.contains("padding-times-poison.json: predicate: must hold for f32-"), line);
  }

  @Test
  void aPredicateThatReadsAnUnknownFieldIsTheFixturesFault() throws IOException {
    copy("padding-times-poison", "poison == 'filter'", "processor == 'amd'");
    String line = MainTest.refused("cause", "--fixtures", folder.toString());
    assertTrue(line.contains("padding-times-poison.json: predicate: "), line);
    assertTrue(line.contains("reads \"processor\""), line);
  }

  /** Copies the fixtures, with one text of a cause replaced. */
  private void copy(String cause, String text, String other) throws IOException {
    for (String part : new String[] {"causes", "conformance"}) {
      Copied.files(FIXTURES.resolve(part), ".json", folder.resolve(part));
    }
    Path changed = folder.resolve("causes").resolve(cause + ".json");
    Files.writeString(changed, Files.readString(changed).replace(text, other));
  }
}
