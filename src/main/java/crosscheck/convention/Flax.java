package crosscheck.convention;

import java.util.List;

/**
 * {@code ConvTranspose} of Flax, linen and nnx, which hands its padding on to JAX: words as they
 * are, integers as pads of the spread input. Of {@code 'CIRCULAR'}, which wraps the output around,
 * the op has nothing alike.
 */
final class Flax {

  private static final Source SOURCE =
      new Source(
          "flax",
          "flax/linen/linear.py ConvTranspose, canonicalize_padding; flax/nnx/nn/linear.py",
          "0.12.7");

  static final List<Convention> ALL =
      List.of(
          Jax.VALID.as("flax-valid", "Flax ConvTranspose, padding 'VALID'", SOURCE),
          Jax.SAME.as("flax-same", "Flax ConvTranspose, padding 'SAME'", SOURCE),
          Jax.PADS.as(
              "flax-pads", "Flax ConvTranspose, integers, which pad the spread input", SOURCE));

  private Flax() {}
}
