package crosscheck.verdict;

import crosscheck.cases.Case;
import crosscheck.tensor.DataFormat;
import java.util.Arrays;
import java.util.Optional;

/**
 * What TensorFlow says that its CPU kernels do not do, and the cases for which that is an excuse.
 *
 * <p>The words are those of TensorFlow 2.18, tensorflow/core/kernels/conv_grad_input_ops.h and
 * tensorflow/core/framework/op_kernel.cc. The same words on a case that they do not fit are no
 * excuse.
 */
enum Limitation {
  NHWC_ONLY("only supports NHWC") {
    @Override
    boolean excuses(Case c) {
      return c.dataFormat() != DataFormat.NHWC;
    }
  },
  NO_DILATION("do not yet support dilation rates larger than 1") {
    @Override
    boolean excuses(Case c) {
      return c.geometry().dilated();
    }
  },
  NO_KERNEL("No OpKernel was registered to support Op") {
    @Override
    boolean excuses(Case c) {
      return true;
    }
  };

  private final String words;

  Limitation(String words) {
    this.words = words;
  }

  abstract boolean excuses(Case c);

  /** The limitation that a message states about a case, if it states one that fits. */
  static Optional<Limitation> statedBy(String message, Case c) {
    return Arrays.stream(values())
        .filter(limitation -> message.contains(limitation.words) && limitation.excuses(c))
        .findFirst();
  }
}
