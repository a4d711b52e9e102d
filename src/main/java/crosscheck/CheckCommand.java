package crosscheck;

import crosscheck.cases.Case;
import crosscheck.cases.CaseId;
import crosscheck.cases.KernelPath;
import crosscheck.fixture.Baseline;
import crosscheck.json.BadInputException;
import crosscheck.json.JsonFile;
import crosscheck.observation.Build;
import crosscheck.pool.NativeLibrary;
import crosscheck.pool.WorkerCommand;
import crosscheck.pool.WorkerPool;
import crosscheck.report.CaseReport;
import crosscheck.verdict.MismatchClass;
import crosscheck.verdict.Verdict;
import crosscheck.worker.WorkerMain;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  @Mixin private HarnessOptions harness = new HarnessOptions();

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
      CaseId.parse(id);
    }
  }

  @Option(names = "--json", description = "print one JSON object a verdict")
  private boolean json;

  @Override
  public Integer call() {
    Set<Case> cases = cases();
    NativeLibrary.requirePresent();
    PrintStream out = System.out;
    var command =
        new WorkerCommand(WorkerMain.class, OutputFolder.prepare(harness.output()).workers());
    int workers = Math.min(harness.workers(), cases.size());
    boolean conformant = true;
    for (KernelPath kernelPath : harness.kernelPaths()) {
      Map<Case, Verdict> verdicts = new ConcurrentHashMap<>();
      Build build =
          new WorkerPool(command, workers, harness.timeout())
              .run(kernelPath, List.copyOf(cases), verdicts::put)
              .build();
      Baseline baseline =
          Baseline.read(harness.fixtures().resolve("mismatches").resolve(build.folder()));
      for (Case c : cases) {
        Verdict verdict = verdicts.getOrDefault(c, Verdict.UNTESTED);
        boolean approved = baseline.approves(MismatchClass.of(c, kernelPath, verdict));
        conformant &= approved || !verdict.status().isMismatch();
        CaseReport report = CaseReport.of(c, kernelPath, verdict, build, approved);
        out.println(json ? JsonFile.line(report) : report.text());
      }
    }
    return conformant ? Main.CONFORMANT : Main.MISMATCHES;
  }

  private Set<Case> cases() {
    Path file = which.file;
    Set<Case> cases = new LinkedHashSet<>();
    if (file != null) {
      JsonFile.readLines(file, Line.class).forEach(line -> cases.add(CaseId.parse(line.id())));
    }
    which.ids.forEach(id -> cases.add(parse(id)));
    return cases;
  }

  private static Case parse(String id) {
    try {
      return CaseId.parse(id);
    } catch (IllegalArgumentException impossible) {
      throw new BadInputException("case " + id + ": " + impossible.getMessage());
    }
  }
}
