package crosscheck.check.refusals;

import crosscheck.approval.FindingClass;
import crosscheck.input.OneOf;
import crosscheck.op.KernelPath;
import crosscheck.op.Rule;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What alike findings about wrong calls have in common.
 *
 * @param kind what is wrong: a status, or that paths or modes disagree
 * @param on the kernel path on which it shows, or {@code both} if the paths disagree
 * @param rules the rules that the calls break; none if they have to be accepted
 * @param cause an error's words or a signal and the native last words, free of numbers; of a
 *     disagreement, what each side did
 */
public record RefusalClass(String kind, String on, Set<Rule> rules, String cause)
    implements FindingClass<RefusalClass> {

  /** The kind of calls that one kernel path answers differently from one mode to the other. */
  public static final String MODES_DISAGREE = "MODES_DISAGREE";

  /** The kind of calls that the two kernel paths answer differently. */
  public static final String PATHS_DISAGREE = "PATHS_DISAGREE";

  /** Stands for the kernel path where both take part. */
  public static final String BOTH = "both";

  /**
   * Orders the rules; throws {@link IllegalArgumentException} if kind or path is none of those that
   * there are.
   */
  public RefusalClass {
    OneOf.require("kind", kinds(), kind);
    OneOf.require("on", paths(), on);
    Set<Rule> ordered = EnumSet.noneOf(Rule.class);
    ordered.addAll(rules);
    rules = Collections.unmodifiableSet(ordered);
  }

  private static List<String> kinds() {
    Stream<String> statuses =
        Arrays.stream(Status.values()).filter(Status::isMismatch).map(Status::name);
    return Stream.concat(statuses, Stream.of(MODES_DISAGREE, PATHS_DISAGREE)).toList();
  }

  private static List<String> paths() {
    Stream<String> paths = Arrays.stream(KernelPath.values()).map(KernelPath::id);
    return Stream.concat(paths, Stream.of(BOTH)).toList();
  }

  /** The class of a call that is not as it has to be. */
  public static RefusalClass of(KernelPath kernelPath, InvocationTrial trial, Verdict verdict) {
    return new RefusalClass(
        verdict.status().name(), kernelPath.id(), trial.brokenRules(), verdict.cause());
  }

  /** Whether calls of the other class only break more rules, and fare just so. */
  @Override
  public boolean explains(RefusalClass other) {
    return kind.equals(other.kind)
        && on.equals(other.on)
        && cause.equals(other.cause)
        && other.rules.containsAll(rules)
        && rules.isEmpty() == other.rules.isEmpty();
  }

  /** Paths and modes are compared by whether they accept a call, not by their results. */
  @Override
  public boolean dependsOnProcessor() {
    return Arrays.stream(Status.values())
        .anyMatch(status -> status.isWrongResult() && status.name().equals(kind));
  }

  @Override
  public String toString() {
    String broken =
        rules.isEmpty()
            ? "a call that has to be accepted"
            : "not kept: " + rules.stream().map(Rule::words).collect(Collectors.joining("; "));
    return "%s %s, %s%s".formatted(kind, on, broken, cause.isEmpty() ? "" : ", " + cause);
  }
}
