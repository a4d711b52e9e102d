package crosscheck.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import crosscheck.approval.FindingClass;
import crosscheck.approval.MismatchFixture;
import crosscheck.cause.Diagnosis;
import crosscheck.op.Case;
import crosscheck.op.Operation;
import crosscheck.reproduction.Reproduction;
import crosscheck.reproduction.ReproductionData;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.Tensor4;
import crosscheck.verdict.Verifier;
import java.util.List;
import java.util.Optional;

/**
 * One class of a check's findings as a JSON file.
 *
 * @param <F> the fixtures of the check
 */
public interface FindingFixture<F extends FindingFixture<F>> extends MismatchFixture<F> {

  /** What its trials have in common. */
  FindingClass findingClass();

  /** Where else the class showed, in words, such as modes or element types. */
  List<String> variants();

  /** The simplest trial of the class. */
  Counterexample<?> counterexample();

  /** Whether what ran in a call of the simplest trial says something about it. */
  boolean canBeDiagnosed();

  /** The simplest trial's call, or one of those that disagree, without this project. */
  Reproduction reproduction();

  /** What ran in the simplest trial, if that was asked. */
  Diagnosis diagnosis();

  /** This class, with a diagnosis and the cause that remains in its light. */
  F diagnosed(Diagnosis made, String remaining);

  /** The command that repeats the simplest trial. */
  String rerun();

  /** What the result of {@link #reproduction} must be; nothing if there must be none. */
  default Optional<Tensor4> closedForm() {
    return Optional.empty();
  }

  /**
   * What the operation of a case must return, in the op's order; nothing if there must be none, or
   * if it is large.
   */
  static Optional<Tensor4> closedForm(Case c) {
    if (!c.admissible()
        || Tensor4.elements(c.operation().resultShape(c)) > ReproductionData.MOST_VALUES) {
      return Optional.empty();
    }
    Tensor4 result = Verifier.ownSample(c).expected();
    // A filter has one layout.
    DataFormat format =
        c.operation() == Operation.CONV2D_BACKPROP_FILTER ? DataFormat.NHWC : c.dataFormat();
    return Optional.of(Tensor4.of(format.shape(result), format.fromImage(result)));
  }

  /** {@link #reproduction} as data, which is written and not read: it follows from the rest. */
  @JsonProperty(value = "reproduction", access = JsonProperty.Access.READ_ONLY)
  default ReproductionData reproductionData() {
    return ReproductionData.of(reproduction(), surroundings().tensorflow(), closedForm());
  }

  /**
   * Makes the simplest trial again, or what it is a disagreement of.
   *
   * @throws crosscheck.pool.WorkerFailure if workers cannot go on
   */
  MadeAgain again(Workers workers);

  @Override
  default String id() {
    return counterexample().id();
  }

  @Override
  default String outcome() {
    return findingClass().outcome();
  }

  @Override
  default boolean sameWords(F other) {
    return counterexample().equals(other.counterexample());
  }
}
