package crosscheck.report;

import crosscheck.convention.Convention;
import crosscheck.explanation.Arithmetic;
import crosscheck.explanation.AxisExplanation;
import crosscheck.explanation.ConventionAnswer;
import crosscheck.explanation.Framework;
import crosscheck.explanation.Recipe;
import crosscheck.explanation.Scope;
import crosscheck.explanation.Subject;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.teavm.jso.JSExport;

/**
 * What a reader of the page plays with: one axis, explained in the browser by the same code that
 * explains it here. The build compiles this class, and all that it calls, to JavaScript; so it must
 * call nothing but arithmetic.
 */
public final class Playground {

  private Playground() {}

  /** The frameworks whose recipes can be asked for. */
  static List<String> frameworks() {
    return Framework.all().stream().map(Framework::name).toList();
  }

  /**
   * Explains an axis.
   *
   * @param padding {@code valid}, {@code same}, or anything else for {@code before} and {@code
   *     after}
   * @param outputPadding the output_padding; negative if none is given
   * @param framework the framework whose recipe is wanted
   * @return the admissible sizes, why there are so many, the drawing, the conventions as rows of a
   *     table, and the recipe; or why there is no such axis, alone
   */
  @JSExport
  public static String[] explain(
      int input,
      int kernel,
      int stride,
      int dilation,
      String padding,
      int before,
      int after,
      int outputPadding,
      String framework) {
    try {
      AxisGeometry axis =
          new AxisGeometry(input, kernel, stride, dilation, padding(padding, before, after));
      Subject subject =
          Subject.ofOneAxis(
              axis, outputPadding < 0 ? OptionalInt.empty() : OptionalInt.of(outputPadding));
      Arithmetic all = Arithmetic.of(subject, Scope.ALL, Playground::unasked);
      AxisExplanation width = all.width();
      int largest = width.admissible().get(1);
      return new String[] {
        words(width),
        width.why(),
        new AxisDrawing(axis, largest, Set.of()).svg(),
        all.conventions().stream().map(Playground::row).collect(Collectors.joining()),
        all.recipes().stream()
            .filter(recipe -> recipe.framework().equals(framework))
            .map(Recipe::words)
            .findFirst()
            .orElse("none")
      };
    } catch (IllegalArgumentException none) {
      return new String[] {String.valueOf(none.getMessage())};
    }
  }

  private static Padding padding(String kind, int before, int after) {
    return switch (kind) {
      case "valid" -> new Padding.Valid();
      case "same" -> new Padding.Same();
      default -> new Padding.Explicit(before, after);
    };
  }

  /** The page says elsewhere who confirmed a rule. */
  private static String unasked(Convention convention) {
    return "";
  }

  private static String words(AxisExplanation axis) {
    return axis.admissible().stream()
        .distinct()
        .map(String::valueOf)
        .collect(Collectors.joining(" to "));
  }

  private static String row(ConventionAnswer answer) {
    String said = answer.said().get(1);
    return "<tr data-convention=\"%s\" class=\"%s\"><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(
            answer.convention(),
            answer.result().toLowerCase(Locale.ROOT).replace(' ', '-'),
            escaped(answer.title()),
            answer.size().isEmpty() ? "–" : String.valueOf(answer.size().get(1)),
            escaped(
                answer.reason().isEmpty()
                    ? answer.result()
                    : answer.result() + ": " + answer.reason()),
            said.isEmpty() ? "–" : escaped(said));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
