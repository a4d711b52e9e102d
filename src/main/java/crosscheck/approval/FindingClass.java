package crosscheck.approval;

/** What similar findings of a check have in common; one approval covers all of them. */
public interface FindingClass {

  /** Whether findings of the other class need no approval of their own beside this one's. */
  default boolean explains(FindingClass other) {
    return equals(other);
  }

  /**
   * Whether the class is about the values or the shape of a result, which the processor's own
   * kernels computed, rather than about the answer to the call as a whole.
   */
  boolean dependsOnProcessor();
}
