package crosscheck.report;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.naming.OperationNotSupportedException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's own Chromium without a window, which opens files and nothing from a network. */
record Browser(ChromeDriver driver) implements AutoCloseable {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static final String DRIVER = "chromedriver";

  /** It warns that it does not know the newest browsers' protocol, which is used by name alone. */
  private static final Logger SILENT = Logger.getLogger("org.openqa.selenium.devtools");

  static {
    SILENT.setLevel(Level.SEVERE);
  }

  /** Whether there is one, with its driver. */
  static boolean isFound() {
    return onPath(DRIVER).isPresent() && BROWSERS.stream().anyMatch(b -> onPath(b).isPresent());
  }

  /** Starts one. */
  static Browser start(Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSERS.stream().flatMap(b -> onPath(b).stream()).findFirst().orElseThrow());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,1000",
        "--user-data-dir=" + profile);
    LoggingPreferences everything = new LoggingPreferences();
    everything.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", everything);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(onPath(DRIVER).orElseThrow())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static Optional<File> onPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }

  /** Opens a file; returns what the browser's console says of it. */
  List<String> open(Path page) {
    driver.get(page.toUri().toString());
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Whether a file is the one that it opened last. */
  boolean shows(Path page) {
    return page.toUri().toString().equals(driver.getCurrentUrl());
  }

  /**
   * What axe-core finds that hinders a reader of a part of the page. It is asked for that alone:
   * its builder also carries thousands of cells out of the browser in which nothing is wrong.
   *
   * @param part a CSS selector
   */
  List<?> violations(String part) throws IOException, OperationNotSupportedException {
    driver.executeScript(new EmbeddedResourceAxeProvider().getScript());
    Object violations =
        driver.executeAsyncScript(
            """
            const [part, done] = arguments;
            axe.run(part, {resultTypes: ["violations"]}).then(
              found => done(found.violations.map(
                rule => `${rule.id}: ${rule.help}, first ${rule.nodes[0].html}`)),
              failed => done([String(failed)]));
            """,
            part);
    return (List<?>) Objects.requireNonNull(violations);
  }

  /** Shows pages in the dark, or in the light. */
  void prefer(String colours) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
  }

  /** Shows pages as wide as so many pixels. */
  void width(long pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", true));
  }

  /** Takes a picture of the upper part of a page, without what is transparent. */
  void picture(int width, int height, Path file) throws IOException {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    BufferedImage shown =
        ImageIO.read(new ByteArrayInputStream(driver.getScreenshotAs(OutputType.BYTES)));
    BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    opaque.createGraphics().drawImage(shown, 0, 0, null);
    ImageIO.write(opaque, "png", file.toFile());
    anyWidth();
  }

  /** Shows pages as wide as its window. */
  void anyWidth() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  @Override
  public void close() {
    driver.quit();
  }
}
