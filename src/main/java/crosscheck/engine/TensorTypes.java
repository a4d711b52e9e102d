package crosscheck.engine;

import crosscheck.tensor.ElementType;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/** TensorFlow's tensor class for each element type. */
final class TensorTypes {

  private TensorTypes() {}

  static Class<? extends TNumber> of(ElementType type) {
    return switch (type) {
      case FLOAT16 -> TFloat16.class;
      case BFLOAT16 -> TBfloat16.class;
      case FLOAT32 -> TFloat32.class;
      case FLOAT64 -> TFloat64.class;
      case INT32 -> TInt32.class;
    };
  }
}
