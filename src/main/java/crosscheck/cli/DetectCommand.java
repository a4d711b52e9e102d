package crosscheck.cli;

import crosscheck.check.ExitCode;
import crosscheck.check.OutputFolder;
import crosscheck.check.detection.DetectionCheck;
import crosscheck.input.BadInputException;
import crosscheck.mutant.Catalogue;
import crosscheck.mutant.Mutant;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Level;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Sweep;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the check would have caught. */
@Command(
    name = "detect",
    description =
        "Runs faulty implementations of the op through a sweep, without TensorFlow, and says which"
            + " cases catch each.",
    mixinStandardHelpOptions = true)
public final class DetectCommand implements Callable<Integer> {

  @ArgGroup private Which which = new Which();

  /** The level, a sweep of the user's own, or single cases. */
  private static final class Which extends SweepChoice {
    @Parameters(paramLabel = "ID", arity = "0..*", description = "case ids")
    private List<String> ids = List.of();
  }

  @Option(
      names = "--mutant",
      paramLabel = "NAME",
      description = "run this faulty implementation; may be given several times; default: all")
  private List<String> names = List.of();

  @Mixin private Folders folders = new Folders();

  @Mixin private WorkerCount workers = new WorkerCount();

  @Override
  public Integer call() {
    boolean conformant = check().run(System.out).conformant();
    return ExitCode.of(true, conformant);
  }

  private DetectionCheck check() {
    List<Mutant> mutants =
        names.isEmpty()
            ? Catalogue.mutants()
            : names.stream().distinct().map(DetectCommand::mutant).toList();
    Path fixtures = folders.fixtures();
    OutputFolder folder = OutputFolder.of(folders.output().resolve("detection"), fixtures);
    if (!which.ids.isEmpty()) {
      Set<Case> cases =
          which.ids.stream().map(CheckCommand::parse).collect(Collectors.toUnmodifiableSet());
      Plan plan = Plan.of(cases, EnumSet.allOf(KernelPath.class));
      return new DetectionCheck(plan, "cases", 0, 100, mutants, folder, workers.get());
    }
    return of(
        which.file(level -> level.sweepFile(fixtures)),
        which.name(),
        mutants,
        folder,
        workers.get());
  }

  /** The check of a sweep; level smoke has to catch nine mutants in ten, all others every one. */
  public static DetectionCheck of(
      Path sweepFile, String level, List<Mutant> mutants, OutputFolder folder, int threads) {
    int required = level.equals(Level.SMOKE.id()) ? 90 : 100;
    Sweep sweep = Sweep.read(sweepFile);
    Plan plan =
        BadInputException.naming(
            sweepFile.toString(), () -> Plan.of(sweep, EnumSet.allOf(KernelPath.class)));
    return new DetectionCheck(plan, level, sweep.seed(), required, mutants, folder, threads);
  }

  private static Mutant mutant(String name) {
    return BadInputException.naming("--mutant", () -> Catalogue.mutant(name));
  }
}
