package crosscheck.approval;

import crosscheck.op.Build;
import java.nio.file.Path;

/**
 * One class of findings on one build, as a JSON file.
 *
 * @param <C> the classes of the check
 * @param <F> its fixtures
 */
public interface BuildFixture<C extends FindingClass<C>, F extends BuildFixture<C, F>> {

  /** The TensorFlow build and the processor that showed it. */
  Build build();

  /** What its findings have in common. */
  C findingClass();

  /** The file's place below the folder of its processor. */
  Path place();

  /** Whether the class showed differently from an approved fixture of it. */
  boolean differsFrom(F approved);

  /** Whether this is equal to an approved fixture of the class, or a part of it. */
  boolean isPartOf(F approved);
}
