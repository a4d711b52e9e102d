package crosscheck.reproduction;

import crosscheck.op.OperandType;
import crosscheck.reproduction.Operand.Sizes;
import crosscheck.reproduction.Operand.Tensor;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An operand in a Java program.
 *
 * @param operand the operand
 */
record JavaOperand(Operand operand) {

  private static final String FLOATS =
      """

        static float[] floats(double[] values) {
          float[] floats = new float[values.length];
          for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
          }
          return floats;
        }
      """;

  private static final String INTS =
      """

        static int[] ints(double[] values) {
          return Arrays.stream(values).mapToInt(value -> (int) value).toArray();
        }
      """;

  /** The field that holds a tensor's values; that of its shape has {@code _SHAPE} after it. */
  static String field(Letter letter) {
    return letter.argument().toUpperCase(Locale.ROOT);
  }

  /** The declarations of the fields that the operand is made of. */
  String fields() {
    if (operand instanceof Tensor tensor) {
      String field = field(tensor.letter());
      return "  static final long[] %s_SHAPE = {%s};\n%s"
          .formatted(
              field, Literals.list(tensor.shape()), JavaNumbers.field(field, tensor.numbers()));
    }
    Sizes sizes = (Sizes) operand;
    return "  static final int[] %s = {%s};"
        .formatted(sizes.name().toUpperCase(Locale.ROOT), Literals.list(sizes.sizes()));
  }

  /** The variable that holds the operand, by TensorFlow's name for it. */
  String variable() {
    return Pattern.compile("_(.)")
        .matcher(operand.name())
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  /** The declaration of that variable with its value. */
  String declaration() {
    return operand instanceof Tensor tensor
        ? "%s %s =\n            %s".formatted(className(), variable(), expression(tensor))
        : "TInt32 %s = TInt32.vectorOf(%s)"
            .formatted(variable(), operand.name().toUpperCase(Locale.ROOT));
  }

  /** The class of the tensor in TensorFlow Java. */
  String className() {
    return operand instanceof Tensor tensor ? className(tensor.type()) : "TInt32";
  }

  private static String className(OperandType type) {
    return switch (type) {
      case FLOAT32 -> "TFloat32";
      case FLOAT64 -> "TFloat64";
      case FLOAT16 -> "TFloat16";
      case BFLOAT16 -> "TBfloat16";
      case INT32 -> "TInt32";
      case INT64 -> "TInt64";
      case UINT8 -> "TUint8";
      case BOOL -> "TBool";
    };
  }

  /** What makes the tensor; of types that the op is not registered for, of zeros. */
  private static String expression(Tensor tensor) {
    String field = field(tensor.letter());
    return "%s.tensorOf(\n                Shape.of(%s_SHAPE), DataBuffers.of(%s))"
        .formatted(className(tensor.type()), field, array(tensor.type(), field));
  }

  private static String array(OperandType type, String name) {
    return switch (type) {
      case FLOAT32, FLOAT16, BFLOAT16 -> "floats(" + name + ")";
      case FLOAT64 -> name;
      case INT32 -> "ints(" + name + ")";
      case INT64 -> "new long[" + name + ".length]";
      case UINT8 -> "new byte[" + name + ".length]";
      case BOOL -> "new boolean[" + name + ".length]";
    };
  }

  /** The method that the declaration calls; empty if it calls none. */
  String method() {
    return operand instanceof Tensor tensor ? method(tensor.type()) : "";
  }

  private static String method(OperandType type) {
    return switch (type) {
      case FLOAT32, FLOAT16, BFLOAT16 -> FLOATS;
      case INT32 -> INTS;
      case FLOAT64, INT64, UINT8, BOOL -> "";
    };
  }
}
