package crosscheck.check;

import crosscheck.approval.FindingClass;
import crosscheck.approval.MismatchFixture;
import crosscheck.cause.Diagnosis;
import crosscheck.reproduction.Reproduction;
import java.util.List;

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

  /** The id of the call to diagnose: the simplest trial, or one that it makes; empty if none. */
  String call();

  /** The call to diagnose, or one of those that disagree, without this project. */
  Reproduction reproduction();

  /** What ran in the simplest trial, if that was asked. */
  Diagnosis diagnosis();

  /** This class, with a diagnosis and the cause that remains in its light. */
  F diagnosed(Diagnosis made, String remaining);

  /** The command that repeats the simplest trial. */
  String rerun();

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
