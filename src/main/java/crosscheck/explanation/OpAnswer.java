package crosscheck.explanation;

import crosscheck.op.KernelPath;
import crosscheck.verdict.Status;
import java.util.Optional;

/**
 * What TensorFlow did just now with one call.
 *
 * @param id the call's id, by which {@code check} repeats it; the element type, the channels and
 *     the images stand in it
 * @param asked the output's size that it was asked for, or the image that the forward convolution
 *     was given
 * @param how the call in other words than the person's, such as with zeros in the kernel's gaps;
 *     empty if it is the very call
 * @param tensors the element type and the channels in words
 * @param mustBeAccepted whether the closed form admits the call
 * @param kernelPath the path on which it ran
 * @param status how that compares with the closed form
 * @param observed what happened
 * @param cause the name of the cause that explains a mismatch; empty if it is none, or if none is
 *     known
 * @param approved whether a mismatch of that cause is approved for this TensorFlow
 */
record OpAnswer(
    String id,
    String asked,
    String how,
    String tensors,
    boolean mustBeAccepted,
    KernelPath kernelPath,
    Status status,
    String observed,
    String cause,
    boolean approved) {

  /** The outcome in a word or two, such as are counted. */
  String summary() {
    return switch (status) {
      case AGREES, VACUOUS -> mustBeAccepted ? "right" : "refused as it must be";
      default -> cause.isEmpty() ? status.name() : "%s (%s)".formatted(status, cause);
    };
  }

  /** The outcome in a few words. */
  String result() {
    return switch (status) {
      case AGREES, VACUOUS -> observed;
      default -> status + explained();
    };
  }

  private String explained() {
    if (!status.isMismatch()) {
      return "";
    }
    return cause.isEmpty()
        ? ", no cause is known"
        : ", %s, %s".formatted(cause, approved ? "approved" : "not approved here");
  }

  /** What happened in full, if it is not what the closed form says. */
  Optional<String> inFull() {
    return switch (status) {
      case AGREES, VACUOUS -> Optional.empty();
      default -> Optional.of("%s: %s".formatted(status, observed));
    };
  }
}
