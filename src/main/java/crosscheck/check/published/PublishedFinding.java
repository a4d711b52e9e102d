package crosscheck.check.published;

/**
 * A disagreement of one case.
 *
 * @param disagreement its name
 * @param detail what it is in this case
 */
record PublishedFinding(PublishedDisagreement disagreement, String detail) {}
