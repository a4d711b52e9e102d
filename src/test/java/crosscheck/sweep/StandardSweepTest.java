package crosscheck.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelFamily;
import crosscheck.op.KernelFeature;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the level standard promises, counted on its file. */
class StandardSweepTest {

  private static final Plan PLAN =
      Plan.of(
          Sweep.read(Path.of("fixtures", "sweeps", "conformance-standard.json")),
          EnumSet.allOf(KernelPath.class));

  private static final Map<KernelPath, List<Case>> CASES = new EnumMap<>(KernelPath.class);

  static {
    PLAN.kernelPaths().forEach(path -> CASES.put(path, new ArrayList<>()));
    Stream.concat(PLAN.groups(true), PLAN.groups(false))
        .forEach(
            group -> group.kernelPaths().forEach(path -> CASES.get(path).addAll(group.cases())));
  }

  private static Stream<Case> cases(KernelPath kernelPath) {
    return CASES.getOrDefault(kernelPath, List.of()).stream();
  }

  private static Set<Integer> all(KernelPath kernelPath, Function<Case, Integer> number) {
    return cases(kernelPath).filter(Case::admissible).map(number).collect(Collectors.toSet());
  }

  private static Set<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(names = {"STOCK", "ONEDNN"})
  void everySizeStrideAndDilationOfBothAxesIsThere(KernelPath path) {
    assertTrue(all(path, c -> c.geometry().height().input()).containsAll(upTo(12)));
    assertTrue(all(path, c -> c.geometry().width().input()).containsAll(upTo(12)));
    assertTrue(all(path, c -> c.geometry().height().kernel()).containsAll(upTo(9)));
    assertTrue(all(path, c -> c.geometry().width().kernel()).containsAll(upTo(9)));
    assertTrue(all(path, c -> c.geometry().height().stride()).containsAll(upTo(7)));
    assertTrue(all(path, c -> c.geometry().width().stride()).containsAll(upTo(7)));
    assertTrue(all(path, c -> c.geometry().height().dilation()).containsAll(upTo(3)));
    assertTrue(all(path, c -> c.geometry().width().dilation()).containsAll(upTo(3)));
    assertTrue(all(path, Case::batch).containsAll(upTo(3)));
    assertTrue(all(path, Case::inputChannels).containsAll(Set.of(1, 3, 7, 8, 16, 17, 32, 64)));
    assertTrue(all(path, Case::outputChannels).containsAll(Set.of(1, 3, 7, 8, 16, 17, 32, 64)));
  }

  @ParameterizedTest
  @CsvSource({"STOCK, 105000", "ONEDNN, 45000", "XLA, 7500"})
  void soManyCasesHaveValuesOnKernelsThatTakeThem(KernelPath path, long floor) {
    // 5 % more than is asked for, as some agree on nothing but zeros; 25 % on XLA, which flushes
    // numbers below the normal range and spreads NaN.
    long taken =
        cases(path)
            .filter(Case::admissible)
            .filter(c -> KernelFeature.of(c).stream().allMatch(path.family(c)::computes))
            .count();
    assertTrue(taken >= floor, () -> taken + " cases");
  }

  @ParameterizedTest
  @EnumSource
  void everyCombinationOfTheSupportMatrixIsThere(KernelPath path) {
    Set<List<Object>> combinations = new HashSet<>();
    cases(path)
        .forEach(
            c ->
                combinations.add(
                    List.of(
                        c.elementType(),
                        c.dataFormat(),
                        c.geometry().paddingKind(),
                        c.geometry().dilated())));
    assertEquals(
        ElementType.values().length * DataFormat.values().length * Padding.Kind.values().length * 2,
        combinations.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"STOCK", "ONEDNN"})
  void everySizeOfTheIntervalIsRequestedForEveryStride(KernelPath path) {
    for (int stride = 1; stride <= 7; stride++) {
      int s = stride;
      Set<Integer> offsets =
          cases(path)
              .filter(c -> c.geometry().height().stride() == s && c.admissible())
              .map(c -> c.outputHeight() - c.geometry().height().admissible().lowest())
              .collect(Collectors.toSet());
      assertTrue(offsets.containsAll(IntStream.range(0, s).boxed().toList()), "stride " + stride);
    }
  }

  @ParameterizedTest
  @EnumSource
  void paddingsAsLargeAsTheKernelAreThere(KernelPath path) {
    assertTrue(
        cases(path)
            .map(c -> c.geometry().height())
            .anyMatch(axis -> axis.padding().before() >= axis.kernel() && axis.kernel() > 1));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theAcceptanceMapOfOneAxisIsComplete(boolean height) {
    Set<String> mapped = cases(KernelPath.STOCK).map(Case::id).collect(Collectors.toSet());
    for (int n = 1; n <= 6; n++) {
      for (int k = 1; k <= 6; k++) {
        for (int s = 1; s <= 4; s++) {
          for (String padding : paddings(height)) {
            int full = (n - 1) * s + k;
            for (int output = 1; output <= full + s + 1; output++) {
              String form =
                  height
                      ? "f32-nhwc-%s-i%dx1-k%dx1-s%dx1-d1x1-o%dx1-c1x1-b1"
                      : "f32-nhwc-%s-i1x%d-k1x%d-s1x%d-d1x1-o1x%d-c1x1-b1";
              String id = form.formatted(padding, n, k, s, output);
              assertTrue(mapped.contains(id), id);
            }
          }
        }
      }
    }
  }

  /** What makes XLA compile another program, with the values that each has in the sample. */
  private static final Map<Function<Case, Object>, List<?>> TRAITS =
      Map.of(
          Case::elementType,
          List.of(ElementType.values()),
          Case::dataFormat,
          List.of(DataFormat.values()),
          c -> c.geometry().paddingKind(),
          List.of(Padding.Kind.values()),
          c -> c.geometry().dilated(),
          List.of(true, false),
          c -> c.geometry().height().stride(),
          List.of(1, 2, 3, 4),
          c -> c.geometry().width().stride(),
          List.of(1, 2, 3, 4),
          c -> c.geometry().height().kernel(),
          List.of(1, 2, 3, 4),
          c -> c.geometry().width().kernel(),
          List.of(1, 2, 3, 4),
          c -> c.outputHeight() - c.geometry().height().admissible().lowest(),
          List.of(0, 1, 2, 3),
          c -> c.outputWidth() - c.geometry().width().admissible().lowest(),
          List.of(0, 1, 2, 3));

  @Test
  void everyPairOfWhatMakesAProgramIsCompiledByXla() {
    List<Case> compiled =
        cases(KernelPath.XLA)
            .filter(c -> c.admissible() && c.operation() == Operation.CONV2D_TRANSPOSE)
            .toList();
    TRAITS.forEach(
        (one, ones) ->
            TRAITS.forEach(
                (other, others) -> {
                  if (one != other) {
                    Set<List<Object>> pairs =
                        compiled.stream()
                            .map(c -> List.of(one.apply(c), other.apply(c)))
                            .collect(Collectors.toSet());
                    long lacking =
                        ones.stream()
                            .flatMap(a -> others.stream().map(b -> List.<Object>of(a, b)))
                            .filter(pair -> !pairs.contains(pair))
                            .count();
                    // Stride and offset of one axis: strides 1, 2, 3 have 3 + 2 + 1 sizes less.
                    assertTrue(lacking == 0 || lacking == 6, () -> ones + " x " + others);
                  }
                }));
  }

  @Test
  void xlaIsAskedForTheWholeMapOfOneAxisUpToFour() {
    Set<String> mapped = cases(KernelPath.XLA).map(Case::id).collect(Collectors.toSet());
    for (int n = 1; n <= 4; n++) {
      for (int k = 1; k <= 4; k++) {
        for (int s = 1; s <= 4; s++) {
          for (String padding : List.of("valid", "same", "explicit1.0.0.0", "explicit1.2.0.0")) {
            for (int output = 1; output <= (n - 1) * s + k + s + 1; output++) {
              String id =
                  "f32-nhwc-%s-i%dx1-k%dx1-s%dx1-d1x1-o%dx1-c1x1-b1"
                      .formatted(padding, n, k, s, output);
              assertTrue(mapped.contains(id), id);
            }
          }
        }
      }
    }
  }

  private static List<String> paddings(boolean height) {
    List<String> explicit =
        IntStream.range(0, 9)
            .mapToObj(
                i -> (height ? "explicit%d.%d.0.0" : "explicit0.0.%d.%d").formatted(i / 3, i % 3))
            .toList();
    return Stream.concat(Stream.of("valid", "same"), explicit.stream()).toList();
  }

  @Test
  void atLeastTenThousandSizesMustBeRefusedOnTheStockPath() {
    assertTrue(cases(KernelPath.STOCK).filter(c -> !c.admissible()).count() > 10_000);
  }

  /** Two formats, two paddings, dilated or not, above and below on either axis. */
  private static final int SIDES = 2 * 2 * 2 * 4;

  @Test
  void oneDnnIsAskedForSizesOutsideOnEverySideOfEverythingThatItTakesInFloat32() {
    List<Case> outside =
        cases(KernelPath.ONEDNN).filter(c -> !c.admissible() && takenByOneDnn(c)).toList();
    assertTrue(outside.size() >= 80, () -> outside.size() + " cases");
    assertEquals(SIDES, sides(outside));
  }

  /** Each of them costs a process, and what becomes of it is the same in each type. */
  @Test
  void onlyTheLevelExhaustiveAsksForThemInTheOtherTypes() {
    Sweep exhaustive = Sweep.read(Path.of("fixtures", "sweeps", "conformance-exhaustive.json"));
    List<Block> refusals =
        exhaustive.blocks().stream().filter(block -> block.name().startsWith("refusals-")).toList();
    List<Case> outside =
        Plan.of(new Sweep("", exhaustive.seed(), refusals), EnumSet.of(KernelPath.ONEDNN))
            .groups(false)
            .flatMap(group -> group.cases().stream())
            .filter(StandardSweepTest::takenByOneDnn)
            .toList();
    assertEquals(3 * SIDES, sides(outside));
  }

  private static long sides(List<Case> outside) {
    return outside.stream()
        .map(
            c ->
                List.<Object>of(
                    c.elementType(),
                    c.dataFormat(),
                    c.geometry().paddingKind(),
                    c.geometry().dilated(),
                    c.heightPlacement(),
                    c.widthPlacement()))
        .distinct()
        .count();
  }

  private static boolean takenByOneDnn(Case c) {
    return KernelPath.ONEDNN.family(c) == KernelFamily.ONEDNN;
  }

  @Test
  void theLecturesLayersAreThereOnEveryPath() {
    Set<Case> layers =
        Stream.of(
                "f32-nhwc-valid-i96x128-k3x3-s1x1-d1x1-o98x130-c3x3-b1",
                "f32-nhwc-valid-i96x128-k3x3-s2x2-d1x1-o193x257-c3x3-b1",
                "f32-nhwc-same-i96x128-k3x3-s1x1-d1x1-o96x128-c3x3-b1",
                "f32-nhwc-same-i96x128-k3x3-s2x2-d1x1-o192x256-c3x3-b1",
                "f32-nhwc-same-i96x128-k3x3-s3x3-d1x1-o288x384-c3x3-b1")
            .map(CaseId::parse)
            .collect(Collectors.toSet());
    assertEquals(
        Map.of(KernelPath.STOCK, layers, KernelPath.ONEDNN, layers, KernelPath.XLA, layers),
        PLAN.held(layers));
  }

  @ParameterizedTest
  @CsvSource({"STOCK, 3", "ONEDNN, 0"})
  void hardlyACaseIsInTwoBlocks(KernelPath path, long repeats) {
    assertEquals(repeats, PLAN.size(path) - cases(path).distinct().count());
  }

  @Test
  void heightAndWidthDifferInMostCases() {
    long square =
        cases(KernelPath.STOCK)
            .filter(c -> sizes(c.geometry().height()).equals(sizes(c.geometry().width())))
            .count();
    assertTrue(square < cases(KernelPath.STOCK).count() / 10);
  }

  private static List<Integer> sizes(AxisGeometry axis) {
    return List.of(axis.input(), axis.kernel(), axis.stride());
  }
}
