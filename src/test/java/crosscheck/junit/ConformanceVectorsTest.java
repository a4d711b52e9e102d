package crosscheck.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import crosscheck.tensor.ElementType;
import crosscheck.vector.Numbers;
import crosscheck.vector.Vector;
import crosscheck.vector.VectorFeature;
import crosscheck.vector.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class ConformanceVectorsTest {

  /** Tests as a user has them, which only the tests below run. */
  static final class UsersTests {

    static final List<Vector> SEEN = new ArrayList<>();

    @ParameterizedTest
    @ConformanceVectors
    void allVectors(Vector vector) {
      SEEN.add(vector);
    }

    @ParameterizedTest
    @ConformanceVectors(first = 5)
    void theFirstFive(Vector vector) {
      SEEN.add(vector);
    }

    @ParameterizedTest
    @ConformanceVectors(
        features = {VectorFeature.WRAP, VectorFeature.BATCH},
        elementTypes = ElementType.FLOAT32)
    void thoseOfTwoFeatures(Vector vector) {
      SEEN.add(vector);
    }

    /** Of an implementation that is right but for the last number, and takes every size. */
    @ParameterizedTest
    @ConformanceVectors(features = {VectorFeature.SIZES_TO_REFUSE, VectorFeature.MANY_COLUMNS})
    void aFaultyImplementation(Vector vector) {
      double[] result = vector.output().map(Numbers::values).orElse(new double[1]);
      result[result.length - 1]++;
      vector.check(result);
    }
  }

  /** The messages of the failures of one of these tests. */
  private static List<String> failuresOf(String test) {
    UsersTests.SEEN.clear();
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(UsersTests.class, test, Vector.class))
        .execute()
        .testEvents()
        .finished()
        .stream()
        .map(ConformanceVectorsTest::failure)
        .filter(message -> !message.isEmpty())
        .toList();
  }

  private static String failure(Event finished) {
    return finished
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .map(Throwable::getMessage)
        .orElse("");
  }

  @Test
  void withoutOptionsEveryVectorIsAnArgument() {
    assertEquals(List.of(), failuresOf("allVectors"));
    assertEquals(Vectors.packaged().all().toList(), UsersTests.SEEN);
  }

  @Test
  void theFirstComeInTheirOrder() {
    assertEquals(List.of(), failuresOf("theFirstFive"));
    assertEquals(
        IntStream.rangeClosed(1, 5).boxed().toList(),
        UsersTests.SEEN.stream().map(vector -> vector.first().orElseThrow()).toList());
  }

  @Test
  void aVectorIsLeftOutIfItIsOfAnotherFeatureOrNotExactInTheType() {
    assertEquals(List.of(), failuresOf("thoseOfTwoFeatures"));
    assertEquals(
        Vectors.packaged().files().stream()
            .filter(file -> file.feature() == VectorFeature.BATCH)
            .flatMap(file -> file.vectors().stream())
            .toList(),
        UsersTests.SEEN);
  }

  @Test
  void aFaultyImplementationFailsWithTheIdAndTheFirstCellThatDiffers() {
    List<String> failures = failuresOf("aFaultyImplementation");
    assertEquals(34, failures.size());
    for (String failure : failures) {
      assertTrue(
          failure.matches(
              "bf16-nhwc-\\S+: (\\[0,\\d+,\\d+,0] must be \\S+, was \\S+; 1 of \\d+ numbers differ"
                  + "|must be refused, as (height|width) \\d+ is not in .*; was accepted)"),
          failure);
    }
  }
}
