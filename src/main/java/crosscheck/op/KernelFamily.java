package crosscheck.op;

import crosscheck.geometry.Padding;
import crosscheck.tensor.ElementType;

/**
 * A family of TensorFlow's CPU kernels: the table of what each family does with a call.
 *
 * <p>Every method is a column, with one line for each family. The entries are those of TensorFlow
 * 2.18, seen by running the op. Which families a process has, and which comes first, is its {@link
 * KernelPath}.
 */
public enum KernelFamily {
  /** TensorFlow's own kernels, on Eigen, which get all calls that no other family takes. */
  STOCK,
  /** The kernels of oneDNN. */
  ONEDNN,
  /** What XLA compiles. */
  XLA;

  /** Whether TensorFlow gives this family all calls of a type and a padding. */
  boolean takes(ElementType type, Padding.Kind padding) {
    return switch (this) {
      case STOCK, XLA -> true;
      case ONEDNN ->
          switch (type) {
            case FLOAT32, BFLOAT16, FLOAT16 -> padding != Padding.Kind.EXPLICIT;
            case FLOAT64, INT32 -> false;
          };
    };
  }

  /**
   * Whether the family takes a type only on processors that have instructions for it; elsewhere the
   * stock kernels get it. For bfloat16 these are AVX-512 or AVX-NE-CONVERT, for float16 AVX-512
   * with float16, AMX with float16 or AVX-NE-CONVERT (TensorFlow 2.18, core/util/util.cc,
   * IsDataTypeSupportedByOneDNNOnThisCPU).
   */
  public boolean needsInstructionsFor(ElementType type) {
    return switch (this) {
      case STOCK, XLA -> false;
      case ONEDNN -> type == ElementType.BFLOAT16 || type == ElementType.FLOAT16;
    };
  }

  /**
   * Whether the family computes the calls that it takes if they ask for a feature. If not it
   * refuses them, and no other family is tried.
   */
  public boolean computes(KernelFeature feature) {
    return switch (this) {
      case STOCK ->
          switch (feature) {
            case NCHW, DILATION, GROUPS -> false;
          };
      case ONEDNN, XLA ->
          switch (feature) {
            case NCHW, DILATION, GROUPS -> true;
          };
    };
  }

  /** Whether an inadmissible output size may kill the process; if not it is refused. */
  public boolean diesOfInadmissibleSizes() {
    return switch (this) {
      case STOCK, XLA -> false;
      case ONEDNN -> true;
    };
  }

  /**
   * Returns the type in which the family adds up the terms of a result. Eigen's kernels round every
   * sum to the result's own type; oneDNN's accumulators are float32 (oneDNN 3.5,
   * jit_avx512_core_bf16_conv_kernel and brgemm). XLA computes bfloat16 in float32 (TensorFlow
   * 2.18, xla/service/cpu/cpu_compiler.cc, FloatNormalization) and float16, where it calls Eigen's
   * convolution, in float16 (xla/service/cpu/ir_emission_utils.cc); its own loops add float16 up in
   * float32 (xla/service/elemental_ir_emitter.cc), which the bound allows too.
   */
  public ElementType accumulator(ElementType result) {
    return switch (this) {
      case STOCK -> result;
      case ONEDNN -> ElementType.FLOAT32;
      case XLA -> result == ElementType.BFLOAT16 ? ElementType.FLOAT32 : result;
    };
  }
}
