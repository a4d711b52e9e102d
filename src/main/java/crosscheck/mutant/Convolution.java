package crosscheck.mutant;

import crosscheck.op.Case;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.tensor.Tensor4;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A transposed convolution in replaceable steps: it answers or refuses the call, reads the axes,
 * the image and the filter, adds the products up where they land, and returns the result. Its
 * gradients take the same steps, and add up the products of the other operands.
 *
 * @param answer an answer instead of a result, such as a refusal
 * @param axes how both axes are read
 * @param image how the image is read
 * @param filter how the filter is read
 * @param grouping which channels an output channel is summed over
 * @param arithmetic how products are added up and sums are stored
 * @param result how the result is returned
 */
record Convolution(
    Function<Case, Optional<Observation>> answer,
    BiFunction<Case, Axes, Axes> axes,
    BiFunction<Axes, Tensor4, Tensor4> image,
    BiFunction<Axes, Tensor4, Tensor4> filter,
    Grouping grouping,
    Arithmetic arithmetic,
    BiFunction<Axes, Tensor4, Tensor4> result)
    implements Operator {

  /** The right implementation: a scatter of every input cell. */
  static final Convolution RIGHT =
      new Convolution(
          Convolution::refusal,
          (c, axes) -> axes,
          (axes, image) -> image,
          (axes, filter) -> filter,
          Grouping.RIGHT,
          Arithmetic.RIGHT,
          (axes, result) -> result);

  /** The refusal of a size outside the interval, with an error like TensorFlow's. */
  static Optional<Observation> refusal(Case c) {
    return c.admissible() ? Optional.empty() : Optional.of(refused(c));
  }

  /** A refusal, whatever the size. */
  static Observation refused(Case c) {
    return new Rejected(
        "TFInvalidArgumentException",
        "the input is no convolution of an image of " + c.outputHeight() + " x " + c.outputWidth());
  }

  Convolution answering(Function<Case, Optional<Observation>> other) {
    return new Convolution(other, axes, image, filter, grouping, arithmetic, result);
  }

  Convolution readingAxes(BiFunction<Case, Axes, Axes> other) {
    return new Convolution(answer, other, image, filter, grouping, arithmetic, result);
  }

  Convolution readingImage(BiFunction<Axes, Tensor4, Tensor4> other) {
    return new Convolution(answer, axes, other, filter, grouping, arithmetic, result);
  }

  Convolution readingFilter(BiFunction<Axes, Tensor4, Tensor4> other) {
    return new Convolution(answer, axes, image, other, grouping, arithmetic, result);
  }

  Convolution grouping(Grouping other) {
    return new Convolution(answer, axes, image, filter, other, arithmetic, result);
  }

  Convolution computing(Arithmetic other) {
    return new Convolution(answer, axes, image, filter, grouping, other, result);
  }

  Convolution returning(BiFunction<Axes, Tensor4, Tensor4> other) {
    return new Convolution(answer, axes, image, filter, grouping, arithmetic, other);
  }

  /** Throws {@link UnsupportedOperationException} for another operation than the case's own. */
  @Override
  public Observation observe(Operation operation, Case c, Tensor4 image, Tensor4 filter) {
    if (operation != c.operation()) {
      throw new UnsupportedOperationException(operation.id());
    }
    return answer.apply(c).orElseGet(() -> new Produced(result(c, image, filter)));
  }

  private Tensor4 result(Case c, Tensor4 image, Tensor4 filter) {
    Axes right = Axes.of(c);
    Axes seen = axes.apply(c, right);
    Tensor4 first = this.image.apply(right, image);
    Tensor4 second = this.filter.apply(right, filter);
    Tensor4 sums =
        c.operation().isGradient()
            ? gradient(c, seen, first, second)
            : scatter(c, seen, first, second);
    return result.apply(seen, sums);
  }

  private static Tensor4 gradient(Case c, Axes axes, Tensor4 image, Tensor4 other) {
    Tensor4 gradient = Tensor4.zeros(c.operation().resultShape(c));
    boolean ofInput = c.operation() == Operation.CONV2D;
    Tensor4 outputs = ofInput ? image : other;
    Tensor4 inputs = ofInput ? gradient : image;
    Tensor4 weights = ofInput ? other : gradient;
    for (int at = 0; at < inputs.size(); at++) {
      int[] cell = inputs.coordinates(at);
      int first = cell[3] / c.groupInputChannels() * c.groupOutputChannels();
      for (int u = 0; u < weights.size(0); u++) {
        int row = axes.rows().landing(cell[1], u);
        for (int v = 0; row >= 0 && v < weights.size(1); v++) {
          int column = axes.columns().landing(cell[2], v);
          for (int co = 0; column >= 0 && co < weights.size(2); co++) {
            double dy = outputs.values()[outputs.index(cell[0], row, column, first + co)];
            int weight = weights.index(u, v, co, cell[3]);
            if (ofInput) {
              gradient.values()[at] += dy * other.values()[weight];
            } else {
              gradient.values()[weight] += dy * image.values()[at];
            }
          }
        }
      }
    }
    return gradient;
  }

  private Tensor4 scatter(Case c, Axes axes, Tensor4 image, Tensor4 filter) {
    Axis rows = axes.rows();
    Axis columns = axes.columns();
    Grouping.Terms[] terms = grouping.of(c);
    Tensor4 output = Tensor4.zeros(image.size(0), rows.output(), columns.output(), terms.length);
    for (int b = 0; b < image.size(0); b++) {
      for (int i = 0; i < rows.input(); i++) {
        for (int u = 0; u < rows.kernel(); u++) {
          int row = rows.landing(i, u);
          for (int j = 0; row >= 0 && j < columns.input(); j++) {
            for (int v = 0; v < columns.kernel(); v++) {
              int column = columns.landing(j, v);
              if (column >= 0) {
                addPixel(
                    image,
                    image.index(b, i, j, 0),
                    filter,
                    filter.index(u, v, 0, 0),
                    output,
                    output.index(b, row, column, 0),
                    terms);
              }
            }
          }
        }
      }
    }
    arithmetic.store(c.elementType(), output.values());
    return output;
  }

  /** Adds one pixel of the image times one cell of the kernel to one pixel of the output. */
  private void addPixel(
      Tensor4 image,
      int imageAt,
      Tensor4 filter,
      int filterAt,
      Tensor4 output,
      int outputAt,
      Grouping.Terms[] terms) {
    int inputChannels = filter.size(3);
    double[] x = image.values();
    double[] w = filter.values();
    double[] y = output.values();
    for (int co = 0; co < terms.length; co++) {
      Grouping.Terms own = terms[co];
      int weights = filterAt + own.filterOutput() * inputChannels + own.filterInput();
      y[outputAt + co] =
          arithmetic.add(
              y[outputAt + co], x, imageAt + own.image(), own.step(), w, weights, own.count());
    }
  }
}
