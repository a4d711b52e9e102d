package crosscheck.mutant;

import crosscheck.op.Case;

/**
 * Both axes as an implementation sees them.
 *
 * @param rows the height
 * @param columns the width
 */
record Axes(Axis rows, Axis columns) {

  /** The true axes of a case. */
  static Axes of(Case c) {
    return new Axes(
        Axis.of(c.geometry().height(), c.outputHeight()),
        Axis.of(c.geometry().width(), c.outputWidth()));
  }

  /** Whether any product lands in the output. */
  boolean meet() {
    return rows.meets() && columns.meets();
  }

  /** Whether the results have one shape and, for any values, are equal. */
  boolean isEquivalentTo(Axes other) {
    boolean sameShape =
        rows.output() == other.rows.output() && columns.output() == other.columns.output();
    boolean sameTerms = rows.landsAs(other.rows) && columns.landsAs(other.columns);
    return sameShape && (sameTerms || (!meet() && !other.meet()));
  }
}
