package crosscheck.explanation;

import crosscheck.convention.Convention;
import crosscheck.convention.Conventions;
import java.util.List;
import java.util.Optional;

/**
 * How much of an explanation is wanted.
 *
 * @param conventions the conventions whose answers are wanted
 * @param frameworks the frameworks whose recipes are wanted
 * @param isWhole whether the op is asked also for sizes that it must refuse, each of which may kill
 *     its process
 */
public record Scope(List<Convention> conventions, List<Framework> frameworks, boolean isWhole) {

  /** Frameworks whose recipes come first, as most people ask for them. */
  static final List<String> OFTEN_ASKED = List.of("pytorch", "keras");

  /** Everything there is to say. */
  public static final Scope ALL =
      new Scope(Conventions.all(), Framework.all(), /* isWhole= */ true);

  /** Copies the lists. */
  public Scope {
    conventions = List.copyOf(conventions);
    frameworks = List.copyOf(frameworks);
  }

  /**
   * The scope of a question.
   *
   * @param framework the framework that is asked about; nothing for all
   * @param whole whether more is wanted than the answer
   */
  public static Scope of(Optional<Framework> framework, boolean whole) {
    return framework
        .map(own -> new Scope(own.conventions(), List.of(own), whole))
        .orElseGet(
            () ->
                whole
                    ? ALL
                    : new Scope(
                        List.of(),
                        OFTEN_ASKED.stream().map(name -> Framework.named("--to", name)).toList(),
                        whole));
  }
}
