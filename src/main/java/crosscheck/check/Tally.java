package crosscheck.check;

import crosscheck.cases.Case;
import crosscheck.cases.KernelPath;
import crosscheck.sweep.Cell;
import crosscheck.sweep.Plan;
import crosscheck.verdict.MismatchClass;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * The verdicts of a run, added up cell by cell. Whatever the order in which they come, the sums are
 * the same.
 */
public final class Tally {

  private final Plan plan;
  private final SortedMap<Cell, CellTally> cells = new TreeMap<>();
  private final Lecture lecture = new Lecture();

  /** Counts every case of a plan as untested. */
  Tally(Plan plan) {
    this.plan = plan;
    for (KernelPath kernelPath : plan.kernelPaths()) {
      for (Case c : plan.cases(kernelPath)) {
        tally(plan.cell(kernelPath, c)).plan();
      }
    }
  }

  /** Counts a verdict; safe for use by several threads. */
  synchronized void add(Case c, KernelPath kernelPath, Verdict verdict) {
    tally(plan.cell(kernelPath, c)).add(c, kernelPath, verdict);
    lecture.add(c, kernelPath, verdict);
  }

  private CellTally tally(Cell cell) {
    return cells.computeIfAbsent(cell, first -> new CellTally());
  }

  /** The cells, in their order. */
  public SortedMap<Cell, CellTally> cells() {
    return Collections.unmodifiableSortedMap(cells);
  }

  /** What the run found of the lecture's five cases. */
  public Lecture lecture() {
    return lecture;
  }

  /** The number of cases with this status on a path. */
  public long count(KernelPath kernelPath, Status status) {
    return sum(cell -> cell.kernelPath() == kernelPath, tally -> tally.count(status));
  }

  /** A sum over some cells. */
  public long sum(Predicate<Cell> chosen, ToLongFunction<CellTally> number) {
    return cells.entrySet().stream()
        .filter(entry -> chosen.test(entry.getKey()))
        .mapToLong(entry -> number.applyAsLong(entry.getValue()))
        .sum();
  }

  /** The classes of all mismatches, by their smallest counterexamples. */
  public List<Finding> findings() {
    Map<MismatchClass, Finding> findings = new HashMap<>();
    for (CellTally cell : cells.values()) {
      for (Finding finding : cell.findings()) {
        findings.merge(finding.mismatchClass(), finding, Finding::plus);
      }
    }
    return findings.values().stream()
        .sorted(
            Comparator.comparing((Finding finding) -> finding.mismatchClass().kernelPath())
                .thenComparing(Finding::counterexample)
                .thenComparing(finding -> finding.mismatchClass().toString()))
        .toList();
  }
}
