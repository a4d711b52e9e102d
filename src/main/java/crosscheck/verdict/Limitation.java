package crosscheck.verdict;

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
    boolean excuses(Features call) {
      return !call.nhwc();
    }
  },
  NO_DILATION("do not yet support dilation rates larger than 1") {
    @Override
    boolean excuses(Features call) {
      return call.dilated();
    }
  },
  NO_GROUPS("Gradients for grouped convolutions are not supported on CPU") {
    @Override
    boolean excuses(Features call) {
      return call.grouped();
    }
  },
  NO_KERNEL("No OpKernel was registered to support Op") {
    @Override
    boolean excuses(Features call) {
      return true;
    }
  };

  /**
   * What limitations are about.
   *
   * @param nhwc whether the call's layout is NHWC
   * @param dilated whether a dilation of it is more than 1
   * @param grouped whether its channels are convolved in groups
   */
  record Features(boolean nhwc, boolean dilated, boolean grouped) {}

  private final String words;

  Limitation(String words) {
    this.words = words;
  }

  abstract boolean excuses(Features call);

  /** The limitation that a message states about a call, if it states one that fits. */
  static Optional<Limitation> statedBy(String message, Features call) {
    return Arrays.stream(values())
        .filter(limitation -> message.contains(limitation.words) && limitation.excuses(call))
        .findFirst();
  }
}
