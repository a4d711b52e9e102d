package crosscheck.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.json.JsonFile;
import crosscheck.mutant.Catalogue;
import crosscheck.mutant.Mutant;
import crosscheck.op.CaseId;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.sweep.Sweep;
import crosscheck.tensor.ElementType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors among the fixtures. */
class VectorsTest {

  static final Path FOLDER = Path.of("fixtures", Vectors.FOLDER);

  private static final Vectors VECTORS = Vectors.read(FOLDER);

  private static final Map<Vector, Replay> REPLAYS =
      VECTORS.all().collect(Collectors.toMap(vector -> vector, Replay::new));

  private static final Map<Mutant, List<Vector>> CATCHING = new HashMap<>();

  @TempDir private Path folder;

  @Test
  void theFilesAreWhatTheProgramWrites() throws IOException {
    Sweep sweep = Sweep.read(Path.of("fixtures", "sweeps", "vectors.json"));
    for (VectorFile file : Selection.of(sweep).files()) {
      Path written = folder.resolve(file.name());
      JsonFile.write(written, file);
      assertEquals(Files.readString(written), Files.readString(FOLDER.resolve(file.name())));
    }
  }

  @Test
  void theyAreSomeThreeHundredInLessThanTwoMegabytes() throws IOException {
    long bytes = 0;
    for (VectorFile file : VECTORS.files()) {
      bytes += Files.size(FOLDER.resolve(file.name()));
    }
    long size = bytes;
    assertTrue(size < 2_000_000, () -> size + " bytes");
    long count = VECTORS.all().count();
    assertTrue(count >= 290 && count <= 320, () -> count + " vectors");
    assertEquals(VectorFeature.values().length, VECTORS.files().size());
  }

  @Test
  void threeInFourHaveAtMostSixtyFourNumbersATensor() {
    long small =
        VECTORS
            .all()
            .filter(v -> v.input().values().length <= 64 && v.filter().values().length <= 64)
            .filter(v -> v.output().map(output -> output.values().length <= 64).orElse(true))
            .count();
    assertTrue(small >= VECTORS.all().count() * 3 / 4, () -> small + " small vectors");
  }

  @Test
  void everyVectorHasTheFeatureOfItsFile() {
    for (VectorFile file : VECTORS.files()) {
      for (Vector vector : file.vectors()) {
        assertTrue(file.feature().shows(CaseId.parse(vector.id())), vector.id());
      }
    }
  }

  @Test
  void everyFaultyImplementationFailsOnThreeVectorsAtLeastAndOnOneOfTheFirst() {
    for (Mutant mutant : Catalogue.mutants(Operation.CONV2D_TRANSPOSE)) {
      List<Vector> catching = catching(mutant);
      assertTrue(catching.size() >= 3, () -> mutant.name() + " fails on " + catching);
      assertTrue(
          catching.stream().anyMatch(vector -> vector.first().isPresent()),
          () -> mutant.name() + " fails on none of the first");
    }
  }

  private static List<Vector> catching(Mutant mutant) {
    return CATCHING.computeIfAbsent(
        mutant,
        one ->
            VECTORS
                .all()
                .filter(vector -> one.appliesTo(CaseId.parse(vector.id())))
                .filter(vector -> replay(vector).catches(one))
                .toList());
  }

  private static Replay replay(Vector vector) {
    return Objects.requireNonNull(REPLAYS.get(vector));
  }

  @Test
  void aVectorCatchesAsManyAsItSays() {
    Map<String, Long> counted =
        Catalogue.mutants(Operation.CONV2D_TRANSPOSE).stream()
            .flatMap(mutant -> catching(mutant).stream())
            .collect(Collectors.groupingBy(Vector::id, Collectors.counting()));
    VECTORS
        .all()
        .forEach(
            vector ->
                assertEquals(vector.catches(), counted.getOrDefault(vector.id(), 0L), vector.id()));
  }

  static List<String> rightImplementations() {
    return new ArrayList<>(Catalogue.right().keySet());
  }

  @ParameterizedTest
  @MethodSource("rightImplementations")
  void aRightImplementationPassesEveryVector(String name) {
    Operator right = Objects.requireNonNull(Catalogue.right().get(name));
    assertEquals(List.of(), VECTORS.all().filter(vector -> replay(vector).catches(right)).toList());
  }

  @Test
  void theSchemaKnowsEveryKeyAndEveryFeature() throws IOException {
    String schema = Files.readString(Path.of("fixtures", "schema", "vectors.json"));
    Stream.of(VectorFile.class, Vector.class, Numbers.class)
        .flatMap(form -> Arrays.stream(form.getRecordComponents()))
        .forEach(
            key -> assertTrue(schema.contains("\"%s\": {".formatted(key.getName())), key::getName));
    for (VectorFeature feature : VectorFeature.values()) {
      assertTrue(schema.contains("\"" + feature.id() + "\""), feature::id);
    }
  }

  @Test
  void theReadmeSaysHowManyThereAre() throws IOException {
    String readme = Files.readString(FOLDER.resolve("README.md"));
    int fewest =
        Catalogue.mutants(Operation.CONV2D_TRANSPOSE).stream()
            .mapToInt(mutant -> catching(mutant).size())
            .min()
            .orElseThrow();
    assertEquals(4, fewest, "least caught, which the README says in words");
    assertTrue(
        readme.contains("%d calls with input, filter and output".formatted(VECTORS.all().count())));
    assertTrue(
        readme.contains(
            "a catalogue of %d faulty implementations"
                .formatted(Catalogue.mutants(Operation.CONV2D_TRANSPOSE).size())));
  }

  @Test
  void theResultIsTheSameInEachOfTheTypesHoweverItIsAddedUp() {
    VECTORS
        .all()
        .filter(vector -> !vector.mustBeRefused())
        .forEach(
            vector -> {
              Terms terms = new Terms(vector);
              for (ElementType type : vector.elementTypes()) {
                vector.check(terms.sums(type, /* lastFirst= */ false));
                vector.check(terms.sums(type, /* lastFirst= */ true));
              }
            });
  }

  @Test
  void theFirstAreNumberedFromOneToTwenty() {
    assertEquals(
        IntStream.rangeClosed(1, 20).boxed().toList(),
        VECTORS.all().flatMap(vector -> vector.first().stream()).sorted().toList());
  }
}
