package crosscheck.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crosscheck.check.NotAtSmoke;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NotAtSmoke
class JsonCommandIT {

  @TempDir private Path output;

  static List<JsonCommand> withWorkers() {
    return JsonCommand.withWorkers();
  }

  static List<JsonCommand> withFrameworks() {
    return JsonCommand.withFrameworks();
  }

  @ParameterizedTest
  @MethodSource("withWorkers")
  void everyLineOfTheOpKeepsItsSchema(JsonCommand command) {
    command.requireValid(output);
  }

  @ParameterizedTest
  @MethodSource("withFrameworks")
  void everyLineOfAFrameworkKeepsItsSchema(JsonCommand command) {
    assumeTrue(
        Files.isDirectory(Path.of("target", "live")), "mvn package -Plive loads the frameworks");
    command.requireValid(output);
  }
}
