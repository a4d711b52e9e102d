package crosscheck.check.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.approval.Differences;
import crosscheck.check.ClassSummary;
import crosscheck.check.published.PublishedFixture.NamedCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedFixtureTest {

  @Test
  void whatIsApprovedStandsBesideThePublishedCasesByItsName(@TempDir Path fixtures) {
    PublishedFixture one =
        new PublishedFixture(
            PublishedDisagreement.LENGTH_ONLY,
            "why",
            List.of(new NamedCase("id", "here", "height")));
    PublishedFixture.approved(fixtures).approve(List.of(one));
    assertTrue(Files.exists(fixtures.resolve("published/disagreements/LENGTH_ONLY.json")));
    assertEquals(Differences.none(), PublishedFixture.approved(fixtures).compare(List.of(one)));
  }

  @Test
  void whatHasNoReasonIsNoFixture() {
    PublishedVerdict verdict =
        new PublishedVerdict(
            "id",
            "here",
            "pytorch",
            List.of(),
            1,
            List.of(),
            "",
            false,
            List.of(
                new PublishedFinding(PublishedDisagreement.OP_DIFFERS, "VALUE_MISMATCH"),
                new PublishedFinding(PublishedDisagreement.LENGTH_ONLY, "height")));
    assertEquals(
        List.of(
            new PublishedFixture(
                PublishedDisagreement.LENGTH_ONLY,
                PublishedDisagreement.LENGTH_ONLY.words(),
                List.of(new NamedCase("id", "here", "height")))),
        PublishedFixture.of(List.of(verdict)));
  }

  @Test
  void aSummaryCountsItsCasesAndRepeatsTheFirst() {
    ClassSummary summary =
        new PublishedFixture(
                PublishedDisagreement.LENGTH_ONLY,
                "why",
                List.of(
                    new NamedCase("one", "here", "height"), new NamedCase("two", "there", "width")))
            .summary(id -> "--case " + id);
    assertEquals("LENGTH_ONLY: why", summary.findingClass());
    assertEquals(2, summary.count());
    assertEquals("one", summary.counterexample());
    assertEquals("height", summary.observed());
    assertTrue(summary.rerun().endsWith(" published --case one"), summary::rerun);
  }
}
