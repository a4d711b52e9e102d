package crosscheck.vector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crosscheck.input.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The implementations beside the vectors, in other languages. */
class ConsumersIT {

  private enum Consumer {
    PYTHON("python3", "check.py", " - top\n", " + top\n"),
    JAVASCRIPT("node", "check.mjs", " - cut]", " + cut]");

    private final String program;
    private final String script;
    private final String right;
    private final String wrong;

    Consumer(String program, String script, String right, String wrong) {
      this.program = program;
      this.script = script;
      this.right = right;
      this.wrong = wrong;
    }
  }

  /** How a process ended, and what it printed. */
  private record Ended(int exitCode, String said) {

    static Ended of(String... command) throws IOException, InterruptedException {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Ended(process.waitFor(), said);
    }
  }

  @TempDir private Path folder;

  private static void assumeInstalled(Consumer consumer) throws InterruptedException {
    boolean installed;
    try {
      installed = Ended.of(consumer.program, "--version").exitCode() == 0;
    } catch (IOException missing) {
      installed = false;
    }
    assumeTrue(installed, () -> consumer.program + " is not installed");
  }

  /** Runs a consumer's text on vectors. */
  private Ended run(Consumer consumer, String text, Path vectors)
      throws IOException, InterruptedException {
    assumeInstalled(consumer);
    Path script = Files.writeString(folder.resolve(consumer.script), text);
    return Ended.of(consumer.program, script.toString(), vectors.toString());
  }

  private static String text(Consumer consumer) throws IOException {
    return Files.readString(VectorsTest.FOLDER.resolve(consumer.script));
  }

  @ParameterizedTest
  @EnumSource
  void allVectorsAreRightByAnIndependentImplementation(Consumer consumer)
      throws IOException, InterruptedException {
    Ended ended = run(consumer, text(consumer), VectorsTest.FOLDER);
    long count = Vectors.read(VectorsTest.FOLDER).all().count();
    assertEquals(0, ended.exitCode(), ended.said());
    assertTrue(ended.said().matches(count + " vectors, 0 wrong, \\d+\\.\\d\\d s\\R"), ended.said());
    System.out.printf("%s: %s", consumer.program, ended.said());
  }

  @ParameterizedTest
  @EnumSource
  void anImplementationWithOneSignWrongIsCaught(Consumer consumer)
      throws IOException, InterruptedException {
    String broken = text(consumer).replace(consumer.right, consumer.wrong);
    Ended ended = run(consumer, broken, VectorsTest.FOLDER);
    assertEquals(1, ended.exitCode(), ended.said());
    assertTrue(ended.said().matches("(?s).*f32-\\S+: \\[\\d.*\\d] must be .*"), ended.said());
  }

  /** A size below or above the interval is not refused. */
  @ParameterizedTest
  @EnumSource
  void anImplementationThatTakesEverySizeIsCaught(Consumer consumer)
      throws IOException, InterruptedException {
    String broken =
        text(consumer)
            .replace("return smallest <= size < smallest + s, cut", "return True, cut")
            .replace("admissible: size <= largest && size > largest - stride", "admissible: true");
    Ended ended = run(consumer, broken, VectorsTest.FOLDER);
    assertEquals(1, ended.exitCode(), ended.said());
    assertTrue(ended.said().contains(": must be refused: height "), ended.said());
  }

  @ParameterizedTest
  @EnumSource
  void aNumberThatIsChangedInAVectorIsFound(Consumer consumer)
      throws IOException, InterruptedException {
    Path vectors = Files.createDirectory(folder.resolve("vectors"));
    for (Path file : FileTree.below(VectorsTest.FOLDER, ".json")) {
      Files.copy(file, vectors.resolve(file.getFileName()));
    }
    Path wrap = vectors.resolve("wrap.json");
    String text = Files.readString(wrap);
    int output = text.indexOf("\"output\"");
    Files.writeString(
        wrap,
        text.substring(0, output)
            + text.substring(output).replaceFirst("(?m)^( +\\[-?\\d+)\\d", "$11"));
    Ended ended = run(consumer, text(consumer), vectors);
    assertEquals(1, ended.exitCode(), ended.said());
    List<String> lines = ended.said().lines().toList();
    assertEquals(2, lines.size(), ended.said());
    assertTrue(lines.get(0).matches("i32-\\S+-wrap: \\[0, 0, 0, 0] must be .*"), ended.said());
  }
}
