package crosscheck.reproduction;

import crosscheck.op.Arguments;
import crosscheck.op.OperandType;
import java.util.List;

/** One input of an operation of TensorFlow. */
public sealed interface Operand {

  /** TensorFlow's name for it, in snake case. */
  String name();

  /** What a program calls it next to the operation. */
  String id();

  /**
   * The shape that the result must have, a tensor of integers of 32 bits.
   *
   * @param of which tensor the result is
   * @param sizes its shape
   */
  record Sizes(Letter of, List<Long> sizes) implements Operand {
    /** Copies the list. */
    public Sizes {
      sizes = List.copyOf(sizes);
    }

    @Override
    public String name() {
      return of.argument() + "_sizes";
    }

    @Override
    public String id() {
      return "sizes";
    }
  }

  /**
   * A tensor with its values.
   *
   * @param letter which one of the closed form it is
   * @param type its type
   * @param shape its shape
   * @param numbers its values in the op's order
   */
  record Tensor(Letter letter, OperandType type, List<Long> shape, Numbers numbers)
      implements Operand {
    /** Throws {@link IllegalArgumentException} if the values do not fill the shape. */
    public Tensor {
      shape = List.copyOf(shape);
      if (numbers.count() != Arguments.elements(shape)) {
        throw new IllegalArgumentException(
            "%s: must be %d values, were %d"
                .formatted(letter.argument(), Arguments.elements(shape), numbers.count()));
      }
    }

    @Override
    public String name() {
      return letter.argument();
    }

    @Override
    public String id() {
      return letter.id();
    }
  }
}
