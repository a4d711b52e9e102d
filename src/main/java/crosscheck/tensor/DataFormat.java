package crosscheck.tensor;

/** The layout of an image in the op: the order of its axes. */
public enum DataFormat {
  NHWC("nhwc"),
  NCHW("nchw");

  private final String id;

  DataFormat(String id) {
    this.id = id;
  }

  /** The name used in case ids. */
  public String id() {
    return id;
  }

  /** The index of the height, which the width follows. */
  public int heightAxis() {
    return this == NHWC ? 1 : 2;
  }

  /** The index of the channels. */
  public int channelAxis() {
    return this == NHWC ? 3 : 1;
  }

  /** The shape of an image in this layout, from sizes in the order of {@link Tensor4}. */
  public int[] shape(int batch, int height, int width, int channels) {
    return switch (this) {
      case NHWC -> new int[] {batch, height, width, channels};
      case NCHW -> new int[] {batch, channels, height, width};
    };
  }

  /** The shape of an image in this layout. */
  public int[] shape(Tensor4 image) {
    return shape(image.size(0), image.size(1), image.size(2), image.size(3));
  }

  /** Converts a shape in this layout to the order of {@link Tensor4}. */
  public int[] imageShape(int[] shape) {
    return switch (this) {
      case NHWC -> shape.clone();
      case NCHW -> new int[] {shape[0], shape[2], shape[3], shape[1]};
    };
  }

  /** The values of an image in this layout; the image's own array for NHWC. */
  public double[] fromImage(Tensor4 image) {
    int plane = image.size(1) * image.size(2);
    return this == NHWC
        ? image.values()
        : transposed(image.values(), image.size(0), plane, image.size(3));
  }

  /** Converts a shape and values in this layout to an image, which may share the array. */
  public Tensor4 toImage(int[] shape, double[] values) {
    return toImage(Tensor4.of(shape, values));
  }

  /** Converts a tensor in this layout to an image; returns the same tensor for NHWC. */
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
