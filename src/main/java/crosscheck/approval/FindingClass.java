package crosscheck.approval;

/** What similar findings of a check have in common. */
public interface FindingClass {

  /** What came of their trials, such as the name of a status. */
  String outcome();

  /** Whether findings of the other class need no file of their own beside this one's. */
  default boolean explains(FindingClass other) {
    return equals(other);
  }
}
