package crosscheck.check.conformance;

import crosscheck.check.Finding;
import crosscheck.check.Findings;
import crosscheck.mutant.Evidence;
import crosscheck.mutant.Feature;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Cell;
import crosscheck.sweep.Plan;
import crosscheck.verdict.Status;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The verdicts of a run, added up cell by cell. Whatever the order in which they come, the sums are
 * the same.
 */
public final class ConformanceTally {

  private final SortedMap<Cell, CellTally> cells = new TreeMap<>();
  private final SortedMap<KernelPath, CellTally> forward = new TreeMap<>();
  private final Acceptance.Counts acceptance = new Acceptance.Counts();
  private final Plan plan;

  /** Counts every case of a plan as untested. */
  ConformanceTally(Plan plan) {
    this.plan = plan;
    plan.sizes().forEach((cell, cases) -> cell(cell).plan(cases));
  }

  /** Counts planned cases of the forward convolution. */
  void planForward(KernelPath kernelPath, long cases) {
    forward(kernelPath).plan(cases);
  }

  /** Counts a verdict on the op, on a case of a block; safe for use by several threads. */
  void add(String block, JudgedCase judged) {
    // Outside the lock, so that no other thread waits for it.
    Set<Feature> evidence =
        judged.verdict().status() == Status.AGREES ? Evidence.of(judged.c()) : Set.of();
    synchronized (this) {
      CellTally cell = cell(Cell.of(block, judged.kernelPath(), judged.c()));
      cell.add(judged);
      cell.addEvidence(evidence);
      acceptance.add(judged);
    }
  }

  /** Counts a verdict on the forward convolution; safe for use by several threads. */
  synchronized void addForward(JudgedCase judged) {
    forward(judged.kernelPath()).add(judged);
  }

  private CellTally cell(Cell cell) {
    return cells.computeIfAbsent(cell, first -> new CellTally());
  }

  private CellTally forward(KernelPath kernelPath) {
    return forward.computeIfAbsent(kernelPath, first -> new CellTally());
  }

  /** The cells, in their order. */
  SortedMap<Cell, CellTally> cells() {
    return Collections.unmodifiableSortedMap(cells);
  }

  /** The forward convolution, by the kernel path on which it ran. */
  SortedMap<KernelPath, CellTally> forward() {
    return Collections.unmodifiableSortedMap(forward);
  }

  /** Which sizes the families of kernels accepted. */
  synchronized List<Acceptance> acceptance() {
    return acceptance.all();
  }

  /** The plan that is run. */
  Plan plan() {
    return plan;
  }

  /** A sum over the cells of a path. */
  public long sum(KernelPath kernelPath, ToLongFunction<CellTally> number) {
    return cells.entrySet().stream()
        .filter(entry -> entry.getKey().kernelPath() == kernelPath)
        .mapToLong(entry -> number.applyAsLong(entry.getValue()))
        .sum();
  }

  /** The classes of all mismatches, by their smallest counterexamples. */
  public List<Finding<ConformanceClass, Case, Form>> findings() {
    Findings<ConformanceClass, Case, Form> findings = new Findings<>();
    Stream.concat(cells.values().stream(), forward.values().stream())
        .flatMap(tally -> tally.findings().stream())
        .forEach(findings::add);
    return findings.sorted(Comparator.comparing(ConformanceClass::kernelPath));
  }
}
