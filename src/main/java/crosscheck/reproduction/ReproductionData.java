package crosscheck.reproduction;

import com.fasterxml.jackson.annotation.JsonInclude;
import crosscheck.op.OperandType;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A call as data: its two tensors by the names of TensorFlow's arguments, which tell the operation,
 * and a program that makes it.
 *
 * @param input the image of the transposed convolution's output size, in the call's data format, if
 *     it is an operand
 * @param filter the filter, likewise: {@code [row, column, channel out, channel in]}, or of the
 *     depthwise operation {@code [row, column, group, input channel of the group]}
 * @param outBackprop the image of the transposed convolution's input size, likewise, in the call's
 *     data format
 * @param closedForm what the result must be, the third of these three; of no axes if there must be
 *     none, or if it is large
 * @param program the lines of a Java program that needs TensorFlow Java alone
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReproductionData(
    Optional<Values> input,
    Optional<Values> filter,
    Optional<Values> outBackprop,
    Values closedForm,
    List<String> program) {

  /** The most values of a tensor that are given. */
  public static final int MOST_VALUES = 64;

  /**
   * Returns a call as data.
   *
   * @param tensorflow the version of TensorFlow with which the call was made
   * @param closedForm what the result must be in the op's order, if it must be accepted and is not
   *     large
   */
  public static ReproductionData of(
      Reproduction call, String tensorflow, Optional<Tensor4> closedForm) {
    return new ReproductionData(
        values(call, Letter.Y),
        values(call, Letter.W),
        values(call, Letter.X),
        closedForm.map(result -> Values.of(result, call.type())).orElse(Values.NONE),
        call.java(tensorflow).lines().toList());
  }

  private static Optional<Values> values(Reproduction call, Letter letter) {
    return call.tensors()
        .filter(tensor -> tensor.letter() == letter)
        .findFirst()
        .map(tensor -> Values.of(tensor.shape(), tensor.type(), tensor.numbers()));
  }

  /**
   * The values of one tensor.
   *
   * @param shape its axes
   * @param rows its values, a row for each line along the last axis, each number with as few digits
   *     as tell it from the others of its type; none if they are more than {@link #MOST_VALUES}
   * @param recipe where they come from then, otherwise an empty text
   */
  public record Values(List<Long> shape, List<List<Double>> rows, String recipe) {

    /** No tensor. */
    static final Values NONE = new Values(List.of(), List.of(), "");

    private static Values of(Tensor4 result, OperandType type) {
      List<Long> shape = Arrays.stream(result.shape()).asLongStream().boxed().toList();
      return of(shape, type, Numbers.of(result.values(), Optional.empty()));
    }

    /** The values of a tensor of a type that the op may not be registered for. */
    static Values of(List<Long> shape, OperandType type, Numbers numbers) {
      if (numbers.count() > MOST_VALUES) {
        return new Values(shape, List.of(), recipe(numbers));
      }
      ElementType own = type.registered().orElse(ElementType.FLOAT64);
      List<Double> values = numbers.values().stream().map(own::shortest).toList();
      int length = shape.isEmpty() ? 1 : Math.toIntExact(shape.get(shape.size() - 1));
      return new Values(
          shape,
          IntStream.range(0, values.isEmpty() ? 0 : values.size() / length)
              .mapToObj(row -> values.subList(row * length, (row + 1) * length))
              .toList(),
          "");
    }

    private static String recipe(Numbers numbers) {
      if (numbers instanceof Numbers.Integers integers) {
        return "integers(%s) of the program".formatted(integers.arguments());
      }
      if (numbers instanceof Numbers.Zeros) {
        return "zeros";
      }
      return numbers.areSubstitutes()
          ? "random, by the id; in the program others stand for them"
          : "written out in the program";
    }
  }
}
