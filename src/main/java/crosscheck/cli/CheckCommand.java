package crosscheck.cli;

import crosscheck.check.Harness;
import crosscheck.check.SingleTrials;
import crosscheck.check.conformance.ConformanceCheck;
import crosscheck.check.refusals.RefusalCheck;
import crosscheck.input.BadInputException;
import crosscheck.json.JsonFile;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges single cases, and calls that no case has words for. */
@Command(
    name = "check",
    description =
        "Judges cases and calls by their ids, each on every kernel path that is asked for.",
    footerHeading = Main.EXAMPLE,
    footer = {
      Main.PROGRAM + "check \\",
      "    --json f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1"
    },
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
        description =
            "ids of cases, such as f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1, and of calls,"
                + " such as f32-nhwc-...-b1,filter=3.3.2.6,mode=constant")
    private List<String> ids = List.of();

    @Option(
        names = "--cases",
        paramLabel = "FILE",
        description = "a file of JSON lines, each {\"id\": \"...\"}")
    private @Nullable Path file;
  }

  /** A line of a file of cases and calls. */
  record Line(String id) {
    /** Throws {@link IllegalArgumentException} if it is no id. */
    Line {
      try {
        Trial.parse(id);
      } catch (IllegalArgumentException impossible) {
        throw new IllegalArgumentException("id: " + impossible.getMessage(), impossible);
      }
    }
  }

  @Option(
      names = "--json",
      description =
          "print a JSON object for each verdict, as fixtures/schema/trial.json explains it, and for"
              + " each diagnosis, as fixtures/schema/diagnosis.json does")
  private boolean json;

  @Option(
      names = "--diagnose",
      description =
          "also say what ran with oneDNN, from which instruction set on it is wrong, and whether"
              + " it is so each time; takes some twelve processes a case")
  private boolean diagnose;

  @Override
  public Integer call() {
    Harness harness = options.harness();
    SortedSet<Case> cases = new TreeSet<>();
    List<InvocationTrial> calls = new ArrayList<>();
    for (String id : ids()) {
      if (InvocationTrial.isId(id)) {
        calls.add(BadInputException.naming("call " + id, () -> InvocationTrial.parse(id)));
      } else {
        cases.add(parse(id));
      }
    }
    return new SingleTrials(harness, json, System.out)
        .run(
            diagnose ? cases.stream().map(Case::id).toList() : List.of(),
            workers ->
                Stream.concat(
                        ConformanceCheck.judge(cases, harness.kernelPaths(), workers).stream(),
                        RefusalCheck.judge(calls, harness.kernelPaths(), workers).stream())
                    .toList());
  }

  private List<String> ids() {
    Path file = which.file;
    return file == null ? which.ids : read(file);
  }

  /** The ids in a file; throws {@link BadInputException} if it is no good. */
  static List<String> read(Path file) {
    return JsonFile.readLines(file, Line.class).stream().map(Line::id).toList();
  }

  /** The case of an id on the command line; throws {@link BadInputException} if it is none. */
  static Case parse(String id) {
    return BadInputException.naming("case " + id, () -> CaseId.parse(id));
  }
}
