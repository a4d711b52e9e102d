package crosscheck.geometry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two axes of a 2-D transposed convolution, which share one kind of padding.
 *
 * @param height the geometry of the rows
 * @param width the geometry of the columns
 */
public record ConvTransposeGeometry(AxisGeometry height, AxisGeometry width) {

  /** Throws {@link IllegalArgumentException} if the axes have different kinds of padding. */
  public ConvTransposeGeometry {
    if (height.padding().kind() != width.padding().kind()) {
      throw new IllegalArgumentException(
          "both axes must have one kind of padding, were "
              + height.padding()
              + " and "
              + width.padding());
    }
  }

  /** The kind of padding that both axes share. */
  public Padding.Kind paddingKind() {
    return height.padding().kind();
  }

  /** Top, bottom, left and right; empty unless the padding is explicit. */
  public List<Integer> explicitPaddings() {
    return paddingKind() == Padding.Kind.EXPLICIT
        ? List.of(
            height.padding().before(),
            height.padding().after(),
            width.padding().before(),
            width.padding().after())
        : List.of();
  }

  /** Why an output of a size must be refused, in words; nothing if it must not. */
  public Optional<String> refusal(int outputHeight, int outputWidth) {
    String reasons =
        Stream.of(
                refusal("height", height.admissible(), outputHeight),
                refusal("width", width.admissible(), outputWidth))
            .filter(reason -> !reason.isEmpty())
            .collect(Collectors.joining(", "));
    return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons);
  }

  private static String refusal(String axis, OutputInterval admissible, int size) {
    return admissible.contains(size) ? "" : "%s %d is not in %s".formatted(axis, size, admissible);
  }

  /** Both axes {@linkplain AxisGeometry#undilated undilated}. */
  public ConvTransposeGeometry undilated() {
    return new ConvTransposeGeometry(height.undilated(), width.undilated());
  }

  /** Whether the kernel has gaps on either axis. */
  public boolean dilated() {
    return height.dilation() > 1 || width.dilation() > 1;
  }
}
