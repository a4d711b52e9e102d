package crosscheck.cli;

import crosscheck.check.ExitCode;
import crosscheck.check.Harness;
import crosscheck.check.Workers;
import crosscheck.check.live.Confirmations;
import crosscheck.explanation.Explanation;
import crosscheck.explanation.ExplanationReport;
import crosscheck.explanation.ForeignCall;
import crosscheck.explanation.Translation;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import crosscheck.input.BadInputException;
import crosscheck.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explains one transposed convolution. */
@Command(
    name = "explain",
    description =
        "Explains a transposed convolution: its sizes and why, every framework's answer, and what"
            + " the op does just now.",
    footerHeading = Main.EXAMPLE,
    footer = {
      Main.PROGRAM + "explain \\",
      "    --input 96x128 --kernel 3 --stride 2 --padding same"
    },
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Mixin private HarnessOptions options = new HarnessOptions();

  @Option(
      names = "--input",
      required = true,
      paramLabel = "HxW",
      converter = Extent.Converter.class,
      description = "the input's size, such as 96x128")
  private Extent input = new Extent(1, 1);

  @Option(
      names = "--kernel",
      required = true,
      paramLabel = "K",
      converter = Extent.Converter.class,
      description = "the kernel's size: 3, or 3x5")
  private Extent kernel = new Extent(1, 1);

  @Option(
      names = "--stride",
      paramLabel = "S",
      converter = Extent.Converter.class,
      description = "the stride: 2, or 2x3; default: 1")
  private Extent stride = new Extent(1, 1);

  @Option(
      names = "--dilation",
      paramLabel = "D",
      converter = Extent.Converter.class,
      description = "the dilation: 2, or 2x3; default: 1")
  private Extent dilation = new Extent(1, 1);

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
          "valid, same, or four numbers with commas: top,bottom,left,right; with --as also one"
              + " number, or HxW")
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

  @Option(names = "--json", description = "print a JSON object")
  private boolean json;

  @Override
  public Integer call() {
    Optional<Translation> foreign =
        Optional.ofNullable(framework).map(name -> checked(() -> translation(name)));
    ConvTransposeGeometry geometry = foreign.map(Translation::geometry).orElseGet(this::geometry);
    Optional<List<Integer>> wanted = foreign.map(Translation::size).or(() -> pair(output));
    Harness harness = options.harness();
    Workers workers = harness.workers("explain");
    Confirmations confirmations = Confirmations.read(harness.fixtures());
    Explanation explanation =
        checked(
            () ->
                Explanation.of(
                    geometry,
                    pair(outputPadding),
                    wanted,
                    harness.kernelPaths(),
                    confirmations,
                    workers));
    if (json) {
      System.out.println(Json.line(explanation));
    } else {
      new ExplanationReport(System.out).print(explanation);
    }
    return ExitCode.CONFORMANT;
  }

  private static Optional<List<Integer>> pair(@Nullable Extent extent) {
    return Optional.ofNullable(extent).map(both -> List.of(both.height(), both.width()));
  }

  private Translation translation(String name) {
    return Translation.of(
        new ForeignCall(name, padding, pair(outputPadding), pair(output)),
        new Scatter(input.height(), kernel.height(), stride.height(), dilation.height()),
        new Scatter(input.width(), kernel.width(), stride.width(), dilation.width()));
  }

  private ConvTransposeGeometry geometry() {
    Padding[] paddings = paddings();
    return new ConvTransposeGeometry(
        axis(
            "height",
            input.height(),
            kernel.height(),
            stride.height(),
            dilation.height(),
            paddings[0]),
        axis(
            "width", input.width(), kernel.width(), stride.width(), dilation.width(), paddings[1]));
  }

  private static AxisGeometry axis(
      String name, int input, int kernel, int stride, int dilation, Padding padding) {
    try {
      return new AxisGeometry(input, kernel, stride, dilation, padding);
    } catch (IllegalArgumentException impossible) {
      throw new BadInputException(name + ": " + impossible.getMessage());
    }
  }

  private Padding[] paddings() {
    if (padding.equalsIgnoreCase("valid")) {
      return new Padding[] {new Padding.Valid(), new Padding.Valid()};
    }
    if (padding.equalsIgnoreCase("same")) {
      return new Padding[] {new Padding.Same(), new Padding.Same()};
    }
    String[] numbers = padding.split(",", -1);
    try {
      if (numbers.length == 4) {
        return new Padding[] {
          new Padding.Explicit(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])),
          new Padding.Explicit(Integer.parseInt(numbers[2]), Integer.parseInt(numbers[3]))
        };
      }
    } catch (NumberFormatException notANumber) {
      // As bad as another number of numbers.
    } catch (IllegalArgumentException negative) {
      throw new BadInputException("--padding: " + negative.getMessage());
    }
    throw new BadInputException(
        "--padding: must be valid, same, or top,bottom,left,right, was '" + padding + "'");
  }

  private static <T> T checked(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException impossible) {
      throw new BadInputException(String.valueOf(impossible.getMessage()));
    }
  }
}
