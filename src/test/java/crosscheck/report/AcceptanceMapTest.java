package crosscheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.check.conformance.Acceptance;
import crosscheck.op.KernelFamily;
import crosscheck.report.AcceptanceMap.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AcceptanceMapTest {

  private static Acceptance place(int kernel, int beyond, long accepted, long refused, long dead) {
    return new Acceptance(KernelFamily.ONEDNN, kernel, 2, beyond, accepted, refused, dead);
  }

  private static List<Answer> answers(Acceptance... places) {
    return AcceptanceMap.of(List.of(places)).stream()
        .flatMap(map -> map.rows().stream())
        .flatMap(row -> row.cells().stream())
        .map(AcceptanceMap.Cell::answer)
        .toList();
  }

  @Test
  void onlyAStrideOfSizesMustBeAccepted() {
    assertEquals(
        List.of(Answer.WRONGLY_ACCEPTED, Answer.ACCEPTED, Answer.ACCEPTED, Answer.REFUSED),
        answers(
            place(3, -1, 1, 0, 0),
            place(3, 0, 1, 0, 0),
            place(3, 1, 1, 0, 0),
            place(3, 2, 0, 1, 0)));
  }

  @Test
  void theWorstDecides() {
    assertEquals(List.of(Answer.WRONGLY_REFUSED), answers(place(3, 0, 9, 1, 0)));
    assertEquals(List.of(Answer.KILLED), answers(place(3, 2, 1, 9, 1)));
  }

  @Test
  void whatNobodyAskedForIsEmpty() {
    assertEquals(
        List.of(Answer.ACCEPTED, Answer.NONE, Answer.NONE, Answer.ACCEPTED),
        answers(place(1, 0, 1, 0, 0), place(2, 1, 1, 0, 0)));
  }

  @Test
  void eachFamilyAndStrideHasAMapOfItsOwn() {
    assertEquals(
        2,
        AcceptanceMap.of(
                Stream.of(1, 2)
                    .map(stride -> new Acceptance(KernelFamily.STOCK, 1, stride, 0, 1, 0, 0))
                    .toList())
            .size());
  }
}
