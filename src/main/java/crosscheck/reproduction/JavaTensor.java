package crosscheck.reproduction;

import crosscheck.op.OperandType;

/**
 * A tensor in a Java program.
 *
 * @param type its type
 * @param name the field that holds its values; that of its shape has the same name, with {@code
 *     _SHAPE}
 */
record JavaTensor(OperandType type, String name) {

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

  /** The class of the tensor in TensorFlow Java. */
  String className() {
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

  /** The expression that makes the tensor; of types that the op is not registered for, of zeros. */
  String expression() {
    return "%s.tensorOf(\n                Shape.of(%s_SHAPE), DataBuffers.of(%s))"
        .formatted(className(), name, array());
  }

  private String array() {
    return switch (type) {
      case FLOAT32, FLOAT16, BFLOAT16 -> "floats(" + name + ")";
      case FLOAT64 -> name;
      case INT32 -> "ints(" + name + ")";
      case INT64 -> "new long[" + name + ".length]";
      case UINT8 -> "new byte[" + name + ".length]";
      case BOOL -> "new boolean[" + name + ".length]";
    };
  }

  /** The method that the expression calls; empty if it calls none. */
  String method() {
    return switch (type) {
      case FLOAT32, FLOAT16, BFLOAT16 -> FLOATS;
      case INT32 -> INTS;
      case FLOAT64, INT64, UINT8, BOOL -> "";
    };
  }
}
