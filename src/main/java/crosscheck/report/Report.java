package crosscheck.report;

import crosscheck.fixture.Behaviour;
import crosscheck.input.TextFiles;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The page of one run, or of two side by side.
 *
 * @param sides the runs
 * @param changes what the second does otherwise than the first, topic by topic
 * @param frameworks the frameworks whose recipes a reader can ask for
 * @param style the page's style sheet
 * @param playground the program of the page's interactive part, in JavaScript
 * @param script what connects that to the page
 */
public record Report(
    List<Side> sides,
    List<Behaviour.Change> changes,
    List<String> frameworks,
    String style,
    String playground,
    String script) {

  /** The page's file in a folder of results. */
  public static final String FILE = "report.html";

  /** The page of two runs, in the folder of the first. */
  public static final String SIDE_BY_SIDE = "side-by-side.html";

  /** Copies the lists. */
  public Report {
    sides = List.copyOf(sides);
    changes = List.copyOf(changes);
  }

  /**
   * The page of a run.
   *
   * @param fixtures the folder of fixtures, whose causes explain what the run found
   * @throws crosscheck.input.BadInputException if these cannot be read
   */
  public static Report of(Results run, Path fixtures) {
    return of(List.of(Side.of(run, fixtures)), List.of());
  }

  /** The page of two runs; throws as {@link #of}. */
  public static Report of(Results before, Results after, Path fixtures) {
    return of(
        List.of(Side.of(before, fixtures), Side.of(after, fixtures)),
        Behaviour.ofRun(before.folder()).changesTo(Behaviour.ofRun(after.folder())));
  }

  private static Report of(List<Side> sides, List<Behaviour.Change> changes) {
    return new Report(
        sides,
        changes,
        Playground.frameworks(),
        packaged("report.css"),
        packaged("playground.js"),
        packaged("report.js"));
  }

  /** What is in a folder of results so far is put on a page there; throws as {@link #of}. */
  public static void write(Path folder, Path fixtures) {
    of(Results.of(folder), fixtures).writeTo(folder.resolve(FILE));
  }

  /** Writes the page whole or not at all; throws as {@link TextFiles#write}. */
  public void writeTo(Path file) {
    TextFiles.write(Map.of(file, html()));
  }

  /** The page. */
  public String html() {
    StringOutput html = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html).render("page.jte", this, html);
    return html.toString();
  }

  private static String packaged(String name) {
    try (InputStream in = Report.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not packaged: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
