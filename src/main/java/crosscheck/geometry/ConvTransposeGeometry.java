package crosscheck.geometry;

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

  /** Both axes {@linkplain AxisGeometry#undilated undilated}. */
  public ConvTransposeGeometry undilated() {
    return new ConvTransposeGeometry(height.undilated(), width.undilated());
  }

  /** Whether the kernel has gaps on either axis. */
  public boolean dilated() {
    return height.dilation() > 1 || width.dilation() > 1;
  }
}
