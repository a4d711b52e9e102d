package crosscheck.cli;

import crosscheck.explanation.Channels;
import crosscheck.explanation.ForeignCall;
import crosscheck.explanation.Framework;
import crosscheck.explanation.Rank;
import crosscheck.explanation.Subject;
import crosscheck.explanation.Tensors;
import crosscheck.explanation.Translation;
import crosscheck.explanation.WrittenPadding;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Scatter;
import crosscheck.input.BadInputException;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which transposed convolution is meant. */
final class SubjectOptions {

  @Option(
      names = "--input",
      required = true,
      paramLabel = "HxW",
      converter = Extent.Converter.class,
      description = "the input's size, such as 96x128; one number for one axis alone")
  private Extent input = new Extent(List.of(1, 1));

  @Option(
      names = "--kernel",
      required = true,
      paramLabel = "K",
      converter = Extent.Converter.class,
      description = "the kernel's size: 3, or 3x5")
  private Extent kernel = new Extent(List.of(1));

  @Option(
      names = "--stride",
      paramLabel = "S",
      converter = Extent.Converter.class,
      description = "the stride: 2, or 2x3; default: 1")
  private Extent stride = new Extent(List.of(1));

  @Option(
      names = "--dilation",
      paramLabel = "D",
      converter = Extent.Converter.class,
      description = "the dilation: 2, or 2x3; default: 1")
  private Extent dilation = new Extent(List.of(1));

  @Option(
      names = "--as",
      paramLabel = "FRAMEWORK",
      description =
          "read padding, --output-padding and --output-size as this framework does, such as pytorch,"
              + " or as one of its conventions, such as onnx-pads")
  private @Nullable String framework;

  @Option(
      names = "--padding",
      required = true,
      paramLabel = "PADDING",
      description =
          "valid, same, or what is cut: one number, HxW, or top,bottom,left,right; of one axis"
              + " start,end")
  private String padding = "";

  @Option(
      names = "--output-padding",
      paramLabel = "N",
      converter = Extent.Converter.class,
      description = "the output_padding for conventions that have one: 1, or 1x0")
  private @Nullable Extent outputPadding;

  @Option(
      names = "--output-size",
      paramLabel = "HxW",
      converter = Extent.Converter.class,
      description = "the output size that is wanted; default: the largest that the op admits")
  private @Nullable Extent output;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "the element type: ${COMPLETION-CANDIDATES}; default: float32")
  private ElementType elementType = ElementType.FLOAT32;

  @Option(
      names = "--data-format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: NHWC")
  private DataFormat dataFormat = DataFormat.NHWC;

  @Option(
      names = "--channels",
      paramLabel = "INxOUT",
      converter = Extent.Converter.class,
      description = "the channels of input and output; default: 1x1 and then 2x3, for each group")
  private @Nullable Extent channels;

  @Option(names = "--groups", paramLabel = "N", description = "groups of channels; default: 1")
  private int groups = 1;

  @Option(names = "--batch", paramLabel = "N", description = "images, from 0 on; default: 1")
  private int batch = 1;

  /** Throws {@link BadInputException} if there is no such transposed convolution. */
  Subject subject() {
    return checked(
        () -> {
          Optional<Translation> foreign =
              Optional.ofNullable(framework).map(name -> translation(name));
          return new Subject(
              rank(),
              input.both("--input", rank(), 1),
              foreign.map(Translation::geometry).orElseGet(this::geometry),
              tensors(),
              cells("--output-padding", outputPadding, 0),
              foreign.map(Translation::size).or(() -> cells("--output-size", output, 1)));
        });
  }

  /** Does some work; throws {@link BadInputException} with the message of its exception. */
  static <T> T checked(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException impossible) {
      throw new BadInputException(String.valueOf(impossible.getMessage()));
    }
  }

  private Rank rank() {
    return input.rank();
  }

  private Optional<List<Integer>> cells(String option, @Nullable Extent extent, int height) {
    return Optional.ofNullable(extent).map(given -> given.both(option, rank(), height));
  }

  private WrittenPadding written() {
    return new WrittenPadding(padding, rank());
  }

  private Translation translation(String name) {
    if (input.numbers().contains(0)) {
      throw new IllegalArgumentException(
          "--input: must have cells on each axis with --as, as no framework says what comes of none");
    }
    return Translation.of(
        new ForeignCall(
            Framework.named("--as", name),
            written(),
            cells("--output-padding", outputPadding, 0),
            cells("--output-size", output, 1)),
        scatter(0),
        scatter(1));
  }

  private Tensors tensors() {
    List<Channels> asked =
        Optional.ofNullable(channels)
            .map(given -> given.both("--channels", Rank.TWO, 1))
            .map(pair -> List.of(new Channels(pair.get(0), pair.get(1))))
            .orElseGet(() -> Tensors.smallest(groups));
    return new Tensors(elementType, dataFormat, asked, groups, batch);
  }

  private ConvTransposeGeometry geometry() {
    return new ConvTransposeGeometry(
        AxisGeometry.of(scatter(0), written().of(0)), AxisGeometry.of(scatter(1), written().of(1)));
  }

  private Scatter scatter(int axis) {
    try {
      return new Scatter(
          atLeastOne(input.both("--input", rank(), 1).get(axis)),
          kernel.both("--kernel", rank(), 1).get(axis),
          stride.both("--stride", rank(), 1).get(axis),
          dilation.both("--dilation", rank(), 1).get(axis));
    } catch (IllegalArgumentException impossible) {
      throw new IllegalArgumentException(
          "%s: %s".formatted(axisName(axis), impossible.getMessage()), impossible);
    }
  }

  /** An axis without cells has the geometry of one cell, from which its sizes follow. */
  private static int atLeastOne(int cells) {
    return cells == 0 ? 1 : cells;
  }

  private String axisName(int axis) {
    return rank() == Rank.ONE ? "length" : List.of("height", "width").get(axis);
  }
}
