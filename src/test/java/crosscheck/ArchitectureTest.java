package crosscheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static void check(ArchRule rule) {
    rule.check(HarnessClasses.ALL);
  }

  @Test
  void thereAreClassesToLookAt() {
    assertTrue(HarnessClasses.ALL.size() >= 400, () -> HarnessClasses.ALL.size() + " classes");
  }

  private static final Pattern TOP_LEVEL = Pattern.compile("^crosscheck\\.(\\w+)");

  /** The packages from the lowest to the highest; those of one level do not know each other. */
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("geometry", "input"),
          List.of("tensor", "convention", "json"),
          List.of("op", "oracle"),
          List.of("engine", "sweep", "identity"),
          List.of("verdict"),
          List.of("mutant", "worker", "reproduction", "cause"),
          List.of("pool", "approval", "vector"),
          List.of("journal", "junit"),
          List.of("check"),
          List.of("explanation", "fixture"),
          List.of("report"),
          List.of("cli"));

  /** The rooms of the checks, likewise; all of them know what they have in common. */
  private static final List<List<String>> ROOMS =
      List.of(
          List.of("conformance", "refusals", "identities"),
          List.of("detection", "published", "live"),
          List.of("conventions"));

  static Stream<Arguments> packages() {
    Set<String> below = new TreeSet<>();
    List<Arguments> packages = new ArrayList<>();
    for (List<String> level : LEVELS) {
      level.forEach(name -> packages.add(Arguments.of(name, Set.copyOf(below))));
      below.addAll(level);
    }
    return packages.stream();
  }

  static Stream<Arguments> rooms() {
    Set<String> below = new TreeSet<>();
    List<Arguments> rooms = new ArrayList<>();
    for (List<String> level : ROOMS) {
      level.forEach(name -> rooms.add(Arguments.of(name, Set.copyOf(below))));
      below.addAll(level);
    }
    return rooms.stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageKnowsOnlyTheOnesBelowIt(String name, Set<String> below) {
    check(
        classes()
            .that()
            .resideInAPackage("crosscheck." + name + "..")
            .should()
            .onlyDependOnClassesThat(
                DescribedPredicate.describe(
                    "are of " + name + ", of " + below + ", or not of this project",
                    type -> isAllowed(topLevel(type), name, below))));
  }

  private static boolean isAllowed(String topLevel, String name, Set<String> below) {
    return topLevel.isEmpty() || topLevel.equals(name) || below.contains(topLevel);
  }

  /** The top-level package of one of the project's types; empty for any other. */
  private static String topLevel(JavaClass type) {
    Matcher matcher = TOP_LEVEL.matcher(type.getPackageName());
    return matcher.find() ? matcher.group(1) : "";
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomKnowsOnlyWhatAllShareAndTheOnesBelowIt(String name, Set<String> below) {
    check(
        noClasses()
            .that()
            .resideInAPackage("crosscheck.check." + name)
            .should()
            .dependOnClassesThat(
                DescribedPredicate.describe(
                    "are of rooms other than " + below,
                    type -> {
                      String room = type.getPackageName().replace("crosscheck.check.", "");
                      return type.getPackageName().startsWith("crosscheck.check.")
                          && !room.equals(name)
                          && !below.contains(room);
                    })));
  }

  @Test
  void whatAllChecksShareKnowsNoRoom() {
    check(
        noClasses()
            .that()
            .resideInAPackage("crosscheck.check")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("crosscheck.check.*"));
  }

  @Test
  void everyPackageHasItsLevel() {
    Set<String> found =
        HarnessClasses.ALL.stream()
            .map(ArchitectureTest::topLevel)
            // The root package holds its description alone.
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known =
        LEVELS.stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(known, found);
  }

  @Test
  void onlyTheEngineKnowsTensorFlow() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("crosscheck.engine")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tensorflow..", "org.bytedeco.."));
  }

  @Test
  void onlyOnePackageReadsAndWritesJson() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("crosscheck.json")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson.."));
  }

  @Test
  void onlyPredicatesKnowTheLibraryOfTheirExpressions() {
    check(
        noClasses()
            .that()
            .haveNameNotMatching("crosscheck\\.cause\\.(Predicate|Syntax|Term)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.jexl3.."));
  }

  @Test
  void onlyTheMainClassesOfWorkerProcessesKnowTheEngine() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("crosscheck.engine")
            .and()
            .doNotHaveFullyQualifiedName("crosscheck.worker.WorkerMain")
            .and()
            .doNotHaveFullyQualifiedName("crosscheck.worker.FreshCallsMain")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("crosscheck.engine"));
  }

  @Test
  void geometryConventionsAndOracleNeedNothingButTheJdk() {
    check(
        classes()
            .that()
            .resideInAnyPackage(
                "crosscheck.geometry",
                "crosscheck.convention",
                "crosscheck.tensor",
                "crosscheck.oracle")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "org.jspecify..",
                "crosscheck.geometry",
                "crosscheck.convention",
                "crosscheck.tensor",
                "crosscheck.oracle"));
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    check(slices().matching("crosscheck.(*)..").should().beFreeOfCycles());
    check(slices().matching("crosscheck.check.(*)").should().beFreeOfCycles());
  }

  @Test
  void conventionsAndTheirRegionsKnowNothingOfTheClosedFormsSizes() {
    check(
        noClasses()
            .that()
            .resideInAPackage("crosscheck.convention")
            .and()
            .doNotHaveSimpleName("Onnx")
            .and()
            .doNotHaveSimpleName("Tf2Onnx")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("OutputInterval"));
  }

  @Test
  void nothingIsCalledByAnEmptyName() {
    check(
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl"));
  }
}
