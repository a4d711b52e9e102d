package crosscheck.check.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.approval.Comparison;
import crosscheck.check.published.PublishedDisagreements.NamedCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedDisagreementsTest {

  @Test
  void whatIsApprovedStandsBesideThePublishedCasesByItsName(@TempDir Path fixtures) {
    PublishedDisagreements one =
        new PublishedDisagreements(
            Discrepancy.LENGTH_ONLY, "why", List.of(new NamedCase("id", "here", "height")));
    PublishedDisagreements.approved(fixtures).approve(List.of(one));
    assertTrue(
        Files.exists(
            PublishedDisagreements.folder(fixtures).resolve("disagreements/LENGTH_ONLY.json")));
    assertEquals(
        Comparison.none(), PublishedDisagreements.approved(fixtures).compare(List.of(one)));
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
            0,
            false,
            List.of(
                new Remark(Discrepancy.OP_DIFFERS, "VALUE_MISMATCH"),
                new Remark(Discrepancy.LENGTH_ONLY, "height")));
    assertEquals(
        List.of(
            new PublishedDisagreements(
                Discrepancy.LENGTH_ONLY,
                Discrepancy.LENGTH_ONLY.words(),
                List.of(new NamedCase("id", "here", "height")))),
        PublishedDisagreements.of(List.of(verdict)));
  }
}
