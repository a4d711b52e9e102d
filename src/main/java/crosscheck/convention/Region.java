package crosscheck.convention;

/**
 * Where a convention disagrees with the op: there, and nowhere else.
 *
 * <p>The predicate is over {@code n}, {@code k}, {@code s}, {@code d}, {@code ke} = (k − 1)·d + 1,
 * {@code full} = (n − 1)·s + ke, the caller's {@code before}, {@code after}, {@code output_padding}
 * (null if not given), and the size {@code o} that the convention computes.
 *
 * @param disagreement how it disagrees
 * @param predicate the region, as an expression
 * @param words the region and the reason for a reader
 */
public record Region(Disagreement disagreement, String predicate, String words) {}
