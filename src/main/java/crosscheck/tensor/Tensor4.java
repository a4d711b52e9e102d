package crosscheck.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A four-dimensional array of doubles, the last axis contiguous.
 *
 * <p>Images are {@code [batch, row, column, channel]}, filters {@code [row, column, channel out,
 * channel in]}, whatever the op's layout. The values are shared, not copied: whoever makes a tensor
 * must not change its array afterwards.
 */
public final class Tensor4 {

  private final int[] shape;

  /** The values; null until all encoded ones are asked for. */
  private double @Nullable [] values;

  private final @Nullable Encoded encoded;

  private Tensor4(int[] shape, double @Nullable [] values, @Nullable Encoded encoded) {
    this.shape = shape;
    this.values = values;
    this.encoded = encoded;
  }

  /**
   * Wraps an array.
   *
   * @throws IllegalArgumentException if the array's length is not the product of the sizes
   */
  public static Tensor4 of(int size0, int size1, int size2, int size3, double[] values) {
    return of(new int[] {size0, size1, size2, size3}, values);
  }

  /** Wraps an array; throws as the other method of this name does. */
  public static Tensor4 of(int[] shape, double[] values) {
    if (values.length != elements(shape)) {
      throw new IllegalArgumentException(
          values.length + " values do not fill the shape " + Arrays.toString(shape));
    }
    return new Tensor4(shape.clone(), values, null);
  }

  /**
   * Wraps values in little-endian bytes. They are decoded when needed, so the bytes must be there
   * as long as the tensor is used. Throws {@link ArithmeticException} if the number of elements
   * does not fit in an {@code int}.
   */
  public static Tensor4 encoded(int[] shape, ElementType type, Bytes bytes) {
    int size = Math.toIntExact(elements(shape));
    return new Tensor4(shape.clone(), null, new Encoded(type, size, bytes));
  }

  /** The same tensor, independent of the bytes that this one may wrap. */
  public Tensor4 decoded() {
    return encoded == null ? this : with(values());
  }

  /**
   * A tensor of this shape with other values.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public Tensor4 with(double[] others) {
    return of(shape, others);
  }

  /** A tensor of zeros; throws {@link ArithmeticException} past 2^31 − 1 elements. */
  public static Tensor4 zeros(int... shape) {
    return of(shape, new double[Math.toIntExact(elements(shape))]);
  }

  /** The number of elements of a shape; throws {@link ArithmeticException} past 2^63. */
  public static long elements(int... shape) {
    long product = 1;
    for (int size : shape) {
      product = Math.multiplyExact(product, size);
    }
    return product;
  }

  /** The size of one of the four axes. */
  public int size(int axis) {
    return shape[axis];
  }

  /** The four sizes, as a copy. */
  public int[] shape() {
    return shape.clone();
  }

  /** The values in row-major order, not a copy. Not thread-safe. */
  public double[] values() {
    double[] all = values;
    if (all == null) {
      all = new double[size()];
      copy(0, all.length, all);
      values = all;
    }
    return all;
  }

  /** The number of elements. */
  public int size() {
    return Math.toIntExact(elements(shape));
  }

  /** Copies {@code count} values, beginning at index {@code from}, to the start of an array. */
  public void copy(int from, int count, double[] to) {
    if (encoded == null) {
      System.arraycopy(values(), from, to, 0, count);
    } else {
      encoded.copy(from, count, to);
    }
  }

  /** The index of an element in {@link #values}. */
  public int index(int i0, int i1, int i2, int i3) {
    return ((i0 * shape[1] + i1) * shape[2] + i2) * shape[3] + i3;
  }

  /** The four coordinates of the element at an index of {@link #values}. */
  public int[] coordinates(int index) {
    int[] coordinates = new int[4];
    int rest = index;
    for (int axis = 3; axis >= 0; axis--) {
      coordinates[axis] = rest % shape[axis];
      rest /= shape[axis];
    }
    return coordinates;
  }

  /** Some of the channels of an image, or input channels of a filter, as a copy. */
  public Tensor4 channels(int first, int count) {
    double[] all = values();
    double[] some = new double[all.length / Math.max(1, shape[3]) * count];
    for (int i = 0; i < some.length; i++) {
      some[i] = all[i / count * shape[3] + first + i % count];
    }
    return of(shape[0], shape[1], shape[2], count, some);
  }

  /** Images concatenated along their channels; their other sizes must be equal. */
  public static Tensor4 besideEachOther(List<Tensor4> images) {
    if (images.size() == 1) {
      return images.get(0);
    }
    int[] shape = images.get(0).shape();
    shape[3] = images.stream().mapToInt(image -> image.size(3)).sum();
    double[] whole = new double[Math.toIntExact(elements(shape))];
    int first = 0;
    for (Tensor4 image : images) {
      int count = image.size(3);
      double[] part = image.values();
      for (int i = 0; i < part.length; i++) {
        whole[i / count * shape[3] + first + i % count] = part[i];
      }
      first += count;
    }
    return of(shape, whole);
  }

  /** This filter with zeros between its rows and columns, so that these are a dilation apart. */
  public Tensor4 withGaps(int heightDilation, int widthDilation) {
    Tensor4 spread =
        zeros(
            (shape[0] - 1) * heightDilation + 1,
            (shape[1] - 1) * widthDilation + 1,
            shape[2],
            shape[3]);
    double[] filled = spread.values();
    for (int row = 0; row < shape[0]; row++) {
      for (int column = 0; column < shape[1]; column++) {
        System.arraycopy(
            values(),
            index(row, column, 0, 0),
            filled,
            spread.index(row * heightDilation, column * widthDilation, 0, 0),
            shape[2] * shape[3]);
      }
    }
    return spread;
  }

  /**
   * A tensor that gathers its elements from this one.
   *
   * @param from maps the coordinates of an element of the new tensor to an index of this one
   */
  public Tensor4 gathered(int[] newShape, ToIntFunction<int[]> from) {
    Tensor4 gathered = zeros(newShape);
    double[] all = values();
    double[] elements = gathered.values();
    for (int i = 0; i < elements.length; i++) {
      elements[i] = all[from.applyAsInt(gathered.coordinates(i))];
    }
    return gathered;
  }

  /** The sum of two tensors of one shape, element by element. */
  public Tensor4 plus(Tensor4 other) {
    return combined(other, Double::sum);
  }

  /** The difference of two tensors of one shape, element by element. */
  public Tensor4 minus(Tensor4 other) {
    return combined(other, (a, b) -> a - b);
  }

  private Tensor4 combined(Tensor4 other, DoubleBinaryOperator operator) {
    if (!Arrays.equals(shape, other.shape)) {
      throw new IllegalArgumentException(
          "must have one shape, were %s and %s"
              .formatted(Arrays.toString(shape), Arrays.toString(other.shape)));
    }
    double[] some = values();
    double[] others = other.values();
    double[] combined = new double[some.length];
    Arrays.setAll(combined, i -> operator.applyAsDouble(some[i], others[i]));
    return with(combined);
  }

  /** Whether every element is zero. */
  public boolean allZero() {
    for (double value : values()) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }
}
