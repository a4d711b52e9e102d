package crosscheck.check.conformance;

import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.Verdict;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A class of mismatches as a run has shown it.
 *
 * @param mismatchClass the class
 * @param count how many cases are of it
 * @param counterexample the smallest of them
 * @param verdict the verdict on that one
 * @param elementTypes the element types of all of them
 * @param dataFormats the data formats of all of them
 */
public record Mismatch(
    MismatchClass mismatchClass,
    long count,
    Case counterexample,
    Verdict verdict,
    Set<ElementType> elementTypes,
    Set<DataFormat> dataFormats) {

  /** The finding that one mismatch makes. */
  public static Mismatch of(Case c, KernelPath kernelPath, Operation operation, Verdict verdict) {
    return new Mismatch(
        MismatchClass.of(c, kernelPath, operation, verdict),
        1,
        c,
        verdict,
        Set.of(c.elementType()),
        Set.of(c.dataFormat()));
  }

  /** This finding and another one of the same class together. */
  Mismatch plus(Mismatch other) {
    Mismatch smaller = counterexample.compareTo(other.counterexample) <= 0 ? this : other;
    return new Mismatch(
        mismatchClass,
        count + other.count,
        smaller.counterexample,
        smaller.verdict,
        union(elementTypes, other.elementTypes),
        union(dataFormats, other.dataFormats));
  }

  private static <E extends Enum<E>> Set<E> union(Collection<E> some, Collection<E> others) {
    Set<E> union = EnumSet.copyOf(some);
    union.addAll(others);
    return Collections.unmodifiableSet(union);
  }
}
