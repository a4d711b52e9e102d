package crosscheck.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.verdict.Difference;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class CounterexampleTest {

  private static Counterexample<Integer> of(String id, Difference... differences) {
    return Counterexample.of(
        id,
        Integer.valueOf(7),
        new Verdict(Status.VALUE_MISMATCH, "", "seven", "eight", 1, List.of(differences)));
  }

  @Test
  void itNamesTheFirstCellThatDiffersWithBothValues() {
    assertEquals("", of("7").where());
    assertEquals(
        "[0,1,2,3] expected 7.0 but was 8.0", of("7", new Difference(0, 1, 2, 3, 7, 8, 0)).where());
  }

  @Test
  void aCallThatIsNotItsIdsIsRefusedAndSoIsAnIdThatCannotBeRead() {
    of("7").requireCall(Integer::valueOf);
    assertEquals(
        "counterexample: call: must be that of the id 8",
        assertThrows(IllegalArgumentException.class, () -> of("8").requireCall(Integer::valueOf))
            .getMessage());
    assertTrue(
        assertThrows(
                IllegalArgumentException.class, () -> of("eight").requireCall(Integer::valueOf))
            .getMessage()
            .startsWith("counterexample: id: "));
  }
}
