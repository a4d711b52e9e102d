package crosscheck.check.conformance;

import crosscheck.check.Table;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.verdict.Status;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The five layers of the lecture that started this, and what the op did with them.
 *
 * <p>The lecture shows the shapes that Keras's {@code Conv2DTranspose(filters=3, kernel_size=3)}
 * makes of a 96 x 128 x 3 image, and doubts the formula (n − 1)·s + f − 2p. Keras asks the op for
 * (n − 1)·s + max(k, s) with "valid" and n·s with "same" (keras 3.10,
 * keras/src/backend/common/backend_utils.py): one choice each from the interval.
 */
public final class Lecture implements JudgedCase.Observer {

  private static final int INPUT_HEIGHT = 96;
  private static final int INPUT_WIDTH = 128;
  private static final int CHANNELS = 3;
  private static final int KERNEL = 3;

  private static final List<Layer> LAYERS =
      List.of(
          new Layer(new Padding.Valid(), 1, 98, 130),
          new Layer(new Padding.Valid(), 2, 193, 257),
          new Layer(new Padding.Same(), 1, 96, 128),
          new Layer(new Padding.Same(), 2, 192, 256),
          new Layer(new Padding.Same(), 3, 288, 384));

  private final Map<Layer, Map<KernelPath, Map<Size, Answer>>> answers = new ConcurrentHashMap<>();

  /** A size of an image. */
  private record Size(int height, int width) implements Comparable<Size> {
    private static final Comparator<Size> ORDER =
        Comparator.comparingInt(Size::height).thenComparingInt(Size::width);

    @Override
    public int compareTo(Size other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return height + "x" + width;
    }
  }

  private record Answer(boolean admissible, Status status) {}

  /**
   * One of the lecture's layers.
   *
   * @param padding its padding
   * @param stride its stride, on both axes
   * @param height the output rows that the lecture shows
   * @param width the output columns that the lecture shows
   */
  private record Layer(Padding padding, int stride, int height, int width) {

    /** The geometry of both axes. */
    ConvTransposeGeometry geometry() {
      return new ConvTransposeGeometry(
          new AxisGeometry(INPUT_HEIGHT, KERNEL, stride, 1, padding),
          new AxisGeometry(INPUT_WIDTH, KERNEL, stride, 1, padding));
    }

    /** The output size that the lecture shows. */
    Size shown() {
      return new Size(height, width);
    }

    /** The output size by (n − 1)·s + f − 2p, with p = 0 for "valid" and (f − 1)/2 for "same". */
    Size byTheLecturesFormula() {
      int p = padding.kind() == Padding.Kind.VALID ? 0 : (KERNEL - 1) / 2;
      return new Size(
          (INPUT_HEIGHT - 1) * stride + KERNEL - 2 * p,
          (INPUT_WIDTH - 1) * stride + KERNEL - 2 * p);
    }
  }

  /** Notes the verdict if the case is one of the layers, with whatever output size. */
  @Override
  public void judged(JudgedCase judged) {
    Case c = judged.c();
    if (judged.c().operation() != Operation.CONV2D_TRANSPOSE
        || c.inputChannels() != CHANNELS
        || c.outputChannels() != CHANNELS
        || c.batch() != 1) {
      return;
    }
    for (Layer layer : LAYERS) {
      if (c.geometry().equals(layer.geometry())) {
        answers
            .computeIfAbsent(layer, first -> new ConcurrentSkipListMap<>())
            .computeIfAbsent(judged.kernelPath(), first -> new ConcurrentSkipListMap<>())
            .put(
                new Size(c.outputHeight(), c.outputWidth()),
                new Answer(c.admissible(), judged.verdict().status()));
      }
    }
  }

  /**
   * A layer that was run.
   *
   * @param padding its padding
   * @param stride its stride
   * @param shown the output size that the lecture shows, which is Keras's choice
   * @param formula the size by the lecture's formula
   * @param admissible every admissible size, as height and width
   * @param kernelPaths what each kernel path did
   */
  public record Row(
      String padding,
      int stride,
      String shown,
      String formula,
      String admissible,
      Map<String, Found> kernelPaths) {}

  /**
   * What one kernel path did with a layer.
   *
   * @param agrees whether it took the lecture's size, with every value right
   * @param accepted all sizes that it took, with every value right, ascending
   * @param refused the sizes that it refused, as it must, ascending
   */
  public record Found(boolean agrees, List<String> accepted, List<String> refused) {}

  /** The layers that were run, in the lecture's order. */
  List<Row> rows() {
    return LAYERS.stream().filter(answers::containsKey).map(this::row).toList();
  }

  private Row row(Layer layer) {
    Map<String, Found> kernelPaths = new LinkedHashMap<>();
    answers
        .getOrDefault(layer, Map.of())
        .forEach((kernelPath, sizes) -> kernelPaths.put(kernelPath.id(), found(layer, sizes)));
    return new Row(
        layer.padding().kind().name(),
        layer.stride(),
        layer.shown().toString(),
        layer.byTheLecturesFormula().toString(),
        layer.geometry().height().admissible() + " x " + layer.geometry().width().admissible(),
        kernelPaths);
  }

  private static Found found(Layer layer, Map<Size, Answer> answers) {
    List<String> accepted = sizes(answers, new Answer(true, Status.AGREES));
    return new Found(
        accepted.contains(layer.shown().toString()),
        accepted,
        sizes(answers, new Answer(false, Status.AGREES)));
  }

  private static List<String> sizes(Map<Size, Answer> answers, Answer wanted) {
    return answers.entrySet().stream()
        .filter(entry -> entry.getValue().equals(wanted))
        .map(entry -> entry.getKey().toString())
        .toList();
  }

  /** Prints the layers that were run as a table; nothing if none was. */
  void print(PrintStream out) {
    Table table =
        new Table("lecture, 96x128x3, k 3", "shown", "formula", "admissible", "agrees on");
    for (Row row : rows()) {
      List<String> agreeing =
          row.kernelPaths().entrySet().stream()
              .filter(path -> path.getValue().agrees())
              .map(Map.Entry::getKey)
              .toList();
      table.row(
          row.padding() + ", stride " + row.stride(),
          row.shown(),
          row.formula(),
          row.admissible(),
          agreeing.isEmpty() ? "none" : String.join(", ", agreeing));
    }
    if (!table.isEmpty()) {
      out.println(table);
    }
  }
}
