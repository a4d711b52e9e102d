package crosscheck.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.Attributes;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

  private static final Set<KernelPath> PATHS = EnumSet.allOf(KernelPath.class);
  private static final Sweep SMOKE = sweep("smoke");

  private static Sweep sweep(String level) {
    return Sweep.read(Path.of("fixtures", "sweeps", "conformance-" + level + ".json"));
  }

  private static List<Plan> shards(Sweep sweep, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> Plan.of(sweep, PATHS, new Shard(number, count)))
        .toList();
  }

  /** What a plan runs: a block's case on each of the block's paths. */
  private static List<String> runs(Plan plan) {
    List<String> runs = new ArrayList<>();
    Stream.concat(plan.groups(true), plan.groups(false))
        .forEach(group -> group.cases().forEach(c -> runs.add(group.block() + " " + c.id())));
    runs.sort(null);
    return runs;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 33})
  void shardsAreDisjointAndTogetherTheWhole(int count) {
    List<String> together = new ArrayList<>();
    shards(SMOKE, count).forEach(shard -> together.addAll(runs(shard)));
    together.sort(null);
    assertEquals(runs(Plan.of(SMOKE, PATHS)), together);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 16})
  void theSizesOfShardsAddUpToThoseOfTheWhole(int count) {
    Map<Cell, Long> sum = new HashMap<>();
    for (Plan shard : shards(SMOKE, count)) {
      shard.sizes().forEach((cell, size) -> sum.merge(cell, size, Long::sum));
    }
    assertEquals(Plan.of(SMOKE, PATHS).sizes(), sum);
  }

  @Test
  void aPlanHoldsWhatItsShardRunsAndNothingElse() {
    Set<Case> held = new HashSet<>();
    for (Plan shard : shards(SMOKE, 3)) {
      Case first = shard.cases(KernelPath.ONEDNN).findFirst().orElseThrow();
      assertEquals(Set.of(first), shard.held(Set.of(first)).get(KernelPath.ONEDNN));
      held.add(first);
      long holding =
          shards(SMOKE, 3).stream()
              .filter(other -> !other.held(Set.of(first)).get(KernelPath.ONEDNN).isEmpty())
              .count();
      assertEquals(1, holding, first::id);
    }
    assertEquals(3, held.size());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aGroupIsOfOneGraphAndNotTooLargeAndItsPlacesFollowEachOther(boolean admissible) {
    long place = 0;
    for (Group group : Plan.of(SMOKE, PATHS).groups(admissible).toList()) {
      assertEquals(place, group.first());
      assertTrue(group.cases().size() <= Attributes.MOST_CASES_TOGETHER);
      assertEquals(1, group.cases().stream().map(Case::attributes).distinct().count());
      assertTrue(group.cases().stream().allMatch(c -> c.admissible() == admissible));
      place += group.cases().size();
    }
    assertTrue(place > 0);
  }

  /** What each of sixteen shards gets of the standard sweep. */
  private static final class Costs {
    private final long[] cases = new long[16];
    private final long[] deaths = new long[16];
    private final long[] multiplyAdds = new long[16];

    private Costs() {
      List<Shard> shards = IntStream.rangeClosed(1, 16).mapToObj(i -> new Shard(i, 16)).toList();
      Dealer dealer = new Dealer(Shard.WHOLE);
      Sweep standard = sweep("standard");
      for (Block block : standard.blocks()) {
        block
            .cases(standard.seed())
            .forEachRemaining(
                c -> {
                  long turn = dealer.turn(block.name(), c);
                  for (int i = 0; i < 16; i++) {
                    if (shards.get(i).gets(turn)) {
                      cases[i]++;
                      deaths[i] += kills(c) ? 1 : 0;
                      multiplyAdds[i] += c.multiplyAdds();
                    }
                  }
                });
      }
    }
  }

  /** The largest shard in terms of their mean. */
  private static double unevenness(long[] costs) {
    LongSummaryStatistics all = Arrays.stream(costs).summaryStatistics();
    return all.getMax() / all.getAverage();
  }

  private static boolean kills(Case c) {
    return !c.admissible() && KernelPath.ONEDNN.family(c).diesOfInadmissibleSizes();
  }

  @Test
  void sixteenShardsOfTheStandardSweepAreOfEvenCost() {
    Costs costs = new Costs();
    assertTrue(unevenness(costs.cases) < 1.1, "cases");
    assertTrue(unevenness(costs.deaths) < 1.15, "deadly cases");
    assertTrue(unevenness(costs.multiplyAdds) < 1.2, "multiply-adds");
  }

  @ParameterizedTest
  @CsvSource({"STOCK, 3", "ONEDNN, 0"})
  void hardlyACaseOfTheSmokeSweepIsInTwoBlocks(KernelPath path, long repeats) {
    Plan plan = Plan.of(SMOKE, PATHS);
    assertEquals(repeats, plan.size(path) - plan.cases(path).distinct().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"3/16|3|16", "1/1|1|1", "100000/100000|100000|100000"})
  void aShardIsReadAndWrittenAsNumberAndCount(String text, int number, int count) {
    assertEquals(new Shard(number, count), Shard.parse(text));
    assertEquals(text, new Shard(number, count).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "0/16", "17/16", "-1/16", "1/0", "a/b", "1/16/2", "1/9999999"})
  void whatIsNoShardIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Shard.parse(text));
  }
}
