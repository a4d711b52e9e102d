package crosscheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.input.BadInputException;
import crosscheck.sweep.Shard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardVariablesTest {

  @TempDir Path folder;

  /** {@code A=1 B=2} as variables. */
  private static Map<String, String> environment(String text) {
    return Arrays.stream(text.split(" "))
        .map(variable -> variable.split("=", 2))
        .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HOME=/ | 1/1",
        "TEST_SHARD_INDEX=0 TEST_TOTAL_SHARDS=16 | 1/16",
        "TEST_SHARD_INDEX=15 TEST_TOTAL_SHARDS=16 | 16/16",
        "JOB_COMPLETION_INDEX=2 JOB_COMPLETIONS=16 | 3/16",
        "SLURM_ARRAY_TASK_ID=2 SLURM_ARRAY_TASK_COUNT=16 | 3/16",
        "SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_COUNT=16 SLURM_ARRAY_TASK_MIN=0 | 1/16",
        "SLURM_ARRAY_TASK_ID=16 SLURM_ARRAY_TASK_COUNT=16 SLURM_ARRAY_TASK_MIN=1 | 16/16",
        "SLURM_ARRAY_TASK_ID=9 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_STEP=4 | 3/4",
      })
  void theVariablesOfASchedulerAreAShard(String environment, String shard) {
    assertEquals(Shard.parse(shard), ShardVariables.read(environment(environment)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TEST_SHARD_INDEX=0 | TEST_TOTAL_SHARDS: is not set",
        "TEST_TOTAL_SHARDS=4 | TEST_SHARD_INDEX: is not set",
        "JOB_COMPLETION_INDEX=2 | JOB_COMPLETIONS: is not set",
        "SLURM_ARRAY_TASK_COUNT=2 | SLURM_ARRAY_TASK_ID: is not set",
        "TEST_SHARD_INDEX=4 TEST_TOTAL_SHARDS=4 | TEST_SHARD_INDEX: must be one of 4 indices, was 4",
        "TEST_SHARD_INDEX=-1 TEST_TOTAL_SHARDS=4 | TEST_SHARD_INDEX: must be a number, was '-1'",
        "TEST_SHARD_INDEX=0 TEST_TOTAL_SHARDS=0 | TEST_SHARD_INDEX: must be one of 0 indices, was 0",
        "TEST_SHARD_INDEX=0 TEST_TOTAL_SHARDS=many | TEST_TOTAL_SHARDS: must be a number, was 'many'",
        "JOB_COMPLETION_INDEX=0 JOB_COMPLETIONS=100001 | JOB_COMPLETIONS: must be I/N",
        "SLURM_ARRAY_TASK_ID=16 SLURM_ARRAY_TASK_COUNT=16 | SLURM_ARRAY_TASK_ID: must be one of 16",
        "SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=5 | SLURM_ARRAY_TASK_ID: must be one of 4",
        "SLURM_ARRAY_TASK_ID=4 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_STEP=2 | SLURM_ARRAY_TASK_ID: must be one of 4",
        "TEST_SHARD_INDEX=0 TEST_TOTAL_SHARDS=4 JOB_COMPLETION_INDEX=1 JOB_COMPLETIONS=4 | TEST_SHARD_INDEX and JOB_COMPLETION_INDEX both ask for a shard",
      })
  void halfAPairAndAnIndexOutOfRangeAreBadInput(String environment, String words) {
    var error =
        assertThrows(BadInputException.class, () -> ShardVariables.read(environment(environment)));
    assertTrue(error.getMessage().contains(words), error::getMessage);
  }

  @Test
  void bazelsStatusFileIsTouchedSoThatItKnowsThatShardsAreObeyed() {
    Path status = folder.resolve("status");
    String file = " TEST_SHARD_STATUS_FILE=" + status;
    ShardVariables.read(environment("HOME=/" + file));
    assertFalse(Files.exists(status));
    ShardVariables.read(environment("TEST_SHARD_INDEX=0 TEST_TOTAL_SHARDS=4" + file));
    assertTrue(Files.exists(status));
  }

  @Test
  void aStatusFileThatCannotBeTouchedIsBadInput() {
    String file = " TEST_SHARD_STATUS_FILE=" + folder.resolve("none").resolve("status");
    var error =
        assertThrows(
            BadInputException.class,
            () ->
                ShardVariables.read(environment("TEST_SHARD_INDEX=0 TEST_TOTAL_SHARDS=4" + file)));
    assertTrue(error.getMessage().contains("status: cannot be written"), error::getMessage);
  }
}
