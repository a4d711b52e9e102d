package crosscheck.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.Harness;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.KernelPath;
import crosscheck.pool.Limits;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real op says in an explanation. */
class ExplanationIT {

  @TempDir private Path folder;

  private Explanation explained(Subject subject) {
    return explained(subject, /* whole= */ true);
  }

  private Explanation explained(Subject subject, boolean whole) {
    Harness harness =
        new Harness(
            EnumSet.of(KernelPath.STOCK),
            Path.of("fixtures"),
            folder,
            1,
            new Limits(Duration.ofSeconds(60), Limits.WORKER_MEBIBYTES, Limits.TENSOR_MEBIBYTES));
    return Explanation.of(
        subject,
        Scope.of(Optional.of(Framework.named("--to", "pytorch")), whole),
        () -> Subjects.NONE_ASKED,
        Optional.of(harness));
  }

  @Test
  void aDilatedCallIsUnsupportedAndItsZeroStuffedTwinIsCalledThat() {
    AxisGeometry axis = new AxisGeometry(3, 2, 1, 2, new Padding.Valid());
    Explanation dilated =
        explained(
            Subjects.of(
                Rank.TWO,
                new ConvTransposeGeometry(axis, axis),
                Optional.empty(),
                Optional.empty()));
    for (OpAnswer answer : dilated.op()) {
      if (!answer.asked().equals("5x5")) {
        continue;
      }
      if (answer.how().isEmpty()) {
        assertEquals(Status.UNSUPPORTED, answer.status());
        assertTrue(answer.id().contains("-k2x2-s1x1-d2x2-"), answer.id());
      } else {
        assertEquals("zero-stuffed kernel 3x3", answer.how());
        assertEquals(Status.AGREES, answer.status());
        assertTrue(answer.id().contains("-k3x3-s1x1-d1x1-"), answer.id());
      }
    }
    Set<String> tensors = dilated.op().stream().map(OpAnswer::tensors).collect(Collectors.toSet());
    assertEquals(Set.of("f32, 1 to 1", "f32, 2 to 3"), tensors);
  }

  @Test
  void theAnswerAloneAsksForNoSizeThatMustBeRefusedAndTheWholeForThoseAroundTheInterval() {
    AxisGeometry axis = new AxisGeometry(4, 3, 2, 1, new Padding.Same());
    Subject subject =
        Subjects.of(
            Rank.TWO, new ConvTransposeGeometry(axis, axis), Optional.empty(), Optional.empty());
    assertEquals(Set.of("7x7", "8x8"), sizes(explained(subject, /* whole= */ false)));
    assertEquals(Set.of("6x6", "7x7", "8x8", "9x9"), sizes(explained(subject, /* whole= */ true)));
  }

  @Test
  void theForwardConvolutionIsAskedInValuesByACallThatCheckRepeats() {
    AxisGeometry axis = new AxisGeometry(4, 3, 2, 1, new Padding.Same());
    List<OpAnswer> forward =
        explained(
                Subjects.of(
                    Rank.TWO,
                    new ConvTransposeGeometry(axis, axis),
                    Optional.empty(),
                    Optional.empty()))
            .forward();
    assertEquals(
        List.of("gives back 4x4", "gives 2x2: \"same\" is the same only at stride 1"),
        forward.stream().map(OpAnswer::observed).toList());
    assertTrue(forward.get(0).id().startsWith("conv2d-f32-"), forward.get(0).id());
  }

  private static Set<String> sizes(Explanation explanation) {
    return explanation.op().stream().map(OpAnswer::asked).collect(Collectors.toSet());
  }

  @Test
  void groupsAndNothingAreJudged() {
    AxisGeometry axis = new AxisGeometry(3, 2, 1, 1, new Padding.Valid());
    ConvTransposeGeometry geometry = new ConvTransposeGeometry(axis, axis);
    for (Tensors tensors :
        List.of(
            new Tensors(ElementType.FLOAT32, DataFormat.NHWC, Tensors.smallest(2), 2, 1),
            new Tensors(ElementType.FLOAT32, DataFormat.NHWC, Tensors.smallest(1), 1, 0))) {
      Subject subject =
          new Subject(
              Rank.TWO, List.of(3, 3), geometry, tensors, Optional.empty(), Optional.empty());
      Set<Status> statuses =
          explained(subject).op().stream()
              .filter(answer -> answer.asked().equals("4x4"))
              .map(OpAnswer::status)
              .collect(Collectors.toSet());
      assertEquals(Set.of(tensors.groups() == 2 ? Status.UNSUPPORTED : Status.VACUOUS), statuses);
    }
  }
}
