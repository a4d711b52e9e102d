package crosscheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.cause.Causes;
import crosscheck.input.FileTree;
import crosscheck.input.TextFiles;
import crosscheck.op.CaseId;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;

/** Every document says what the program knows. */
class DocumentsTest {

  private static final Path CI = Path.of(".ci");
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final int LEAST_COMMANDS = 40;

  /** One that corrupts the heap, as the README says, and one that writes into the fixtures. */
  private static final Set<String> EXCEPT =
      Set.of(
          "check --kernel-path onednn"
              + " conv2d_backprop_filter-f32-nhwc-valid-i4x3-k1x1-s2x2-d1x1-o8x6-c17x3-b1",
          "vectors --regenerate-fixtures");

  static Stream<Documented> documents() {
    return Stream.of(
            Stream.of(Path.of("README.md"), CI.resolve("examples").resolve("README.md")),
            FileTree.below(Path.of("fixtures"), ".md").stream())
        .flatMap(files -> files)
        .map(Documented::read);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyCommandIsOneWithItsOptions(Documented document) {
    for (String command : document.commands()) {
      try {
        Main.commandLine().parseArgs(command.split(" "));
      } catch (MissingParameterException notWritten) {
        assertEquals(List.of(), notWritten.getCommandLine().getUnmatchedArguments(), command);
      } catch (CommandLine.ParameterException wrong) {
        throw new AssertionError(document.file() + ": " + command, wrong);
      }
    }
  }

  @Test
  void thereAreCommandsToLookAt() {
    long commands = documents().mapToLong(document -> document.commands().size()).sum();
    assertTrue(commands >= LEAST_COMMANDS, () -> commands + " commands");
  }

  /** Those that do not speak of other programs' options. */
  static Stream<Documented> documentsOfTheProgram() {
    return documents().filter(document -> !document.file().startsWith(CI));
  }

  @ParameterizedTest
  @MethodSource("documentsOfTheProgram")
  void everyOptionIsOneOfACommand(Documented document) {
    Set<String> known =
        MainTest.commands()
            .flatMap(line -> line.getCommandSpec().optionsMap().keySet().stream())
            .collect(Collectors.toSet());
    document.options().forEach(option -> assertTrue(known.contains(option), option));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyArgumentOfMavenIsInThePom(Documented document) {
    String pom = TextFiles.read(Path.of("pom.xml"));
    for (String argument : document.mavenArguments()) {
      String name = argument.substring(2).replaceAll("=.*", "");
      assertTrue(
          argument.startsWith("-P")
              ? pom.contains("<id>" + name + "</id>")
              : pom.contains("<%s>".formatted(name))
                  || pom.contains("<name>%s</name>".formatted(name)),
          argument);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Documented document) {
    document.links().forEach(link -> assertTrue(Files.exists(link), link::toString));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyIdOfACaseIsOne(Documented document) {
    document
        .all("(?<![-\\w])(f16|bf16|f32|f64|i32)-(nhwc|nchw)-[-.\\w]+-b\\d+(-[a-z]+)*")
        .forEach(CaseId::parse);
  }

  /** A command that nobody runs may do anything. */
  @Test
  void everyCommandIsRunByTheChecksOfAChange() {
    String run =
        TextFiles.read(CI.resolve("run"))
            + FileTree.below(TESTS, "IT.java").stream()
                .map(TextFiles::read)
                .collect(Collectors.joining());
    Set<String> never = new TreeSet<>();
    MainTest.commands()
        .filter(line -> line.getSubcommands().isEmpty())
        .map(JsonCommand::name)
        .filter(name -> !isRun(name, run))
        .forEach(never::add);
    JsonCommand.withWorkers().forEach(command -> never.remove(command.name()));
    JsonCommand.withFrameworks().forEach(command -> never.remove(command.name()));
    assertEquals(Set.of(), never);
  }

  private static boolean isRun(String name, String run) {
    String quoted = Pattern.quote(name);
    return Pattern.compile("(?m)^crosscheck " + quoted + "\\b").matcher(run).find()
        || Pattern.compile("(start|of|conformance)\\(\\s*\"" + quoted + "\"").matcher(run).find();
  }

  /**
   * Each line of the README that can be run as it stands is one of those that a change must pass.
   */
  @Test
  void everyWholeCommandOfTheReadmeIsRun() {
    String run = TextFiles.read(CI.resolve("run"));
    List<String> never = new ArrayList<>();
    for (String command : Documented.read(Path.of("README.md")).commands()) {
      boolean whole = command.contains(" ") && !command.matches(".*\\b([A-Z]{2,}|[A-Z])\\b.*");
      if (whole && !EXCEPT.contains(command) && !run.contains("crosscheck " + command)) {
        never.add(command);
      }
    }
    assertEquals(List.of(), never);
  }

  @Test
  void theRunInTheReadmeFitsAScreenAndNamesKnownCauses() {
    String text = Documented.read(Path.of("README.md")).text();
    String run = text.substring(text.indexOf("```\nAs it must be") + 4).replaceAll("(?s)```.*", "");
    List<String> lines = run.lines().toList();
    assertTrue(lines.size() <= 30, () -> lines.size() + " lines");
    lines.forEach(line -> assertTrue(line.length() <= 100, line));
    List<String> causes =
        lines
            .subList(lines.indexOf("cause                         wrong calls") + 1, lines.size())
            .stream()
            .takeWhile(line -> !line.isBlank())
            .map(line -> line.replaceAll(" .*", ""))
            .toList();
    assertTrue(Causes.read(Path.of("fixtures")).names().containsAll(causes), causes::toString);
    assertTrue(lines.get(0).contains("for %d known causes".formatted(causes.size())), run);
  }

  @Test
  void thePictureInTheReadmeIsSmall() {
    long bytes = Path.of("src", "main", "picture", "report.png").toFile().length();
    assertTrue(bytes > 0 && bytes < 150_000, () -> bytes + " bytes");
  }

  @Test
  void theMapOfTheSourceHasEveryPackageOnce() {
    Path root = Path.of("src", "main", "java", "crosscheck");
    Set<String> packages = new TreeSet<>();
    for (File file : root.toFile().listFiles(File::isDirectory)) {
      packages.add(file.getName());
    }
    String text = Documented.read(Path.of("README.md")).text();
    String map = text.substring(text.indexOf("## Map of the source"));
    List<String> named =
        map.substring(map.indexOf("```") + 3)
            .replaceAll("(?s)```.*", "")
            .lines()
            .filter(line -> !line.isBlank())
            .flatMap(line -> Stream.of(line.replaceAll("  .*", "").split(", ")))
            .toList();
    assertEquals(List.copyOf(packages), named.stream().sorted().toList());
  }
}
