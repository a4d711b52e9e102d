package crosscheck.verdict;

import crosscheck.op.KernelFamily;
import crosscheck.op.KernelFeature;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What TensorFlow says that its stock kernels do not support, and the calls that this excuses.
 *
 * <p>The words are those of TensorFlow 2.18, tensorflow/core/kernels/conv_grad_input_ops.h,
 * conv_grad_filter_ops.cc, conv_ops.h and depthwise_conv_grad_op.cc, and
 * tensorflow/core/framework/op_kernel.cc. The same words about a call that the kernels compute, by
 * the table of {@link KernelFamily}, are no excuse.
 */
enum Limitation {
  NHWC_ONLY("only supports NHWC", KernelFeature.NCHW),
  FORWARD_NHWC_ONLY("only supports the NHWC tensor format on the CPU", KernelFeature.NCHW),
  DEPTHWISE_NHWC_ONLY(
      "Depthwise convolution on CPU is only supported for NHWC", KernelFeature.NCHW),
  NO_DILATION("do not yet support dilation rates larger than 1", KernelFeature.DILATION),
  NO_GROUPS("Gradients for grouped convolutions are not supported on CPU", KernelFeature.GROUPS),
  /** The filter's gradient takes the filter for one without groups. */
  NO_FILTER_OF_GROUPS("filter_size does not have enough elements", KernelFeature.GROUPS),
  /** No family has a kernel, whatever the call asks for. */
  NO_KERNEL("No OpKernel was registered to support Op", null);

  private final String words;
  private final @Nullable KernelFeature lacking;

  Limitation(String words, @Nullable KernelFeature lacking) {
    this.words = words;
    this.lacking = lacking;
  }

  private boolean excuses(Set<KernelFeature> call) {
    return lacking == null || (call.contains(lacking) && !KernelFamily.STOCK.computes(lacking));
  }

  /** The limitation that a message states about a call, if it states one that fits. */
  static Optional<Limitation> statedBy(String message, Set<KernelFeature> call) {
    return Arrays.stream(values())
        .filter(limitation -> message.contains(limitation.words) && limitation.excuses(call))
        .findFirst();
  }
}
