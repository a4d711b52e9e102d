package crosscheck.cli;

import crosscheck.check.ExitCode;
import crosscheck.fixture.Behaviour;
import crosscheck.fixture.Behaviour.Change;
import crosscheck.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares what two TensorFlows do. */
@Command(
    name = "compare",
    description =
        "Prints what changed from one TensorFlow to another: mismatches by cause, which calls the "
            + "kernels take, what becomes of wrong calls. Each side is a folder of results, of one check "
            + "or of all, or a folder of approved mismatches; the exit code is 1 if anything changed.",
    footerHeading = Main.EXAMPLE,
    footer = {
      Main.PROGRAM + "compare \\",
      "    fixtures/conformance/tensorflow-2.16.2-linux-x86_64 \\",
      "    fixtures/conformance/tensorflow-2.18.0-linux-x86_64"
    },
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "A", description = "the folder of what was before")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "the folder of what came after")
  private Path after = Path.of("");

  @Option(
      names = "--json",
      description =
          "print a JSON object for each change, as fixtures/schema/change.json explains it")
  private boolean json;

  @Override
  public Integer call() {
    Behaviour first = Behaviour.read(before);
    Behaviour second = Behaviour.read(after);
    List<Change> changes = first.changesTo(second);
    if (json) {
      changes.forEach(change -> System.out.println(Json.line(change)));
    } else {
      System.out.printf("A  %s%nB  %s%n", first.computedBy(), second.computedBy());
      changes.stream().map(Change::topic).distinct().forEach(topic -> print(topic, changes));
      System.out.printf("%n%d changes%n", changes.size());
    }
    return ExitCode.of(true, changes.isEmpty());
  }

  private static void print(String topic, List<Change> changes) {
    System.out.printf(
        "%n%s%n%s%n",
        topic,
        changes.stream()
            .filter(change -> change.topic().equals(topic))
            .map(change -> "  " + change.text())
            .collect(Collectors.joining(System.lineSeparator())));
  }
}
