package crosscheck.json;

import crosscheck.input.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of JSON lines that grows, written by one process at a time. Thread-safe.
 *
 * <p>Lines are written once a second, or sooner if there are many, without waiting for the disk
 * itself. A process that is killed leaves whole lines and at most one torn one, the last.
 */
public final class JsonLog implements AutoCloseable {

  private static final int MANY_BYTES = 1 << 16;

  private final Path path;

  /** Unlike a channel, not closed by the interrupt of a thread that writes. */
  private final RandomAccessFile file;

  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(2 * MANY_BYTES);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "json-log");
            thread.setDaemon(true);
            return thread;
          });

  /** Why the file cannot be written any more; null if it can. */
  private @Nullable IOException failure;

  private JsonLog(Path path, RandomAccessFile file) {
    this.path = path;
    this.file = file;
    clock.scheduleAtFixedRate(this::flush, 1, 1, TimeUnit.SECONDS);
  }

  /** What is done to a log's file before lines are added. */
  private interface Preparation {
    void prepare(JsonLog log) throws IOException;
  }

  /**
   * Starts a log and writes its first line, in place of what an earlier file held. Creates missing
   * folders.
   *
   * @throws BadInputException if it is no file, if it cannot be written, or if another process
   *     writes it, which then goes on
   */
  public static JsonLog start(Path path, Object firstLine) {
    return alone(
        path,
        log -> {
          log.file.setLength(0);
          log.append(firstLine);
          log.write();
        });
  }

  /**
   * Resumes a log: passes on its lines, and cuts off a last one that is torn or otherwise
   * unreadable.
   *
   * @throws BadInputException if it is no file, if it cannot be read or written, if a line before
   *     the last is unreadable, or if another process writes it
   */
  public static <T> JsonLog resume(Path path, Class<T> form, Consumer<T> lines) {
    return alone(
        path,
        log -> {
          // Not closed: that would close the file and release its lock.
          FileInputStream in = new FileInputStream(log.file.getFD());
          log.file.setLength(new JsonLogReader<>(path, in, form).read(lines));
        });
  }

  /** Opens a log that no other process writes; throws as {@link #resume}. */
  private static JsonLog alone(Path path, Preparation preparation) {
    JsonLog log = open(path);
    try {
      log.requireAlone();
      preparation.prepare(log);
      return log;
    } catch (IOException unusable) {
      log.close();
      throw cannotBeWritten(path, unusable);
    } catch (BadInputException refused) {
      log.close();
      throw refused;
    }
  }

  private static JsonLog open(Path path) {
    try {
      Files.createDirectories(path.toAbsolutePath().normalize().resolveSibling(""));
      return new JsonLog(path, new RandomAccessFile(path.toFile(), "rw"));
    } catch (IOException unwritable) {
      throw cannotBeWritten(path, unwritable);
    }
  }

  private static BadInputException cannotBeWritten(Path path, IOException reason) {
    return new BadInputException(path, "cannot be written", reason);
  }

  private void requireAlone() throws IOException {
    try {
      if (file.getChannel().tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException inThisProcess) {
      // The same as a lock of another process.
    }
    throw new BadInputException(path + ": is being written by another run");
  }

  /**
   * Adds a line.
   *
   * @throws BadInputException if the file cannot be written; earlier lines may be lost then too
   */
  public synchronized void append(Object line) {
    requireWritable();
    waiting.writeBytes((Json.line(line) + "\n").getBytes(StandardCharsets.UTF_8));
    if (waiting.size() >= MANY_BYTES) {
      flush();
    }
  }

  private synchronized void flush() {
    if (failure == null && waiting.size() > 0) {
      try {
        file.write(waiting.toByteArray());
        waiting.reset();
      } catch (IOException unwritable) {
        // The file may now end in the middle of a line, which must stay the last.
        failure = unwritable;
      }
    }
  }

  /**
   * Writes the lines that are waiting.
   *
   * @throws BadInputException if the file cannot be written
   */
  public synchronized void write() {
    flush();
    requireWritable();
  }

  private void requireWritable() {
    if (failure != null) {
      throw cannotBeWritten(path, failure);
    }
  }

  /**
   * Writes the lines that are still waiting, and closes the file.
   *
   * @throws BadInputException if it cannot be written
   */
  @Override
  public synchronized void close() {
    clock.shutdown();
    flush();
    try {
      file.close();
    } catch (IOException unwritable) {
      failure = unwritable;
    }
    requireWritable();
  }
}
