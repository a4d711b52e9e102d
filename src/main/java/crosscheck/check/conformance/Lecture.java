package crosscheck.check.conformance;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The five layers of the lecture that started this, and what the op did with them.
 *
 * <p>The lecture shows the shapes that Keras's {@code Conv2DTranspose(filters=3, kernel_size=3)}
 * makes of a 96 x 128 x 3 image, and doubts the formula (n − 1)·s + f − 2p. Keras asks the op for
 * (n − 1)·s + max(k, s) with "valid" and n·s with "same" (keras 3.10,
 * keras/src/backend/common/backend_utils.py): one choice each from the interval.
 */
public final class Lecture {

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

  private final Map<Request, Answer> answers = new HashMap<>();

  Lecture() {}

  /** A size of an image. */
  public record Size(int height, int width) implements Comparable<Size> {
    @Override
    public int compareTo(Size other) {
      return height == other.height
          ? Integer.compare(width, other.width)
          : Integer.compare(height, other.height);
    }

    @Override
    public String toString() {
      return height + "x" + width;
    }
  }

  private record Request(Layer layer, KernelPath kernelPath, Size size) {}

  private record Answer(boolean admissible, Status status) {}

  /**
   * One of the lecture's layers.
   *
   * @param padding its padding
   * @param stride its stride, on both axes
   * @param height the output rows that the lecture shows
   * @param width the output columns that the lecture shows
   */
  public record Layer(Padding padding, int stride, int height, int width) {

    /** The geometry of both axes. */
    public ConvTransposeGeometry geometry() {
      return new ConvTransposeGeometry(
          new AxisGeometry(INPUT_HEIGHT, KERNEL, stride, 1, padding),
          new AxisGeometry(INPUT_WIDTH, KERNEL, stride, 1, padding));
    }

    /** The output size that the lecture shows. */
    public Size shown() {
      return new Size(height, width);
    }

    /** The output size by (n − 1)·s + f − 2p, with p = 0 for "valid" and (f − 1)/2 for "same". */
    public Size byTheLecturesFormula() {
      int p = padding.kind() == Padding.Kind.VALID ? 0 : (KERNEL - 1) / 2;
      return new Size(
          (INPUT_HEIGHT - 1) * stride + KERNEL - 2 * p,
          (INPUT_WIDTH - 1) * stride + KERNEL - 2 * p);
    }
  }

  /** Notes the verdict if the case is one of the layers, with whatever output size. */
  void add(Case c, KernelPath kernelPath, Verdict verdict) {
    if (c.inputChannels() != CHANNELS || c.outputChannels() != CHANNELS || c.batch() != 1) {
      return;
    }
    for (Layer layer : LAYERS) {
      if (c.geometry().equals(layer.geometry())) {
        answers.put(
            new Request(layer, kernelPath, new Size(c.outputHeight(), c.outputWidth())),
            new Answer(c.admissible(), verdict.status()));
      }
    }
  }

  /** The layers that were run, in the lecture's order. */
  public List<Layer> layersRun() {
    return LAYERS.stream()
        .filter(layer -> answers.keySet().stream().anyMatch(r -> r.layer().equals(layer)))
        .toList();
  }

  /** The sizes of a layer that a path took, with every value right, ascending. */
  public List<Size> accepted(Layer layer, KernelPath kernelPath) {
    return sizes(layer, kernelPath, new Answer(true, Status.AGREES));
  }

  /** The sizes of a layer that a path refused as it has to, ascending. */
  public List<Size> refused(Layer layer, KernelPath kernelPath) {
    return sizes(layer, kernelPath, new Answer(false, Status.AGREES));
  }

  private List<Size> sizes(Layer layer, KernelPath kernelPath, Answer wanted) {
    return answers.entrySet().stream()
        .filter(entry -> entry.getValue().equals(wanted))
        .map(Map.Entry::getKey)
        .filter(request -> request.layer().equals(layer) && request.kernelPath() == kernelPath)
        .map(Request::size)
        .sorted()
        .toList();
  }
}
