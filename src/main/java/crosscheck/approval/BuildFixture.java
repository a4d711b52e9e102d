package crosscheck.approval;

import crosscheck.op.Build;
import java.nio.file.Path;

/**
 * One class of findings on one build, as a JSON file.
 *
 * @param <F> the fixtures of the check
 */
public interface BuildFixture<F extends BuildFixture<F>> {

  /** The TensorFlow build and the processor that showed it. */
  Build build();

  /** What its findings have in common. */
  FindingClass findingClass();

  /** The file's place below the folder of its processor. */
  Path place();

  /** Whether the class showed differently from an approved fixture of it. */
  boolean differsFrom(F approved);

  /** Whether this is equal to an approved fixture of the class, or a part of it. */
  boolean isPartOf(F approved);
}
