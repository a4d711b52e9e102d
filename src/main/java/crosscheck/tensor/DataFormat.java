package crosscheck.tensor;

/** The order in which the op keeps the axes of an image. */
public enum DataFormat {
  NHWC("nhwc"),
  NCHW("nchw");

  private final String id;

  DataFormat(String id) {
    this.id = id;
  }

  /** The name that stands in case ids. */
  public String id() {
    return id;
  }

  /** The place of the height, which the width follows. */
  public int heightAxis() {
    return this == NHWC ? 1 : 2;
  }

  /** The place of the channels. */
  public int channelAxis() {
    return this == NHWC ? 3 : 1;
  }

  /** The four sizes of an image in this order, given in the order of {@link Tensor4}. */
  public int[] shape(int batch, int height, int width, int channels) {
    return switch (this) {
      case NHWC -> new int[] {batch, height, width, channels};
      case NCHW -> new int[] {batch, channels, height, width};
    };
  }

  /** The four sizes of an image in this order. */
  public int[] shape(Tensor4 image) {
    return shape(image.size(0), image.size(1), image.size(2), image.size(3));
  }

  /** An image of a shape in this order, as sizes in the order of {@link Tensor4}. */
  public int[] imageShape(int[] shape) {
    return switch (this) {
      case NHWC -> shape.clone();
      case NCHW -> new int[] {shape[0], shape[2], shape[3], shape[1]};
    };
  }

  /** The values of an image in this order; the argument's own array if the orders are the same. */
  public double[] fromImage(Tensor4 image) {
    int plane = image.size(1) * image.size(2);
    return this == NHWC
        ? image.values()
        : transposed(image.values(), image.size(0), plane, image.size(3));
  }

  /** The image that a shape and values in this order stand for; it may share the array. */
  public Tensor4 toImage(int[] shape, double[] values) {
    return toImage(Tensor4.of(shape, values));
  }

  /** The image that a tensor with its axes in this order is; the same tensor if the orders are. */
  public Tensor4 toImage(Tensor4 ordered) {
    if (this == NHWC) {
      return ordered;
    }
    int[] image = imageShape(ordered.shape());
    return Tensor4.of(image, transposed(ordered.values(), image[0], image[3], image[1] * image[2]));
  }

  private static double[] transposed(double[] from, int batch, int rows, int columns) {
    double[] to = new double[from.length];
    int next = 0;
    for (int b = 0; b < batch; b++) {
      int start = b * rows * columns;
      for (int column = 0; column < columns; column++) {
        for (int row = 0; row < rows; row++) {
          to[next++] = from[start + row * columns + column];
        }
      }
    }
    return to;
  }
}
