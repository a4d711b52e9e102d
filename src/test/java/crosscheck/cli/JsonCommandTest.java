package crosscheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class JsonCommandTest {

  @TempDir private Path output;

  static List<JsonCommand> withoutWorkers() {
    return JsonCommand.withoutWorkers();
  }

  @ParameterizedTest
  @MethodSource("withoutWorkers")
  void everyLineKeepsItsSchema(JsonCommand command) {
    command.requireValid(output);
  }

  static Stream<CommandLine> commands() {
    return JsonCommand.all();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theHelpSaysWhichSchema(CommandLine line) {
    List<String> schemas = JsonCommand.schemas(line);
    assertFalse(schemas.isEmpty(), JsonCommand.name(line));
    schemas.forEach(
        name -> assertTrue(Files.exists(Path.of("fixtures", "schema", name + ".json")), name));
  }

  @Test
  void noCommandWithJsonIsForgotten() {
    Set<String> tried =
        Stream.of(
                JsonCommand.withoutWorkers(),
                JsonCommand.withWorkers(),
                JsonCommand.withFrameworks())
            .flatMap(List::stream)
            .map(JsonCommand::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        JsonCommand.all().map(JsonCommand::name).collect(Collectors.toCollection(TreeSet::new)),
        tried);
  }
}
