package crosscheck.explanation;

import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.op.Argument;
import crosscheck.op.Case;
import crosscheck.op.Invocation;
import crosscheck.op.Invocation.Change;
import crosscheck.op.Mode;
import crosscheck.op.Operation;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the op is asked with, beside the geometry.
 *
 * @param elementType the type of all tensors
 * @param dataFormat the layout of input and output
 * @param channels each is asked for
 * @param groups how many groups the channels are in
 * @param batch the images, from 0 on
 */
public record Tensors(
    ElementType elementType,
    DataFormat dataFormat,
    List<Channels> channels,
    int groups,
    int batch) {

  /** Copies the list; throws {@link IllegalArgumentException} unless all groups are alike. */
  public Tensors {
    channels = List.copyOf(channels);
    requireAtLeast("groups", 1, groups);
    requireAtLeast("batch", 0, batch);
    for (Channels pair : channels) {
      if (pair.input() % groups != 0 || pair.output() % groups != 0) {
        throw new IllegalArgumentException(
            "channels must be multiples of the groups = %d, were %s".formatted(groups, pair));
      }
    }
  }

  private static void requireAtLeast(String name, int least, int was) {
    if (was < least) {
      throw new IllegalArgumentException("%s must be >= %d, was %d".formatted(name, least, was));
    }
  }

  /** The smallest calls that show something: one channel each, then two and three. */
  public static List<Channels> smallest(int groups) {
    return List.of(new Channels(groups, groups), new Channels(2 * groups, 3 * groups));
  }

  /**
   * The call for a size: a case, or where a case has no words for it, an invocation.
   *
   * @param input the input's size, 0 where an axis has no cells
   * @throws IllegalArgumentException if it is too large
   */
  Trial trial(
      ConvTransposeGeometry geometry, List<Integer> input, List<Integer> size, Channels pair) {
    Case c = asCase(geometry, size, pair);
    boolean empty = batch == 0 || input.contains(0);
    if (!empty) {
      return CaseTrial.of(c);
    }
    List<Change> changes =
        List.of(
            change(Argument.INPUT_SIZES, shape(size, pair.output())),
            change(Argument.OUT_BACKPROP, shape(input, pair.input())));
    return new InvocationTrial(new Invocation(c, changes), Mode.CONSTANT);
  }

  /** Whether a case has words for them. */
  boolean areOfACase() {
    return batch > 0;
  }

  /** The case, with one image and one cell where there is none. */
  Case asCase(ConvTransposeGeometry geometry, List<Integer> size, Channels pair) {
    return new Case(
        Operation.CONV2D_TRANSPOSE,
        elementType,
        dataFormat,
        geometry,
        Math.max(1, size.get(0)),
        Math.max(1, size.get(1)),
        pair.input(),
        pair.output(),
        groups,
        Math.max(1, batch),
        Fill.INTEGERS);
  }

  private int[] shape(List<Integer> size, int channels) {
    return dataFormat.shape(batch, size.get(0), size.get(1), channels);
  }

  private static Change change(Argument argument, int... numbers) {
    return new Change(
        argument,
        Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(".")));
  }
}
