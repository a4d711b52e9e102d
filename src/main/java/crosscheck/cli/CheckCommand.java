package crosscheck.cli;

import static java.util.stream.Collectors.toCollection;

import crosscheck.approval.Baseline;
import crosscheck.check.ExitCode;
import crosscheck.check.Harness;
import crosscheck.check.Progress;
import crosscheck.check.Workers;
import crosscheck.check.conformance.CaseReport;
import crosscheck.check.conformance.ConformanceRun;
import crosscheck.check.conformance.MismatchClass;
import crosscheck.check.conformance.MismatchFixture;
import crosscheck.input.BadInputException;
import crosscheck.journal.Journal;
import crosscheck.journal.JournaledPool;
import crosscheck.json.Json;
import crosscheck.json.JsonFile;
import crosscheck.op.Build;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.sweep.Plan;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges single cases. */
@Command(
    name = "check",
    description = "Judges cases by their ids, each on every kernel path that is asked for.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Mixin private HarnessOptions options = new HarnessOptions();

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  /** The cases on the command line, or in a file. */
  private static final class Which {
    @Parameters(
        paramLabel = "ID",
        arity = "1..*",
        description = "case ids, such as f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1")
    private List<String> ids = List.of();

    @Option(
        names = "--cases",
        paramLabel = "FILE",
        description = "a file of JSON lines, each {\"id\": \"...\"}")
    private @Nullable Path file;
  }

  /** A line of a file of cases. */
  record Line(String id) {
    /** Throws {@link IllegalArgumentException} if the id is none. */
    Line {
      try {
        CaseId.parse(id);
      } catch (IllegalArgumentException impossible) {
        throw new IllegalArgumentException("id: " + impossible.getMessage(), impossible);
      }
    }
  }

  @Option(names = "--json", description = "print one JSON object a verdict")
  private boolean json;

  @Override
  public Integer call() {
    // A folder of its own: the results of the check that is being looked into stay.
    Harness harness = options.harness().in("check");
    SortedSet<Case> cases = cases();
    Baseline<MismatchClass, MismatchFixture> baseline =
        MismatchFixture.approved(harness.fixtures());
    Verdicts verdicts = new Verdicts();
    ConformanceRun.Outcome outcome =
        new ConformanceRun(
                new Workers(
                    new JournaledPool(harness.pool(harness.prepare()), Journal.NONE),
                    Progress.NONE))
            .run(Plan.of(cases, harness.kernelPaths()), verdicts);
    outcome
        .failure()
        .ifPresent(
            failure -> {
              throw failure;
            });
    print(cases, verdicts, baseline, outcome.build());
    return outcome.tally().findings().stream()
            .allMatch(finding -> baseline.approves(outcome.build(), finding.mismatchClass()))
        ? ExitCode.CONFORMANT
        : ExitCode.MISMATCHES;
  }

  private void print(
      SortedSet<Case> cases,
      Verdicts verdicts,
      Baseline<MismatchClass, MismatchFixture> baseline,
      Build build) {
    for (Case c : cases) {
      for (Operation operation : Operation.values()) {
        for (KernelPath kernelPath : KernelPath.values()) {
          Verdict verdict = verdicts.all.get(new Key(c, kernelPath, operation));
          if (verdict != null) {
            boolean approved =
                baseline.approves(build, MismatchClass.of(c, kernelPath, operation, verdict));
            CaseReport report = CaseReport.of(c, kernelPath, operation, verdict, build, approved);
            System.out.println(json ? Json.line(report) : report.text());
          }
        }
      }
    }
  }

  private record Key(Case c, KernelPath kernelPath, Operation operation) {}

  /** Keeps every verdict. */
  private static final class Verdicts implements ConformanceRun.Observer {
    private final Map<Key, Verdict> all = new ConcurrentHashMap<>();

    @Override
    public void judged(Case c, KernelPath kernelPath, Operation operation, Verdict verdict) {
      all.put(new Key(c, kernelPath, operation), verdict);
    }
  }

  private SortedSet<Case> cases() {
    Path file = which.file;
    return file == null
        ? which.ids.stream().map(CheckCommand::parse).collect(toCollection(TreeSet::new))
        : read(file);
  }

  /** The cases of a file, smallest first; throws {@link BadInputException} if it is no good. */
  static SortedSet<Case> read(Path file) {
    return JsonFile.readLines(file, Line.class).stream()
        .map(line -> CaseId.parse(line.id()))
        .collect(toCollection(TreeSet::new));
  }

  /** The case of an id on the command line; throws {@link BadInputException} if it is none. */
  static Case parse(String id) {
    return BadInputException.naming("case " + id, () -> CaseId.parse(id));
  }
}
