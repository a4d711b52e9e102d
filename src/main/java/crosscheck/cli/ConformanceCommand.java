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

/** The conformance check. */
@Command(
    name = ConformanceCheck.NAME,
    description =
        "Runs a sweep of cases on the real op and compares shape and values with the closed form.",
    footerHeading = Main.EXAMPLE,
    footer = Main.PROGRAM + "conformance --level smoke",
    mixinStandardHelpOptions = true)
final class ConformanceCommand implements Callable<Integer> {

  @Mixin private RunOptions run = new RunOptions();

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

  @Override
  public Integer call() {
    Harness harness = run.harness();
    Shard part = shard == null ? ShardVariables.read(System.getenv()) : shard;
    if (run.regenerate() && !part.isWhole()) {
      throw new BadInputException(
          "--regenerate-fixtures: must not go with shard %s: merge alone knows the smallest cases"
              .formatted(part));
    }
    return run.run(
        ConformanceCheck.of(
            sweep.file(ConformanceCheck.NAME, harness.fixtures()), part, harness.kernelPaths()));
  }
}
