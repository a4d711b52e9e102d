package crosscheck.journal;

import crosscheck.input.BadInputException;
import crosscheck.op.KernelPath;
import crosscheck.pool.Limits;
import crosscheck.sweep.Shard;
import crosscheck.sweep.SweepFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The request of a run: everything that its verdicts and its summary depend on, except the op. It
 * is the first line of the run's journal.
 *
 * @param format the version of the journal's lines
 * @param check the check's name
 * @param sweep the sweep's name in the summary: a level's id or a file
 * @param shard the part of the sweep that runs, such as {@code 3/16}
 * @param kernelPaths the paths to check, in their order
 * @param timeoutSeconds the time limit of one call
 * @param workerMebibytes the memory limit of a worker
 * @param tensorMebibytes the memory limit of the tensors of one call
 * @param sweepDigest the SHA-256 of the sweep file
 * @param programDigest the SHA-256 of this program
 */
public record Request(
    int format,
    String check,
    String sweep,
    String shard,
    List<KernelPath> kernelPaths,
    long timeoutSeconds,
    long workerMebibytes,
    long tensorMebibytes,
    String sweepDigest,
    String programDigest) {

  private static final int FORMAT = 3;

  /** Throws {@link IllegalArgumentException} if the shard or the limits are impossible. */
  public Request {
    kernelPaths = kernelPaths.stream().distinct().sorted().toList();
    Shard.parse(shard);
    limits(timeoutSeconds, workerMebibytes, tensorMebibytes);
  }

  /**
   * The request of a run of this program.
   *
   * @throws BadInputException if the sweep cannot be read
   */
  public static Request of(
      String check,
      SweepFile sweepFile,
      Shard shard,
      Collection<KernelPath> kernelPaths,
      Limits limits) {
    return new Request(
        FORMAT,
        check,
        sweepFile.name(),
        shard.toString(),
        List.copyOf(kernelPaths),
        limits.timeout().toSeconds(),
        limits.workerMebibytes(),
        limits.tensorMebibytes(),
        Digest.of(sweepFile.path()),
        Digest.ofProgram(Request.class));
  }

  /** The limits of each worker. */
  public Limits limits() {
    return limits(timeoutSeconds, workerMebibytes, tensorMebibytes);
  }

  private static Limits limits(long seconds, long workerMebibytes, long tensorMebibytes) {
    return new Limits(Duration.ofSeconds(seconds), workerMebibytes, tensorMebibytes);
  }

  /** The part of the sweep that runs. */
  public Shard part() {
    return Shard.parse(shard);
  }

  /**
   * Throws {@link BadInputException}, naming the first difference, unless the other is the same.
   */
  void requireSame(Request before, Path journal) {
    Map<String, String> now = words();
    before
        .words()
        .forEach((name, was) -> requireSame(journal, name, was, now.getOrDefault(name, "")));
  }

  /** Throws {@link BadInputException} unless a journal's value is the present one. */
  static void requireSame(Path journal, String name, String before, String now) {
    if (!before.equals(now)) {
      throw new BadInputException(
          "%s: %s: the journal is of a run with %s, this one has %s"
              .formatted(journal, name, before, now));
    }
  }

  private Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("format", String.valueOf(format));
    words.put("check", check);
    words.put("sweep", sweep);
    words.put("shard", shard);
    words.put("kernelPaths", String.join(",", kernelPaths.stream().map(KernelPath::id).toList()));
    words.put("timeoutSeconds", String.valueOf(timeoutSeconds));
    words.put("workerMebibytes", String.valueOf(workerMebibytes));
    words.put("tensorMebibytes", String.valueOf(tensorMebibytes));
    words.put("sweepDigest", sweepDigest);
    words.put("programDigest", programDigest);
    return words;
  }
}
