package crosscheck.op;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Padding.Explicit;
import crosscheck.geometry.Padding.Same;
import crosscheck.geometry.Padding.Valid;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The text form of a case: {@code f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1}.
 *
 * <p>In this order: the operation, unless it is the transposed convolution, as in {@code
 * conv2d-f32-…}; element type, data format, padding ({@code explicit1.0.2.1} for top, bottom, left,
 * right), input, kernel, stride, dilation and requested output (height x width), channels (in x
 * out), batch. Channels in groups are counted together, and the groups follow them, as in {@code
 * -c4x6-g2-b1}; unless the values are plain integers, the fill is the last, as in {@code
 * -b1-gaussian}. One case has one id: numbers have no sign and no leading zero, and one group is
 * not written.
 */
public final class CaseId {

  private static final String FORM = "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1";

  private final String id;
  private int next;

  private CaseId(String id) {
    this.id = id;
  }

  /** The id of a case. */
  public static String format(Case c) {
    AxisGeometry height = c.geometry().height();
    AxisGeometry width = c.geometry().width();
    StringBuilder id = new StringBuilder(80);
    if (c.operation() != Operation.CONV2D_TRANSPOSE) {
      id.append(c.operation().id()).append('-');
    }
    id.append(c.elementType().id());
    id.append('-').append(c.dataFormat().id());
    id.append('-').append(c.geometry().paddingKind().id());
    if (c.geometry().paddingKind() == Padding.Kind.EXPLICIT) {
      id.append(height.padding().before()).append('.').append(height.padding().after());
      id.append('.');
      id.append(width.padding().before()).append('.').append(width.padding().after());
    }
    append(id, "-i", height.input(), width.input());
    append(id, "-k", height.kernel(), width.kernel());
    append(id, "-s", height.stride(), width.stride());
    append(id, "-d", height.dilation(), width.dilation());
    append(id, "-o", c.outputHeight(), c.outputWidth());
    append(id, "-c", c.inputChannels(), c.outputChannels());
    if (c.groups() > 1) {
      id.append("-g").append(c.groups());
    }
    id.append("-b").append(c.batch());
    return c.fill() == Fill.INTEGERS
        ? id.toString()
        : id.append('-').append(c.fill().id()).toString();
  }

  private static void append(StringBuilder id, String key, int first, int second) {
    id.append(key).append(first).append('x').append(second);
  }

  /**
   * The case of an id.
   *
   * @throws IllegalArgumentException if the text is no id or its case is impossible; the message
   *     names the part, the value and what is allowed
   */
  public static Case parse(String id) {
    return new CaseId(id).parse();
  }

  private Case parse() {
    Operation operation = operation();
    ElementType elementType = elementType();
    expect("-");
    DataFormat dataFormat = dataFormat();
    expect("-");
    Padding[] padding = padding();
    int[] input = pair("-i");
    int[] kernel = pair("-k");
    int[] stride = pair("-s");
    int[] dilation = pair("-d");
    int[] output = pair("-o");
    int[] channels = pair("-c");
    int groups = groups();
    expect("-b");
    int batch = number();
    Fill fill = fill();
    ConvTransposeGeometry geometry =
        new ConvTransposeGeometry(
            new AxisGeometry(input[0], kernel[0], stride[0], dilation[0], padding[0]),
            new AxisGeometry(input[1], kernel[1], stride[1], dilation[1], padding[1]));
    return new Case(
        operation,
        elementType,
        dataFormat,
        geometry,
        output[0],
        output[1],
        channels[0],
        channels[1],
        groups,
        batch,
        fill);
  }

  private Operation operation() {
    return Arrays.stream(Operation.values())
        .filter(other -> other != Operation.CONV2D_TRANSPOSE && accept(other.id() + "-"))
        .findFirst()
        .orElse(Operation.CONV2D_TRANSPOSE);
  }

  private ElementType elementType() {
    Optional<ElementType> type =
        Arrays.stream(ElementType.values())
            .filter(t -> id.startsWith(t.id() + "-", next))
            .findFirst();
    next += type.map(t -> t.id().length()).orElse(0);
    return type.orElseThrow(
        () ->
            unexpected(
                Arrays.stream(ElementType.values())
                    .map(ElementType::id)
                    .collect(Collectors.joining(", "))));
  }

  private DataFormat dataFormat() {
    for (DataFormat format : DataFormat.values()) {
      if (accept(format.id())) {
        return format;
      }
    }
    throw unexpected("nhwc, nchw");
  }

  private Padding[] padding() {
    if (accept("valid")) {
      return new Padding[] {new Valid(), new Valid()};
    }
    if (accept("same")) {
      return new Padding[] {new Same(), new Same()};
    }
    if (accept("explicit")) {
      int top = number();
      expect(".");
      int bottom = number();
      expect(".");
      int left = number();
      expect(".");
      int right = number();
      return new Padding[] {new Explicit(top, bottom), new Explicit(left, right)};
    }
    throw unexpected("valid, same, explicit1.0.2.1");
  }

  private int groups() {
    if (!accept("-g")) {
      return 1;
    }
    int start = next;
    int groups = number();
    if (groups < 2) {
      next = start;
      throw unexpected("a number of groups from 2 to " + Integer.MAX_VALUE);
    }
    return groups;
  }

  /** The fill is the rest of the id, so one name may be the beginning of another. */
  private Fill fill() {
    if (next == id.length()) {
      return Fill.INTEGERS;
    }
    int start = next;
    if (accept("-")) {
      String name = id.substring(next);
      for (Fill fill : Fill.values()) {
        if (fill != Fill.INTEGERS && fill.id().equals(name)) {
          return fill;
        }
      }
      next = start;
    }
    throw unexpected(
        "the end or, after a '-', "
            + Arrays.stream(Fill.values())
                .filter(fill -> fill != Fill.INTEGERS)
                .map(Fill::id)
                .collect(Collectors.joining(", ")));
  }

  private int[] pair(String key) {
    expect(key);
    int first = number();
    expect("x");
    return new int[] {first, number()};
  }

  private int number() {
    int start = next;
    long value = 0;
    while (next < id.length() && isDigit(id.charAt(next)) && value <= Integer.MAX_VALUE) {
      value = 10 * value + (id.charAt(next++) - '0');
    }
    boolean leadingZero = next - start > 1 && id.charAt(start) == '0';
    if (next == start || leadingZero || value > Integer.MAX_VALUE) {
      next = start;
      throw unexpected("a number from 0 to " + Integer.MAX_VALUE + " without leading zeros");
    }
    return (int) value;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private void expect(String text) {
    if (!accept(text)) {
      throw unexpected("'" + text + "'");
    }
  }

  private boolean accept(String text) {
    boolean found = id.startsWith(text, next);
    if (found) {
      next += text.length();
    }
    return found;
  }

  private IllegalArgumentException unexpected(String allowed) {
    return new IllegalArgumentException(
        "at character %d, '%s': allowed is %s, as in %s"
            .formatted(next + 1, id.substring(Math.min(next, id.length())), allowed, FORM));
  }
}
