package crosscheck.check.live;

import crosscheck.convention.Convention;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which rules the frameworks themselves confirmed, in which releases.
 *
 * @param fixtures what they answered, as approved
 */
public record Confirmations(List<LiveFixture> fixtures) {

  /** What is said of a rule that no framework was asked for. */
  public static final String READ_ONLY = "read only";

  /** Copies the fixtures. */
  public Confirmations {
    fixtures = List.copyOf(fixtures);
  }

  /**
   * Reads them.
   *
   * @throws crosscheck.input.BadInputException as {@link LiveFixture#approved}
   */
  public static Confirmations read(Path fixtures) {
    return new Confirmations(List.copyOf(LiveFixture.approved(fixtures).fixtures()));
  }

  /**
   * Says who confirmed a rule: {@code confirmed by onnxruntime 1.14.0 to 1.29.0; 1.12.1 differs},
   * or {@value #READ_ONLY}, also if the rule was another one then. A release that also takes what
   * the rule refuses confirms it.
   */
  public String of(Convention convention) {
    List<String> words = new ArrayList<>();
    for (LiveFixture fixture : fixtures) {
      if (fixture.convention().equals(convention.id())
          && fixture.rule().equals(new RuleSum(convention).hexadecimal())) {
        words.add(words(fixture));
      }
    }
    return words.isEmpty() ? READ_ONLY : String.join("; ", words);
  }

  private static String words(LiveFixture fixture) {
    List<String> confirming = releases(fixture.answers(), true);
    List<String> differing = releases(fixture.answers(), false);
    boolean one = differing.size() == 1 && !differing.get(0).contains(" ");
    String differ = String.join(", ", differing) + (one ? " differs" : " differ");
    return confirming.isEmpty()
        ? "not confirmed: %s %s".formatted(fixture.framework(), differ)
        : "confirmed by %s %s%s"
            .formatted(
                fixture.framework(),
                String.join(", ", confirming),
                differing.isEmpty() ? "" : "; " + differ);
  }

  /** The runs of neighbouring releases that confirm, or that do not. */
  private static List<String> releases(Collection<Answers> answers, boolean confirming) {
    List<String> runs = new ArrayList<>();
    String first = "";
    String last = "";
    for (Answers answer : answers) {
      if (answer.confirms() == confirming) {
        first = first.isEmpty() ? answer.version() : first;
        last = answer.version();
      } else if (!first.isEmpty()) {
        runs.add(run(first, last));
        first = "";
      }
    }
    if (!first.isEmpty()) {
      runs.add(run(first, last));
    }
    return runs;
  }

  private static String run(String first, String last) {
    return first.equals(last) ? first : first + " to " + last;
  }
}
