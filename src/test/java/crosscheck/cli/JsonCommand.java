package crosscheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import crosscheck.json.JsonLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command that prints JSON, with arguments of which a program might want to read the answer.
 *
 * @param name the command, with its parents
 * @param arguments its arguments
 */
record JsonCommand(String name, String arguments) {

  private static final String ID = "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1";
  private static final Pattern SCHEMA = Pattern.compile("fixtures/schema/([a-z-]+)\\.json");

  /** Those that start no TensorFlow. */
  static List<JsonCommand> withoutWorkers() {
    return List.of(
        new JsonCommand("cause", ""),
        new JsonCommand("cause", "size-outside-kills"),
        new JsonCommand("cause", "empty-first"),
        new JsonCommand("cause", "hidden-caches"),
        new JsonCommand(
            "compare",
            "fixtures/conformance/tensorflow-2.16.2-linux-x86_64"
                + " fixtures/conformance/tensorflow-2.18.0-linux-x86_64"),
        new JsonCommand("detection", "--mutant kernel-turned " + ID),
        new JsonCommand("explain", "--no-run --input 96x128 --kernel 3 --stride 2 --padding same"),
        new JsonCommand("explain", "--no-run --input 7x0 --kernel 3 --padding 1 --output-size 9x9"),
        new JsonCommand("fixtures check", "fixtures/causes"),
        new JsonCommand("fixtures check", "fixtures/causes/README.md"));
  }

  /** Those that take TensorFlow, or long. */
  static List<JsonCommand> withWorkers() {
    return List.of(
        new JsonCommand("check", ID + " " + ID + ",filter=3.3.2.6,mode=constant"),
        new JsonCommand("check", "--diagnose " + ID),
        new JsonCommand("refusals", ID + ",strides=1.0.1.1,mode=eager"),
        new JsonCommand("identities", "adjoint," + ID),
        new JsonCommand("explain", "--input 9 --kernel 3 --padding valid"),
        new JsonCommand("platform", ""),
        new JsonCommand("published", "--level smoke fixtures/published/onednn.jsonl"),
        new JsonCommand(
            "replay", "fixtures/refusals/tensorflow-2.18.0-linux-x86_64/empty-first-onednn.json"),
        new JsonCommand("vectors", ""));
  }

  /** Those that take the frameworks, which only {@code -Plive} loads. */
  static List<JsonCommand> withFrameworks() {
    return List.of(
        new JsonCommand("live", "--release onnxruntime-1.14.0 onnx-pads,i3-k3-s2-d1-pads1:1-op1"));
  }

  /** The commands that have the option. */
  static Stream<CommandLine> all() {
    return MainTest.commands().filter(line -> option(line) != null);
  }

  private static OptionSpec option(CommandLine line) {
    return line.getCommandSpec().findOption("--json");
  }

  /** A command with its parents, without the program. */
  static String name(CommandLine line) {
    return line.getCommandSpec().qualifiedName().replaceFirst("^\\S+ ?", "");
  }

  /** The names of the schemas that the option's help refers to. */
  static List<String> schemas(CommandLine line) {
    return SCHEMA
        .matcher(String.join("", option(line).description()))
        .results()
        .map(MatchResult::group)
        .map(file -> Path.of(file).toFile().getName().replace(".json", ""))
        .toList();
  }

  /** Runs the command, and requires that each line keeps a schema that its help refers to. */
  void requireValid(Path output) {
    CommandLine line = all().filter(some -> name(some).equals(name)).findFirst().orElseThrow();
    List<String> words = new ArrayList<>(List.of(name.split(" ")));
    words.add("--json");
    if (line.getCommandSpec().findOption("--output") != null) {
      words.addAll(List.of("--output", output.toString()));
    }
    Arrays.stream(arguments.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
    Printed printed = Printed.by(words.toArray(String[]::new));
    assertFalse(printed.out().isBlank(), () -> words + ": " + printed.err());
    assertEquals(List.of(), JsonLines.problems(printed.out(), schemas(line)));
  }

  @Override
  public String toString() {
    return name + " --json " + arguments;
  }
}
