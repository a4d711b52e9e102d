package crosscheck.explanation;

import crosscheck.check.Workers;
import crosscheck.check.conventions.Axes;
import crosscheck.check.live.Confirmations;
import crosscheck.convention.Conventions;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.OutputInterval;
import crosscheck.geometry.Padding;
import crosscheck.op.KernelPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A transposed convolution explained.
 *
 * @param input the input's height and width
 * @param kernel the kernel's
 * @param strides the strides
 * @param dilations the dilations
 * @param padding the padding in words
 * @param height the rows
 * @param width the columns
 * @param conventions what each convention that has a word for the padding makes of it
 * @param wanted the size that is aimed at
 * @param recipes how to get the op's result of that size from each framework; none if it is not
 *     admissible
 * @param remedies for each axis on which the wanted size is not admissible, what to do about it
 * @param tensorflow the TensorFlow version that was asked
 * @param platform its platform
 * @param op what the op did just now
 * @param forward what the forward convolution did
 */
public record Explanation(
    List<Integer> input,
    List<Integer> kernel,
    List<Integer> strides,
    List<Integer> dilations,
    String padding,
    AxisExplanation height,
    AxisExplanation width,
    List<ConventionAnswer> conventions,
    List<Integer> wanted,
    List<Recipe> recipes,
    List<String> remedies,
    String tensorflow,
    String platform,
    List<OpAnswer> op,
    List<OpAnswer> forward) {

  /** The most sizes of the interval that the op is asked for. */
  private static final int MOST_SIZES = 6;

  /**
   * Explains a geometry and asks the op.
   *
   * @param geometry both axes
   * @param outputPadding what the caller says, if it does
   * @param output the output size that the caller wants, else the largest that the op admits
   * @param confirmations what the frameworks themselves answered
   * @throws IllegalArgumentException if no size is admissible, or the sizes are too large for a
   *     case
   */
  public static Explanation of(
      ConvTransposeGeometry geometry,
      Optional<List<Integer>> outputPadding,
      Optional<List<Integer>> output,
      Collection<KernelPath> kernelPaths,
      Confirmations confirmations,
      Workers workers) {
    requireSomeSize("height", geometry.height());
    requireSomeSize("width", geometry.width());
    List<Integer> aim =
        output.orElse(
            List.of(
                geometry.height().admissible().highest(), geometry.width().admissible().highest()));
    requirePositive("output height", aim.get(0));
    requirePositive("output width", aim.get(1));
    List<ConventionAnswer> conventions =
        Conventions.all().stream()
            .map(c -> ConventionAnswer.of(c, geometry, aim, outputPadding, confirmations))
            .flatMap(Optional::stream)
            .toList();
    Set<Axes> asked = sizes(geometry, aim, conventions);
    // Before any worker starts: a case has its limits.
    asked.forEach(Axes::asCase);
    Inquiry inquiry = new Inquiry(workers);
    List<OpAnswer> op = new ArrayList<>();
    List<OpAnswer> forward =
        inquiry.askForward(
            geometry, new Axes(geometry.height(), aim.get(0), geometry.width(), aim.get(1)));
    kernelPaths.forEach(kernelPath -> op.addAll(inquiry.ask(kernelPath, asked)));
    return new Explanation(
        pair(geometry.height().input(), geometry.width().input()),
        pair(geometry.height().kernel(), geometry.width().kernel()),
        pair(geometry.height().stride(), geometry.width().stride()),
        pair(geometry.height().dilation(), geometry.width().dilation()),
        padding(geometry),
        AxisExplanation.of(geometry.height()),
        AxisExplanation.of(geometry.width()),
        conventions,
        aim,
        new Axes(geometry.height(), aim.get(0), geometry.width(), aim.get(1)).admissible()
            ? Recipe.all(geometry, aim)
            : List.of(),
        Stream.of(
                Remedy.of("height", geometry.height(), aim.get(0)),
                Remedy.of("width", geometry.width(), aim.get(1)))
            .filter(remedy -> !remedy.isEmpty())
            .toList(),
        inquiry.surroundings().tensorflow(),
        inquiry.surroundings().platform(),
        op,
        forward);
  }

  /**
   * The sizes to ask the op for: the interval's, or the first and the last of them, the ones around
   * it, the aim and all that conventions compute.
   */
  private static Set<Axes> sizes(
      ConvTransposeGeometry geometry, List<Integer> aim, List<ConventionAnswer> conventions) {
    OutputInterval rows = geometry.height().admissible();
    OutputInterval columns = geometry.width().admissible();
    int most = Math.max(length(rows), length(columns)) - 1;
    Set<List<Integer>> sizes = new LinkedHashSet<>();
    for (int i = 0; i <= most; i++) {
      if (i < MOST_SIZES / 2 || i > most - MOST_SIZES / 2) {
        sizes.add(
            pair(
                Math.min(rows.lowest() + i, rows.highest()),
                Math.min(columns.lowest() + i, columns.highest())));
      }
    }
    sizes.add(pair(rows.highest() + 1, columns.highest() + 1));
    if (rows.lowest() > 1 && columns.lowest() > 1) {
      sizes.add(pair(rows.lowest() - 1, columns.lowest() - 1));
    }
    sizes.add(aim);
    conventions.stream()
        .map(ConventionAnswer::size)
        .filter(size -> !size.isEmpty())
        .forEach(sizes::add);
    Set<Axes> axes = new LinkedHashSet<>();
    for (List<Integer> size : sizes) {
      axes.add(new Axes(geometry.height(), size.get(0), geometry.width(), size.get(1)));
    }
    return axes;
  }

  private static int length(OutputInterval interval) {
    return interval.highest() - interval.lowest() + 1;
  }

  private static void requirePositive(String name, int size) {
    if (size < 1) {
      throw new IllegalArgumentException(name + " must be >= 1, was " + size);
    }
  }

  private static void requireSomeSize(String axis, AxisGeometry geometry) {
    if (geometry.admissible().isEmpty()) {
      throw new IllegalArgumentException(
          "%s: no output is left: the full scatter has %d cells, and padding %d and %d cut them all"
              .formatted(
                  axis,
                  geometry.fullSize(),
                  geometry.padding().before(),
                  geometry.padding().after()));
    }
  }

  private static List<Integer> pair(int height, int width) {
    return List.of(height, width);
  }

  private static String padding(ConvTransposeGeometry geometry) {
    Padding height = geometry.height().padding();
    Padding width = geometry.width().padding();
    return geometry.paddingKind() == Padding.Kind.EXPLICIT
        ? "EXPLICIT: top %d, bottom %d, left %d, right %d"
            .formatted(height.before(), height.after(), width.before(), width.after())
        : geometry.paddingKind().name();
  }
}
