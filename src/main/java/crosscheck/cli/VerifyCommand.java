package crosscheck.cli;

import crosscheck.check.Harness;
import crosscheck.check.conformance.ConformanceCheck;
import crosscheck.input.BadInputException;
import crosscheck.sweep.Shard;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The conformance check without Maven. */
@Command(
    name = VerifyCommand.NAME,
    description = "Runs a whole sweep and compares its mismatches with the approved ones.",
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

  public static final String NAME = "verify";

  @Mixin private HarnessOptions options = new HarnessOptions();

  @ArgGroup private SweepChoice sweep = new SweepChoice();

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = ShardConverter.class,
      description =
          "run the I-th of N parts, from 1/N to N/N; default: as Bazel's, Kubernetes' or Slurm's"
              + " environment variables say, else all")
  private @Nullable Shard shard;

  /** Reads I/N. */
  private static final class ShardConverter implements ITypeConverter<Shard> {
    @Override
    public Shard convert(String text) {
      try {
        return Shard.parse(text);
      } catch (IllegalArgumentException none) {
        throw new TypeConversionException(none.getMessage());
      }
    }
  }

  @Option(
      names = "--resume",
      description = "finish the run that was begun in the output folder, by its journal")
  private boolean resume;

  @Option(
      names = "--regenerate-fixtures",
      description = "rewrite the approved mismatches with what this run shows")
  private boolean regenerate;

  @Override
  public Integer call() {
    Harness harness = options.harness();
    Shard part = shard == null ? ShardVariables.read(System.getenv()) : shard;
    if (regenerate && !part.isWhole()) {
      throw new BadInputException(
          "--regenerate-fixtures: must not go with shard %s: merge alone knows the smallest cases"
              .formatted(part));
    }
    return new ConformanceCheck(
            sweep.file(level -> level.sweepFile(harness.fixtures())),
            sweep.name(),
            part,
            harness,
            resume,
            regenerate)
        .run(System.out)
        .exitCode();
  }
}
