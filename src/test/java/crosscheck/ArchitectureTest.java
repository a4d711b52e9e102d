package crosscheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("crosscheck");

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  @Test
  void thereAreClassesToLookAt() {
    assertTrue(CLASSES.size() >= 150, () -> CLASSES.size() + " classes");
  }

  @ParameterizedTest
  @CsvSource({
    "geometry, ''",
    "convention, 'geometry'",
    "tensor, 'geometry'",
    "cases, 'geometry tensor'",
    "oracle, 'geometry tensor'",
    "invocation, 'geometry tensor cases'",
    "contract, 'geometry tensor cases invocation'",
    "observation, 'geometry tensor cases invocation'",
    "identity, 'geometry tensor cases invocation observation'",
    "engine, 'geometry tensor cases invocation observation'",
    "verdict, 'geometry tensor cases oracle invocation contract observation identity'",
    "mutant, 'geometry tensor cases observation verdict'",
    "json, ''",
    "sweep, 'geometry tensor cases json'",
    "worker, 'geometry tensor cases invocation observation verdict engine'",
    "pool, 'cases observation verdict worker json'",
    "journal, 'cases observation verdict pool json'",
    "adjudication, 'geometry convention tensor cases oracle observation verdict pool'",
    "published, 'geometry convention tensor cases oracle observation verdict pool adjudication'",
    "explanation, 'geometry convention tensor cases observation verdict pool adjudication'",
    "refusal, 'geometry tensor cases invocation contract observation verdict pool journal json'",
    "violation, 'geometry tensor cases sweep observation identity verdict pool journal'",
    "check, 'geometry tensor cases sweep observation verdict mutant pool journal json'",
    "detection, 'geometry tensor cases sweep observation verdict mutant'",
    "fixture, 'geometry convention tensor cases sweep invocation observation identity verdict check"
        + " refusal violation adjudication published json'",
    "report, 'geometry convention tensor cases sweep invocation observation identity verdict mutant pool"
        + " check refusal violation adjudication published explanation detection fixture'"
  })
  void aPackageKnowsOnlyTheOnesBeforeIt(String name, String known) {
    String[] allowed = (name + " " + known).strip().split(" ");
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = "crosscheck." + allowed[i];
    }
    check(
        classes()
            .that()
            .resideInAPackage("crosscheck." + name)
            .should()
            .onlyDependOnClassesThat(
                DescribedPredicate.describe(
                    "are of these packages or not of this project",
                    type ->
                        !type.getPackageName().startsWith("crosscheck")
                            || List.of(allowed).contains(type.getPackageName()))));
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
  void onlyTheWorkersMainClassKnowsTheEngine() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("crosscheck.engine")
            .and()
            .doNotHaveFullyQualifiedName("crosscheck.worker.WorkerMain")
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
