package crosscheck;

import crosscheck.cases.Case;
import crosscheck.cases.KernelPath;
import crosscheck.json.BadInputException;
import crosscheck.mutant.Catalogue;
import crosscheck.mutant.Mutant;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Sweep;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the check would have caught. */
@Command(
    name = "detect",
    description =
        "Runs faulty implementations of the op through a sweep, without TensorFlow, and says which"
            + " cases catch each.",
    mixinStandardHelpOptions = true)
final class DetectCommand implements Callable<Integer> {

  private static final int MOST_THREADS = 256;

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup private Which which = new Which();

  /** The level, a sweep of the user's own, or single cases. */
  private static final class Which {
    @Option(
        names = "--level",
        paramLabel = "LEVEL",
        description = "smoke, standard or exhaustive; default: standard")
    private Level level = Level.STANDARD;

    @Option(names = "--sweep", paramLabel = "FILE", description = "a sweep file of your own")
    private @Nullable Path sweep;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "case ids")
    private List<String> ids = List.of();
  }

  @Option(
      names = "--mutant",
      paramLabel = "NAME",
      description = "run this faulty implementation; may be given several times; default: all")
  private List<String> names = List.of();

  @Option(
      names = "--fixtures",
      paramLabel = "DIR",
      description = "the folder of sweeps; default: ${DEFAULT-VALUE}")
  private Path fixtures = Path.of("fixtures");

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "the folder of results; default: ${DEFAULT-VALUE}")
  private Path output = Path.of("target", "crosscheck");

  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "how many threads run at a time; default: one a core")
  void setThreads(int threads) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new ParameterException(
          spec.commandLine(),
          "--workers: must be 1 to %d, was %d".formatted(MOST_THREADS, threads));
    }
    this.threads = threads;
  }

  @Override
  public Integer call() {
    boolean conformant = check().run(System.out).conformant();
    return Main.exitCode(true, conformant);
  }

  private DetectionCheck check() {
    List<Mutant> mutants =
        names.isEmpty()
            ? Catalogue.mutants()
            : names.stream().distinct().map(DetectCommand::mutant).toList();
    OutputFolder folder = OutputFolder.of(output.resolve("detection"), fixtures);
    if (!which.ids.isEmpty()) {
      Set<Case> cases =
          which.ids.stream().map(CheckCommand::parse).collect(Collectors.toUnmodifiableSet());
      Plan plan = Plan.of(cases, EnumSet.allOf(KernelPath.class));
      return new DetectionCheck(plan, "cases", 0, 100, mutants, folder, threads);
    }
    Path own = which.sweep;
    return own == null
        ? of(which.level, mutants, fixtures, folder, threads)
        : of(own, own.toString(), 100, mutants, folder, threads);
  }

  /** The check of a level, of which smoke has to catch nine mutants in ten, the others all. */
  static DetectionCheck of(
      Level level, List<Mutant> mutants, Path fixtures, OutputFolder folder, int threads) {
    int required = level == Level.SMOKE ? 90 : 100;
    return of(level.sweepFile(fixtures), level.id(), required, mutants, folder, threads);
  }

  private static DetectionCheck of(
      Path sweepFile,
      String level,
      int required,
      List<Mutant> mutants,
      OutputFolder folder,
      int threads) {
    Sweep sweep = Sweep.read(sweepFile);
    try {
      Plan plan = Plan.of(sweep, EnumSet.allOf(KernelPath.class));
      return new DetectionCheck(plan, level, sweep.seed(), required, mutants, folder, threads);
    } catch (IllegalArgumentException impossible) {
      throw new BadInputException(sweepFile + ": " + impossible.getMessage());
    }
  }

  private static Mutant mutant(String name) {
    try {
      return Catalogue.mutant(name);
    } catch (IllegalArgumentException none) {
      throw new BadInputException("--mutant: " + none.getMessage());
    }
  }
}
