package crosscheck.check.conventions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.ClassSummary;
import crosscheck.check.conventions.ConventionFixture.Counterexample;
import crosscheck.convention.Convention;
import crosscheck.convention.Conventions;
import crosscheck.convention.Disagreement;
import crosscheck.convention.Setting;
import crosscheck.geometry.Scatter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The approved fixtures, beside what is known of their calls without any sweep. */
class ConventionFixtureTest {

  static Collection<ConventionFixture> approved() {
    return ConventionFixture.approved(Path.of("fixtures")).fixtures();
  }

  private static Setting setting(Map<String, Integer> parameters) {
    Setting setting =
        Setting.pads(parameters.getOrDefault("before", 0), parameters.getOrDefault("after", 0));
    if (parameters.containsKey("output_padding")) {
      setting = setting.withOutputPadding(parameters.get("output_padding"));
    }
    return parameters.containsKey("output_size")
        ? setting.withOutputSize(parameters.get("output_size"))
        : setting;
  }

  @Test
  void thereAreFixturesOfEveryKind() {
    assertTrue(approved().size() >= 20);
    assertEquals(3, approved().stream().map(ConventionFixture::disagreement).distinct().count());
  }

  @ParameterizedTest
  @MethodSource("approved")
  void theSmallestCallComesToAllThatItsFixtureSays(ConventionFixture fixture) {
    Convention convention = Conventions.named(fixture.convention()).orElseThrow();
    Counterexample smallest = fixture.counterexample();
    Scatter x = new Scatter(smallest.n(), smallest.k(), smallest.s(), smallest.d());
    Judgement judgement =
        Judgement.of(new Question(convention, x, setting(smallest.parameters()))).orElseThrow();
    ConventionFinding finding =
        new ConventionFinding(
            fixture.disagreement(),
            convention.region(fixture.disagreement()).orElseThrow(),
            fixture.disagreements(),
            judgement,
            fixture.smallerCalls());
    Adjudication adjudication =
        new Adjudication(
            convention,
            fixture.calls(),
            Map.of(),
            List.of(),
            Map.of(),
            0,
            Map.of(),
            List.of(finding),
            List.of());
    assertEquals(List.of(fixture), ConventionFixture.of(adjudication));
  }

  @Test
  void aConventionThatCanNameNoFolderIsRefused() {
    ConventionFixture some = approved().iterator().next();
    var error =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new ConventionFixture(
                    "../up",
                    some.title(),
                    some.source(),
                    some.disagreement(),
                    some.meaning(),
                    some.region(),
                    some.words(),
                    some.calls(),
                    some.disagreements(),
                    some.counterexample(),
                    some.smallerCalls(),
                    some.rerun()));
    assertTrue(error.getMessage().startsWith("convention: must be of lower-case letters"));
  }

  private static ClassSummary summary(String convention, Disagreement disagreement) {
    return approved().stream()
        .filter(fixture -> fixture.convention().equals(convention))
        .filter(fixture -> fixture.disagreement() == disagreement)
        .findFirst()
        .orElseThrow()
        .summary();
  }

  @Test
  void aSummarySaysTheSizeAndTheCropOfBothSidesWhereThereAreAny() {
    ClassSummary shifted = summary("keras-on-torch-3-0-same", Disagreement.SHIFTED);
    assertEquals("n 1, k 3, s 2, d 1, {}", shifted.counterexample());
    assertEquals("SAME admits 1 to 2, crop 0", shifted.expected());
    assertEquals("size 2, crop 1", shifted.observed());
    ClassSummary refused = summary("pytorch", Disagreement.REFUSED);
    assertTrue(refused.expected().matches("EXPLICIT 0 0 admits \\d+ to \\d+"), refused.expected());
    assertEquals("size 1", summary("tf-keras-full", Disagreement.NO_CROP).observed());
  }
}
