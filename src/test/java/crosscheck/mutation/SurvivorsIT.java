package crosscheck.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.json.JsonFile;
import crosscheck.mutation.Mutant.Place;
import crosscheck.mutation.Survivors.Survivor;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What PIT, which ran before, found that the unit tests do not notice. */
@Tag("mutation")
class SurvivorsIT {

  /** The packages that judge. */
  private static final Set<String> JUDGING =
      Set.of("geometry", "convention", "op", "oracle", "verdict", "approval", "check");

  /** The least share of mutants that are killed, in each package. */
  private static final double LEAST = 0.95;

  private static final List<Mutant> MUTANTS =
      Mutant.read(Path.of("target", "pit-reports", "mutations.xml"));

  private static final Map<Place, Survivor> LISTED =
      JsonFile.read(Path.of("src", "test", "mutation", "survivors.json"), Survivors.class)
          .byPlace();

  private static Map<String, List<Mutant>> byPackage() {
    return MUTANTS.stream()
        .collect(
            Collectors.groupingBy(m -> m.place().packageName(), TreeMap::new, Collectors.toList()));
  }

  private static List<Mutant> survivors() {
    return MUTANTS.stream().filter(mutant -> !mutant.killed()).toList();
  }

  private static double share(List<Mutant> mutants) {
    return (double) mutants.stream().filter(Mutant::killed).count() / mutants.size();
  }

  private static String line(String name, List<Mutant> mutants) {
    long killed = mutants.stream().filter(Mutant::killed).count();
    return String.format(
        Locale.ROOT,
        "%-12s %4d of %4d mutants killed, %5.1f %%",
        name,
        killed,
        mutants.size(),
        100 * share(mutants));
  }

  @BeforeAll
  static void print() {
    byPackage().forEach((name, mutants) -> System.out.println(line(name, mutants)));
    System.out.println(line("all", MUTANTS));
    for (Mutant mutant : survivors()) {
      Survivor listed = LISTED.get(mutant.place());
      System.out.printf(
          "%s, line %d: %s%n",
          mutant.place(),
          mutant.line(),
          listed == null ? "NOT LISTED" : listed.kind() + ", " + listed.reason());
    }
  }

  @Test
  void inEachJudgingPackageNineteenOfTwentyMutantsAreKilled() {
    assertEquals(JUDGING, byPackage().keySet());
    byPackage()
        .forEach((name, mutants) -> assertTrue(share(mutants) >= LEAST, () -> line(name, mutants)));
  }

  @Test
  void everySurvivorIsListedWithTheReasonWhyItLives() {
    List<Place> unlisted =
        survivors().stream().map(Mutant::place).filter(p -> !LISTED.containsKey(p)).toList();
    assertEquals(List.of(), unlisted);
  }

  @Test
  void whatIsListedAsASurvivorIsOne() {
    Set<Place> surviving = survivors().stream().map(Mutant::place).collect(Collectors.toSet());
    List<Place> gone = LISTED.keySet().stream().filter(p -> !surviving.contains(p)).toList();
    assertEquals(List.of(), gone);
  }
}
