package crosscheck.check.published;

/**
 * A discrepancy of one case.
 *
 * @param discrepancy its name
 * @param detail what it is in this case
 */
public record Remark(Discrepancy discrepancy, String detail) {}
