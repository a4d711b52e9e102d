package crosscheck.check.conformance;

import crosscheck.op.KernelPath;
import crosscheck.sweep.Cell;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import crosscheck.tensor.Fill.Requirement;
import crosscheck.verdict.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * The numbers of one kind of values in one element type on one kernel path.
 *
 * @param kernelPath the path
 * @param fill the kind of values
 * @param elementType the element type
 * @param agree how many cases agree in every value
 * @param vacuous how many returned nothing but zeros
 * @param differ how many do not agree
 * @param boundShare the largest error of a value that agrees, as a share of what its terms allow,
 *     in thousandths; 0 for values that must be exact
 * @param tooLoose whether that share is below a hundredth, so that the bound proves little
 */
public record Values(
    KernelPath kernelPath,
    Fill fill,
    ElementType elementType,
    long agree,
    long vacuous,
    long differ,
    int boundShare,
    boolean tooLoose) {

  private static final int LEAST_SHARE = 10;

  private record Key(KernelPath kernelPath, Fill fill, ElementType elementType) {}

  /** The kinds of values of a run, by path, kind and type. */
  static List<Values> of(ConformanceTally tally) {
    Map<Key, List<CellTally>> cells =
        new TreeMap<>(
            Comparator.comparing(Key::kernelPath)
                .thenComparing(Key::fill)
                .thenComparing(Key::elementType));
    tally
        .cells()
        .forEach(
            (cell, cellTally) ->
                cells.computeIfAbsent(key(cell), first -> new ArrayList<>()).add(cellTally));
    List<Values> values = new ArrayList<>();
    cells.forEach((key, tallies) -> values.add(of(key, tallies)));
    return values;
  }

  private static Key key(Cell cell) {
    return new Key(cell.kernelPath(), cell.fill(), cell.elementType());
  }

  private static Values of(Key key, List<CellTally> tallies) {
    double share = tallies.stream().mapToDouble(CellTally::boundShare).max().orElse(0);
    long agree = sum(tallies, tally -> tally.count(Status.AGREES) - tally.refusalsAgreed());
    int thousandths = (int) Math.round(share * 1_000);
    return new Values(
        key.kernelPath(),
        key.fill(),
        key.elementType(),
        agree,
        sum(tallies, tally -> tally.count(Status.VACUOUS)),
        sum(tallies, tally -> tally.count(Status.VALUE_MISMATCH)),
        thousandths,
        key.fill().requirement() == Requirement.BOUNDED && agree > 0 && thousandths < LEAST_SHARE);
  }

  private static long sum(List<CellTally> tallies, ToLongFunction<CellTally> number) {
    return tallies.stream().mapToLong(number).sum();
  }
}
