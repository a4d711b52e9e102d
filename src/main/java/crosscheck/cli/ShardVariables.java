package crosscheck.cli;

import crosscheck.input.BadInputException;
import crosscheck.sweep.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The environment variables by which schedulers tell a process its part of a job: its index, and
 * how many there are.
 */
enum ShardVariables {
  /** Bazel's {@code shard_count}. */
  BAZEL("TEST_SHARD_INDEX", "TEST_TOTAL_SHARDS", "", ""),
  /** A Kubernetes job of {@code completionMode: Indexed}, whose manifest must set the second. */
  KUBERNETES("JOB_COMPLETION_INDEX", "JOB_COMPLETIONS", "", ""),
  /** Slurm's {@code --array}, whose numbers may begin anywhere and leave some out evenly. */
  SLURM(
      "SLURM_ARRAY_TASK_ID",
      "SLURM_ARRAY_TASK_COUNT",
      "SLURM_ARRAY_TASK_MIN",
      "SLURM_ARRAY_TASK_STEP");

  /** A file that Bazel wants touched, as a test that leaves it alone would run as a whole. */
  private static final String BAZELS_STATUS_FILE = "TEST_SHARD_STATUS_FILE";

  private final String index;
  private final String count;
  private final String first;
  private final String step;

  ShardVariables(String index, String count, String first, String step) {
    this.index = index;
    this.count = count;
    this.first = first;
    this.step = step;
  }

  /**
   * The shard that the environment asks for; the whole sweep if it asks for none.
   *
   * @throws BadInputException if only one of two variables is there, if one is no such number, or
   *     if two schedulers ask
   */
  static Shard read(Map<String, String> environment) {
    List<ShardVariables> present =
        Arrays.stream(values()).filter(variables -> variables.areIn(environment)).toList();
    if (present.size() > 1) {
      throw new BadInputException(
          "%s and %s both ask for a shard: say which with --shard"
              .formatted(present.get(0).index, present.get(1).index));
    }
    if (present.isEmpty()) {
      return Shard.WHOLE;
    }
    Shard shard = present.get(0).shard(environment);
    if (present.get(0) == BAZEL) {
      touch(environment.getOrDefault(BAZELS_STATUS_FILE, ""));
    }
    return shard;
  }

  private boolean areIn(Map<String, String> environment) {
    return environment.containsKey(index) || environment.containsKey(count);
  }

  private Shard shard(Map<String, String> environment) {
    long shards = number(environment, count);
    long offset = number(environment, index) - numberOr(environment, first, 0);
    long each = Math.max(1, numberOr(environment, step, 1));
    long place = offset / each;
    if (offset % each != 0 || place < 0 || place >= shards || shards > Integer.MAX_VALUE) {
      throw new BadInputException(
          "%s: must be one of %d indices, was %s; --shard I/N says it otherwise"
              .formatted(index, shards, environment.get(index)));
    }
    try {
      return new Shard((int) place + 1, (int) shards);
    } catch (IllegalArgumentException tooMany) {
      throw new BadInputException(count + ": " + tooMany.getMessage());
    }
  }

  private long numberOr(Map<String, String> environment, String variable, long otherwise) {
    return environment.containsKey(variable) ? number(environment, variable) : otherwise;
  }

  private long number(Map<String, String> environment, String variable) {
    String text = environment.get(variable);
    if (text == null) {
      throw new BadInputException(
          "%s: is not set, but its companion is; --shard I/N says it otherwise"
              .formatted(variable));
    }
    if (!text.matches("\\d{1,9}")) {
      throw new BadInputException(variable + ": must be a number, was '" + text + "'");
    }
    return Long.parseLong(text);
  }

  private static void touch(String statusFile) {
    if (!statusFile.isEmpty()) {
      Path file = Path.of(statusFile);
      try {
        Files.write(file, new byte[0]);
      } catch (IOException unwritable) {
        throw new BadInputException(file, "cannot be written", unwritable);
      }
    }
  }
}
