package crosscheck.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.convention.Convention.Counterpart;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConventionTest {

  private static final Scatter AXIS = new Scatter(2, 3, 2, 1);
  private static final Convention PYTORCH = Conventions.named("pytorch").orElseThrow();
  private static final Convention MLX = Conventions.named("mlx").orElseThrow();

  @Test
  void anotherNameIsOfTheSameRuleAndOtherWordsOfTheSameName() {
    Convention renamed = PYTORCH.as("other", "another title", MLX.source());
    assertEquals("other", renamed.id());
    assertEquals("another title", renamed.title());
    assertEquals(MLX.source(), renamed.source());
    assertEquals(PYTORCH.words(), renamed.words());
    assertTrue(renamed.isAnotherNameOf(PYTORCH));
    Words own = new Words("p", "ps", "op", "os");
    Convention saying = PYTORCH.saying(own);
    assertEquals(own, saying.words());
    assertEquals("pytorch", saying.id());
    assertTrue(saying.isAnotherNameOf(PYTORCH));
    assertFalse(MLX.isAnotherNameOf(PYTORCH));
  }

  @ParameterizedTest
  @CsvSource({
    "keras3-same, same",
    "tf-keras-full, full",
    "onnx-auto-pad-valid, valid",
    "openvino-same-lower, same-lower",
    "onnx-output-shape-upper, same-upper",
    "keras-on-torch-3-0-same-output-padding, same",
    "pytorch, none",
    "onnx-pads, none"
  })
  void theWordForThePaddingIsInTheId(String id, String word) {
    assertEquals(word, Conventions.named(id).orElseThrow().paddingWord().orElse("none"));
  }

  @ParameterizedTest
  @CsvSource({
    "keras-on-torch-3-0-same, true",
    "onnxruntime-1-12-same-upper, true",
    "deeplearning4j-07b7e077-same, true",
    "keras-on-torch-valid, false",
    "dumoulin-visin-8, false"
  })
  void aRuleOfSomeReleasesHasTheFirstOfThemInItsId(String id, boolean some) {
    assertEquals(some, Conventions.named(id).orElseThrow().isOfSomeReleases());
  }

  @Test
  void aCounterpartThatIsAlwaysOnePaddingIsThatOne() {
    Padding padding = new Padding.Explicit(1, 2);
    assertEquals(padding, Counterpart.always(padding).of(AXIS, Setting.NONE, 7));
  }

  @Test
  void toCutCellsACallerSaysTheirNumberUnlessTheFrameworkCountsOtherwise() {
    assertEquals(Setting.pads(1, 2), Counterpart.always(new Padding.Valid()).pads(AXIS, 1, 2));
    // JAX adds what is left of a kernel's extent less one.
    Counterpart jax = Conventions.named("jax-pads").orElseThrow().counterpart();
    assertEquals(Setting.pads(1, 0), jax.pads(AXIS, 1, 2));
  }
}
