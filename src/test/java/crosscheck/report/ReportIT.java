package crosscheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crosscheck.check.CauseSummary;
import crosscheck.check.CheckSummary;
import crosscheck.check.ClassSummary;
import crosscheck.check.NotAtSmoke;
import crosscheck.check.OutcomeSummary;
import crosscheck.check.RealHarness;
import crosscheck.check.Run;
import crosscheck.cli.Mutation;
import crosscheck.input.BadInputException;
import crosscheck.input.Copied;
import crosscheck.json.Document;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of the run that this build has made, in a real browser. It comes after the checks. */
@Isolated
class ReportIT {

  private static final Path OUTPUT = RealHarness.HARNESS.output();
  private static final Path FIXTURES = RealHarness.HARNESS.fixtures();
  private static final long MOST_BYTES = 3_000_000;

  /** In pixels. */
  private static final long PHONE = 360;

  /** Each check's summary is damaged in every third way, and each way damages two of them. */
  private static final int THIRDS = 3;

  private static final long MOST_PICTURE_BYTES = 150_000;

  private static final List<String> SIX =
      List.of("conformance", "conventions", "detection", "identities", "published", "refusals");

  private static final String NO_BROWSER = "chromium and chromedriver are not on the path";

  @TempDir private static Path folder;

  private static final Results RUN = Results.ofRun(OUTPUT);

  private static Browser browser;

  @BeforeAll
  static void writeThePageWhereAPersonLooksForIt() {
    Report.write(OUTPUT, FIXTURES);
  }

  /** The last lines of {@code mvn verify} are what it came to. */
  @AfterAll
  static void concludeAndClose() {
    if (!Browser.isFound()) {
      System.out.println("SKIPPED ReportIT: " + NO_BROWSER);
    }
    System.out.println();
    Digest.of(RUN).lines().forEach(System.out::println);
    if (browser != null) {
      browser.close();
    }
  }

  private static Path page() {
    return OUTPUT.resolve(Report.FILE);
  }

  /** The page of the same run if nothing of what it found were known. */
  private static Path pageOfMismatches() {
    Path page = folder.resolve("mismatches.html");
    if (!Files.exists(page)) {
      Report.of(Mismatches.nothingIsKnown(RUN), FIXTURES).writeTo(page);
    }
    return page;
  }

  private static Browser open(Path page) throws IOException {
    assumeTrue(Browser.isFound(), NO_BROWSER);
    if (browser == null) {
      browser = Browser.start(Files.createTempDirectory(folder, "profile"));
    }
    assertEquals(List.of(), browser.open(page), "said on the console");
    return browser;
  }

  /** Opens a page unless it is shown, as what is tested before may have left it. */
  private static Browser show(Path page) throws IOException {
    return browser != null && browser.shows(page) ? browser : open(page);
  }

  private WebElement element(String css) {
    return browser.driver().findElement(By.cssSelector(css));
  }

  private List<WebElement> elements(String css) {
    return browser.driver().findElements(By.cssSelector(css));
  }

  private Object run(String script, Object... arguments) {
    return browser.driver().executeScript(script, arguments);
  }

  @Test
  void thePageIsSmallAndAsksForNothing() throws IOException {
    Path page = page();
    assertTrue(Files.size(page) < MOST_BYTES, () -> page.toFile().length() + " bytes");
    String html = Files.readString(page);
    assertFalse(html.matches("(?s).*(src|href)=\"(?!#|data:).*"), "it refers to something");
  }

  @Test
  void theNumbersAreThoseOfTheSummaries() throws IOException {
    show(page());
    assertEquals(RUN.checks().size(), elements("tr[data-check]").size());
    for (CheckResult check : RUN.checks()) {
      String row = element("tr[data-check='%s']".formatted(check.check())).getText();
      String conclusion = check.summary().map(CheckSummary::conclusion).orElse("not finished");
      assertTrue(row.contains(conclusion), () -> row + " lacks " + conclusion);
    }
    for (CauseSummary cause : wrong(RUN)) {
      String card = element("article[data-cause='%s']".formatted(cause.name())).getText();
      String numbers =
          String.format(Locale.ROOT, "%,d of %,d that", cause.wrong(), cause.covered());
      assertTrue(card.contains(numbers), () -> card + " lacks " + numbers);
    }
    assertEquals(Conclusion.of(RUN).sentence(), element(".verdict .sentence").getText());
  }

  @Test
  void aCheckThatWasStoppedHindersNoOther() throws IOException {
    Path stopped = copyOfTheRun("stopped");
    Files.createDirectories(stopped.resolve("live/workers"));
    Results results = Results.ofRun(stopped);
    assertEquals(Conclusion.Tone.EARLY, Conclusion.of(results).tone());
    assertTrue(Report.of(results, FIXTURES).html().contains("live is not finished"));
    assertEquals(Conclusion.Tone.BAD, Conclusion.of(Mismatches.nothingIsKnown(results)).tone());
  }

  /** Summaries, how the checks went, and findings. */
  private static Path copyOfTheRun(String name) throws IOException {
    Path copy = folder.resolve(name);
    Copied.files(OUTPUT, ".json", copy);
    return copy;
  }

  static List<String> summaries() {
    return RUN.checks().stream()
        .filter(check -> check.summary().isPresent())
        .map(CheckResult::check)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void aSummaryKeepsItsSchema(String check) {
    Path file = OUTPUT.resolve(check).resolve("summary.json");
    CheckSummary summary =
        RUN.checks().stream()
            .filter(result -> result.check().equals(check))
            .flatMap(result -> result.summary().stream())
            .findFirst()
            .orElseThrow();
    Document.read(file).requireValid(summary.getClass());
    Document.read(file.resolveSibling("run.json")).requireValid(Run.class);
  }

  /** What is damaged is told in one line; what is not noticed makes a page all the same. */
  @ParameterizedTest
  @MethodSource("summaries")
  void aDamagedSummaryIsToldInOneLineOrMakesAPage(String check) throws IOException {
    Path damaged = copyOfTheRun("damaged-" + check);
    Path summary = damaged.resolve(check).resolve("summary.json");
    byte[] undamaged = Files.readAllBytes(summary);
    int refused = 0;
    List<Mutation> ways = List.of(Mutation.values());
    for (int i = SIX.indexOf(check) % THIRDS; i < ways.size(); i += THIRDS) {
      Mutation mutation = ways.get(i);
      Random random = new Random((check + mutation.name()).hashCode());
      Files.write(summary, mutation.apply(undamaged, random));
      try {
        assertFalse(Report.of(Results.ofRun(damaged), FIXTURES).html().isEmpty());
      } catch (BadInputException told) {
        refused++;
        String line = String.valueOf(told.getMessage());
        assertTrue(line.startsWith(summary.toString()), line);
        assertEquals(1, line.lines().count(), line);
      }
    }
    assertTrue(refused > 0, "none was refused");
  }

  private static List<CauseSummary> wrong(Results results) {
    return results.checks().stream()
        .flatMap(check -> check.summary().stream())
        .filter(OutcomeSummary.class::isInstance)
        .flatMap(summary -> ((OutcomeSummary) summary).outcome().causes().stream())
        .filter(cause -> cause.wrong() > 0)
        .toList();
  }

  /** Of this run, to be put in place of the one in the README by whoever wants to. */
  @Test
  void thereIsAPictureForTheReadme() throws IOException {
    BufferedImage ofReadme = ImageIO.read(Path.of("src/main/picture/report.png").toFile());
    open(page()).prefer("light");
    Path picture = OUTPUT.resolve("report.png");
    browser.picture(ofReadme.getWidth(), ofReadme.getHeight(), picture);
    assertTrue(
        Files.size(picture) < MOST_PICTURE_BYTES, () -> picture.toFile().length() + " bytes");
  }

  @Test
  void theReadmeShowsTheEndOfSuchARun() throws IOException {
    List<String> readme = Files.readAllLines(Path.of("README.md"));
    List<String> digest = Digest.of(RUN).lines();
    assertTrue(
        readme.containsAll(digest.subList(digest.size() - 2, digest.size())), digest::toString);
    List<String> checks =
        readme.stream().map(line -> line.split(" +", 2)[0]).filter(summaries()::contains).toList();
    assertTrue(checks.containsAll(SIX), checks::toString);
  }

  static Stream<Axes.Asked> twentyAxes() {
    return Axes.twenty();
  }

  @ParameterizedTest
  @MethodSource("twentyAxes")
  void theControlsGiveWhatTheProgramExplains(Axes.Asked asked) throws IOException {
    show(page());
    run(
        """
        const form = document.getElementById("axis");
        for (const [name, value] of Object.entries(arguments[0])) {
          form.elements[name].value = value;
        }
        form.dispatchEvent(new Event("input"));
        """,
        asked.controls());
    assertEquals(asked.sizes(), element("#sizes").getText());
    assertEquals(asked.recipe(), element("#recipe").getText());
    assertEquals(
        asked.answers(),
        run(
            """
            return [...document.querySelectorAll("#answers tbody tr")].map(
              row => [row.dataset.convention, row.cells[1].textContent, row.cells[2].textContent].join(" "));
            """));
  }

  @Test
  void aLineIsCopied() throws IOException {
    open(page());
    List<WebElement> buttons = elements("button[data-copy='rerun line']");
    buttons.get(0).click();
    assertEquals(
        elements("button[data-copy='rerun line'] + textarea").get(0).getDomProperty("value"),
        pasted());
  }

  private String pasted() {
    run("document.body.prepend(Object.assign(document.createElement('textarea'), {id: 'paste'}))");
    WebElement place = element("#paste");
    place.sendKeys(Keys.chord(Keys.CONTROL, "v"));
    String pasted = place.getDomProperty("value");
    run("arguments[0].remove()", place);
    return pasted;
  }

  @Test
  void theKeyboardIsEnough() throws IOException {
    open(page());
    WebElement body = element("body");
    body.sendKeys(Keys.TAB);
    assertEquals("skip", browser.driver().switchTo().activeElement().getDomAttribute("class"));
    String before = element("#sizes").getText();
    element("#axis input[name='n']").sendKeys(Keys.ARROW_RIGHT);
    assertNotEquals(before, element("#sizes").getText());
    WebElement button = elements("button[data-copy]").get(0);
    button.sendKeys(Keys.ENTER);
    assertEquals("Copied", button.getText());
  }

  /** A whole page takes several seconds. */
  @NotAtSmoke
  @ParameterizedTest
  @CsvSource({"light, body", "dark, .verdict"})
  void nothingHindersAReader(String colours, String part) throws Exception {
    requireReadable(page(), colours, part);
  }

  private static void requireReadable(Path page, String colours, String part) throws Exception {
    show(page).prefer(colours);
    assertEquals(List.of(), browser.violations(part));
  }

  @Test
  void aPhoneNeedsNoScrollingSideways() throws IOException {
    requireNarrow(page());
  }

  private void requireNarrow(Path page) throws IOException {
    show(page).width(PHONE);
    assertEquals(PHONE, run("return document.documentElement.scrollWidth"));
    browser.anyWidth();
  }

  /** The page of the same run if nothing of what it found were known; it comes after the other. */
  @Nested
  class OfMismatches {

    @Test
    void whatIsNewComesFirst() throws IOException {
      show(pageOfMismatches());
      String sentence = element(".verdict.bad .sentence").getText();
      assertTrue(sentence.startsWith("Not as it must be: conformance"), sentence);
      List<?> cards =
          (List<?>)
              run("return [...document.querySelectorAll('article')].map(card => card.innerText);");
      List<ClassSummary> added = Mismatches.added(RUN);
      for (int i = 0; i < added.size(); i++) {
        String card = String.valueOf(cards.get(i));
        assertTrue(card.contains(added.get(i).findingClass()), card);
      }
    }

    /** Beside verdict and findings both pages are alike. */
    @NotAtSmoke
    @ParameterizedTest
    @CsvSource({"light, .verdict", "dark, #causes article:first-of-type"})
    void nothingHindersAReader(String colours, String part) throws Exception {
      requireReadable(pageOfMismatches(), colours, part);
    }

    @Test
    void aPhoneNeedsNoScrollingSideways() throws IOException {
      requireNarrow(pageOfMismatches());
    }
  }
}
