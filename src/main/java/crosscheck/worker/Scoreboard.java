package crosscheck.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Two counters in a mapped file: the numbers of cases that a worker has begun and finished.
 *
 * <p>The file outlives the process, whatever kills it, and writing it costs no system call.
 */
public final class Scoreboard {

  private static final int BEGUN = 0;
  private static final int FINISHED = Long.BYTES;

  private final MappedByteBuffer counters;

  private Scoreboard(MappedByteBuffer counters) {
    this.counters = counters;
  }

  /**
   * Maps the file, creating it if it is missing.
   *
   * <p>Its bytes are written before they are mapped. On a full disk that throws an exception,
   * whereas the first count in a mapped page without a block on the disk would kill the process.
   */
  public static Scoreboard map(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer zeros = ByteBuffer.allocate(2 * Long.BYTES);
      while (channel.size() < zeros.capacity()) {
        channel.write(zeros);
      }
      return new Scoreboard(channel.map(MapMode.READ_WRITE, 0, zeros.capacity()));
    }
  }

  /** The number of cases begun since the file was created. */
  public long begun() {
    return counters.getLong(BEGUN);
  }

  /** The number of cases finished since the file was created. */
  public long finished() {
    return counters.getLong(FINISHED);
  }

  /** Counts one case as begun. */
  void begin() {
    counters.putLong(BEGUN, begun() + 1);
  }

  /** Counts one case as finished. */
  void finish() {
    counters.putLong(FINISHED, finished() + 1);
  }
}
