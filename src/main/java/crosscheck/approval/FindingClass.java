package crosscheck.approval;

/** What alike findings of a check have in common, so that one approval is for all of them. */
public interface FindingClass {

  /** Whether findings of the other class need no approval of their own beside this one's. */
  default boolean explains(FindingClass other) {
    return equals(other);
  }

  /**
   * Whether it is about the values or the shape of a result, which the processor's own kernels
   * computed, and not about the answer to the call as a whole.
   */
  boolean dependsOnProcessor();
}
