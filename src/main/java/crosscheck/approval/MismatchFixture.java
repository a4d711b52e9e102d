package crosscheck.approval;

import crosscheck.cause.Facts;
import crosscheck.op.Surroundings;
import java.nio.file.Path;
import java.util.List;

/**
 * A class of mismatches as a JSON file: what a run has shown of it, or what is approved of all that
 * have its cause.
 *
 * @param <F> the fixtures of the check
 */
public interface MismatchFixture<F extends MismatchFixture<F>> {

  /** What computed it. */
  Surroundings surroundings();

  /** The name of the cause that explains it; empty if none does. */
  String cause();

  /** The kernel path on which it shows, or {@code both} if two disagree. */
  String kernels();

  /** What came of its simplest trial, such as the name of a status. */
  String outcome();

  /** The id of its simplest trial. */
  String id();

  /** The calls that its simplest trial makes, if it is made in some surroundings. */
  List<Facts> calls(Surroundings surroundings);

  /** Whether another one of the same trial says the same, word for word and value for value. */
  boolean sameWords(F other);

  /** How many trials of the run are of it, or of its cause. */
  long count();

  /** This class, with the number of trials that have its cause. */
  F counting(long trials);

  /** The file's place among the findings of a run. */
  Path place();
}
