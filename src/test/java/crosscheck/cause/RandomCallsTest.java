package crosscheck.cause;

import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.op.Surroundings;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import crosscheck.verdict.Status;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random calls, of which no sweep has most. */
class RandomCallsTest {

  private static final Causes CAUSES = Causes.read(Path.of("fixtures"));
  private static final int CALLS = 50_000;

  private static final List<String> KERNELS =
      List.of("avx2-hidden_caches", "avx512_core_bf16", "avx512_core_bf16-hidden_caches");

  // What most causes are about comes most often.
  private static final ElementType[] TYPES = {
    ElementType.FLOAT32, ElementType.BFLOAT16, ElementType.FLOAT64
  };
  private static final Fill[] FILLS = {Fill.INTEGERS, Fill.NAN, Fill.POSITIVE_INFINITY};
  private static final Operation[] OPERATIONS = {
    Operation.CONV2D_TRANSPOSE,
    Operation.CONV2D_TRANSPOSE,
    Operation.CONV2D,
    Operation.CONV2D_BACKPROP_FILTER
  };

  private static final List<Status> MISMATCHES =
      Arrays.stream(Status.values()).filter(Status::isMismatch).toList();

  /** Numbers at which kernels change: blocks of 16 and 32 channels, of 14 and 30 rows. */
  private static final class Calls {
    private final Random random = new Random(11);

    private int among(int... numbers) {
      return numbers[random.nextInt(numbers.length)];
    }

    private <T> T among(T[] all) {
      return all[random.nextInt(all.length)];
    }

    private Padding padding(Padding.Kind kind) {
      return switch (kind) {
        case VALID -> new Padding.Valid();
        case SAME -> new Padding.Same();
        case EXPLICIT -> new Padding.Explicit(among(0, 0, 1, 2), among(0, 0, 1, 2));
      };
    }

    private AxisGeometry axis(Padding.Kind kind) {
      return new AxisGeometry(
          among(1, 1, 1, 2, 3, 5, 14, 30),
          among(1, 1, 2, 3, 4, 7),
          among(1, 1, 2, 3),
          among(1, 1, 2, 3),
          padding(kind));
    }

    private int size(AxisGeometry axis) {
      return axis.admissible().lowest() + random.nextInt(axis.stride());
    }

    /** A case; nothing if the numbers are those of none. */
    Optional<Case> next() {
      Padding.Kind kind = among(Padding.Kind.values());
      int groups = among(1, 1, 2, 3);
      try {
        AxisGeometry height = axis(kind);
        AxisGeometry width = axis(kind);
        return Optional.of(
            new Case(
                among(OPERATIONS),
                among(TYPES),
                among(DataFormat.values()),
                new ConvTransposeGeometry(height, width),
                size(height),
                size(width),
                groups * among(1, 1, 2, 3, 4, 17, 33, 63),
                groups * among(1, 1, 2, 3, 4, 17, 33, 49),
                groups,
                among(1, 2),
                among(FILLS)));
      } catch (IllegalArgumentException none) {
        return Optional.empty();
      }
    }
  }

  private static List<Case> cases() {
    Calls calls = new Calls();
    return Stream.generate(calls::next).limit(CALLS).flatMap(Optional::stream).toList();
  }

  /** A run that came upon another call would end as bad input. */
  @Test
  void everyCauseCanSayWhetherItHoldsAndNoTwoExplainOneCall() {
    List<Case> cases = cases();
    assertTrue(cases.size() > CALLS / 2, () -> cases.size() + " cases");
    for (String kernels : KERNELS) {
      Surroundings surroundings = ObservedCall.surroundings(kernels);
      for (Case c : cases) {
        Facts facts = Facts.of(surroundings, KernelPath.ONEDNN, c.operation(), c);
        List<Cause> holding = CAUSES.holdingFor(facts);
        if (holding.size() > 1) {
          MISMATCHES.forEach(status -> CAUSES.explaining(holding, status.name(), facts.call()));
        }
      }
    }
  }
}
