package crosscheck.check.refusals;

import crosscheck.approval.FindingClass;
import crosscheck.op.KernelPath;
import crosscheck.op.Rule;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Verdict;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the findings of one class about wrong calls have in common.
 *
 * @param kind what is wrong
 * @param kernelPaths the path on which it shows, or those that disagree, in their order
 * @param rules the rules that the calls break, in their order; none if they must be accepted
 * @param cause an error's words or a signal and the native last words, free of numbers; of a
 *     disagreement, what each side did
 */
record RefusalClass(RefusalKind kind, List<KernelPath> kernelPaths, List<Rule> rules, String cause)
    implements FindingClass {

  /** Orders the lists; throws {@link IllegalArgumentException} if there is no kernel path. */
  RefusalClass {
    if (kernelPaths.isEmpty()) {
      throw new IllegalArgumentException("kernelPaths must not be empty");
    }
    kernelPaths = List.copyOf(new TreeSet<>(kernelPaths));
    rules = List.copyOf(new TreeSet<>(rules));
  }

  /** The class of a mismatch. */
  static RefusalClass of(KernelPath kernelPath, InvocationTrial trial, Verdict verdict) {
    return new RefusalClass(
        RefusalKind.of(verdict.status()),
        List.of(kernelPath),
        List.copyOf(trial.brokenRules()),
        verdict.cause());
  }

  /** Whether calls of the other class only break more rules, and were answered in the same way. */
  @Override
  public boolean explains(FindingClass other) {
    return other instanceof RefusalClass calls
        && kind == calls.kind
        && kernelPaths.equals(calls.kernelPaths)
        && cause.equals(calls.cause)
        && calls.rules.containsAll(rules)
        && rules.isEmpty() == calls.rules.isEmpty();
  }

  @Override
  public String outcome() {
    return kind.name();
  }

  @Override
  public String toString() {
    String broken =
        rules.isEmpty()
            ? "a call that must be accepted"
            : "not kept: " + rules.stream().map(Rule::words).collect(Collectors.joining("; "));
    return "%s %s, %s%s".formatted(kind, paths(), broken, cause.isEmpty() ? "" : ", " + cause);
  }

  /** The kernel paths in a word. */
  String paths() {
    return kernelPaths.size() == 1 ? kernelPaths.get(0).id() : "both";
  }
}
