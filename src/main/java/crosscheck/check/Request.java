package crosscheck.check;

import crosscheck.input.BadInputException;
import crosscheck.journal.Digest;
import crosscheck.op.KernelPath;
import crosscheck.pool.Limits;
import crosscheck.sweep.Level;
import crosscheck.sweep.Shard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run is asked for: all that its verdicts and its summary depend on, but for what the op
 * does.
 *
 * @param command the command
 * @param level what the summary calls the sweep: a level's id or a file
 * @param sweepFile the sweep
 * @param shard the part of it that is run
 * @param kernelPaths the paths to check
 * @param limits what a worker process may take
 */
public record Request(
    String command,
    String level,
    Path sweepFile,
    Shard shard,
    Set<KernelPath> kernelPaths,
    Limits limits) {

  private static final String COMMAND = "command";
  private static final String SWEEP = "sweep";
  private static final String SHARD = "shard";
  private static final String KERNEL_PATHS = "kernel paths";
  private static final String SECONDS = "seconds for a case";
  private static final String WORKER_MEBIBYTES = "MiB for a worker";
  private static final String TENSOR_MEBIBYTES = "MiB for a call";

  /**
   * The request by names that users know, with digests of what else it depends on.
   *
   * @throws BadInputException if the sweep cannot be read
   */
  public Map<String, String> words() {
    return Map.of(
        COMMAND,
        command,
        SWEEP,
        level,
        SHARD,
        shard.toString(),
        KERNEL_PATHS,
        kernelPaths.stream().sorted().map(KernelPath::id).collect(Collectors.joining(",")),
        SECONDS,
        String.valueOf(limits.timeout().toSeconds()),
        WORKER_MEBIBYTES,
        String.valueOf(limits.workerMebibytes()),
        TENSOR_MEBIBYTES,
        String.valueOf(limits.tensorMebibytes()),
        "sweep's SHA-256",
        Digest.of(sweepFile),
        "program's SHA-256",
        Digest.ofProgram(Request.class));
  }

  /**
   * Reads what {@link #words} has written.
   *
   * @param fixtures the folder of the levels' sweeps
   * @param journal where the words stand, for errors
   * @throws BadInputException if they are none
   */
  public static Request of(Map<String, String> words, Path fixtures, Path journal) {
    String command = words.getOrDefault(COMMAND, "nothing");
    try {
      String level = words.getOrDefault(SWEEP, "");
      return new Request(
          command,
          level,
          Level.sweepFile(level, fixtures),
          Shard.parse(words.getOrDefault(SHARD, "")),
          kernelPaths(words.getOrDefault(KERNEL_PATHS, "")),
          new Limits(
              Duration.ofSeconds(number(words, SECONDS)),
              number(words, WORKER_MEBIBYTES),
              number(words, TENSOR_MEBIBYTES)));
    } catch (IllegalArgumentException damaged) {
      throw new BadInputException(journal + ": asked: " + damaged.getMessage());
    }
  }

  private static long number(Map<String, String> words, String name) {
    return Long.parseLong(words.getOrDefault(name, ""));
  }

  private static Set<KernelPath> kernelPaths(String ids) {
    Set<String> named = Set.of(ids.split(","));
    Set<KernelPath> kernelPaths = EnumSet.noneOf(KernelPath.class);
    Arrays.stream(KernelPath.values())
        .filter(kernelPath -> named.contains(kernelPath.id()))
        .forEach(kernelPaths::add);
    return kernelPaths;
  }
}
