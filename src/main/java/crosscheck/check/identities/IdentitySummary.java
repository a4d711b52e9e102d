package crosscheck.check.identities;

import crosscheck.check.Outcome;
import crosscheck.check.OutcomeSummary;
import crosscheck.check.identities.IdentityTally.Row;
import crosscheck.identity.Identity;
import crosscheck.json.Schema;
import crosscheck.op.KernelPath;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run as data: its {@code summary.json}.
 *
 * @param outcome what the run came to
 * @param entries what became of every identity
 */
@Schema("identity-summary")
public record IdentitySummary(Outcome outcome, List<Entry> entries) implements OutcomeSummary {

  /**
   * What became of one identity on one kernel path in one element type.
   *
   * @param identity its id
   * @param formula what must be equal, in words
   * @param kernelPath the kernel path
   * @param elementType the element type
   * @param held in how many cases it holds
   * @param violated in how many it does not
   * @param unsteady how many of these did not come out the same every time
   * @param unsupported for how many TensorFlow says that it does not support a call
   * @param vacuous in how many both sides are zero, which proves nothing
   * @param notRun how many would take too much memory, or have no other side
   * @param untested how many were planned and not judged
   */
  public record Entry(
      String identity,
      String formula,
      KernelPath kernelPath,
      ElementType elementType,
      long held,
      long violated,
      long unsteady,
      long unsupported,
      long vacuous,
      long notRun,
      long untested) {

    private static Entry of(Row row, Map<Status, Long> counts, long unsteady) {
      Identity identity = row.identity();
      long violated =
          counts.entrySet().stream()
              .filter(count -> count.getKey().isMismatch())
              .mapToLong(Map.Entry::getValue)
              .sum();
      return new Entry(
          identity.id(),
          identity.formula(),
          row.kernelPath(),
          row.elementType(),
          counts.getOrDefault(Status.AGREES, 0L),
          violated,
          unsteady,
          counts.getOrDefault(Status.UNSUPPORTED, 0L),
          counts.getOrDefault(Status.VACUOUS, 0L),
          counts.getOrDefault(Status.NOT_RUN, 0L),
          counts.getOrDefault(Status.UNTESTED, 0L));
    }
  }

  /** Sums up a run. */
  static IdentitySummary of(IdentityTally tally, Outcome outcome) {
    Map<Row, Long> unsteady = tally.unsteady();
    List<Entry> entries = new ArrayList<>();
    tally
        .rows()
        .forEach(
            (row, counts) -> entries.add(Entry.of(row, counts, unsteady.getOrDefault(row, 0L))));
    return new IdentitySummary(outcome, entries);
  }

  @Override
  public long untested() {
    return entries.stream().mapToLong(Entry::untested).sum();
  }
}
