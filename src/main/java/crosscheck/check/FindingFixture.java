package crosscheck.check;

import crosscheck.approval.BuildFixture;
import java.util.List;

/**
 * One class of a check's findings as a JSON file.
 *
 * @param <F> the fixtures of the check
 */
public interface FindingFixture<F extends FindingFixture<F>> extends BuildFixture<F> {

  /** How many trials of the run that wrote the file are of the class. */
  long count();

  /** Where else the class showed, in words, such as modes or element types. */
  List<String> variants();

  /** The simplest trial of the class. */
  Counterexample<?> counterexample();

  /** The command that repeats the simplest trial. */
  String rerun();

  @Override
  default boolean differsFrom(F approved) {
    return !counterexample().equals(approved.counterexample());
  }

  @Override
  default boolean isPartOf(F approved) {
    return equals(approved);
  }
}
