package crosscheck.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of JSON lines that grows, written by one process at a time; safe for use by several
 * threads.
 *
 * <p>Lines go to the file once a second, or sooner when there are many; nothing here waits for the
 * disk itself. A process that is killed leaves whole lines and at most one torn one, the last.
 */
public final class JsonLog implements AutoCloseable {

  private static final int MANY_BYTES = 1 << 16;
  private static final int MOST_LINE_BYTES = 16 << 20;

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

  /** Why the file cannot be written any more, or an empty text. */
  private String failure = "";

  private JsonLog(Path path, RandomAccessFile file) {
    this.path = path;
    this.file = file;
    clock.scheduleAtFixedRate(this::flush, 1, 1, TimeUnit.SECONDS);
  }

  /**
   * Starts a log whose first line is written, in place of what stands there.
   *
   * @throws BadInputException if it cannot be written
   */
  public static JsonLog start(Path path, Object firstLine) {
    JsonFile.writeLine(path, firstLine);
    return resume(path, firstLine.getClass(), line -> {});
  }

  /**
   * Goes on with a log: hands over its lines, and cuts off a last one that is torn or otherwise
   * unreadable.
   *
   * @throws BadInputException if it is no file, if it cannot be read or written, if a line before
   *     the last is unreadable, or if another process writes it
   */
  public static <T> JsonLog resume(Path path, Class<T> form, Consumer<T> lines) {
    JsonLog log = open(path);
    try {
      log.requireAlone();
      log.file.setLength(log.read(form, lines));
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
      // As bad as one of another process.
    }
    throw new BadInputException(path + ": is being written by another run");
  }

  /**
   * Hands over the lines of a log that nobody writes any more, but for a last one that is torn.
   *
   * @throws BadInputException if it cannot be read, or if a line before the last is unreadable
   */
  public static <T> void read(Path path, Class<T> form, Consumer<T> lines) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), MANY_BYTES)) {
      read(path, in, form, lines);
    } catch (IOException unreadable) {
      throw new BadInputException(path, "cannot be read", unreadable);
    }
  }

  /** Reads the first line of a log; throws as {@link #read}, and if it is torn. */
  public static <T> T readFirst(Path path, Class<T> form) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), MANY_BYTES)) {
      return parse(path, 1, next(path, in), form);
    } catch (IOException unreadable) {
      throw new BadInputException(path, "cannot be read", unreadable);
    }
  }

  /** Hands over the readable lines, and returns their length together. */
  private <T> long read(Class<T> form, Consumer<T> lines) throws IOException {
    // Not closed: that would close the file, and let go of its lock.
    return read(
        path, new BufferedInputStream(new FileInputStream(file.getFD()), MANY_BYTES), form, lines);
  }

  private static <T> long read(Path path, InputStream in, Class<T> form, Consumer<T> lines)
      throws IOException {
    long length = 0;
    @Nullable BadInputException unreadable = null;
    int number = 0;
    for (byte[] line = next(path, in); line.length > 0; line = next(path, in)) {
      if (unreadable != null) {
        throw unreadable;
      }
      number++;
      T value;
      try {
        value = parse(path, number, line, form);
      } catch (BadInputException damaged) {
        unreadable = damaged;
        continue;
      }
      lines.accept(value);
      length += line.length;
    }
    return length;
  }

  /** The next line with its line break, which a torn one lacks; empty at the end. */
  private static byte[] next(Path path, InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (b == '\n') {
        break;
      }
      if (line.size() == MOST_LINE_BYTES) {
        throw new BadInputException(
            path + ": lines must have at most " + MOST_LINE_BYTES + " bytes");
      }
    }
    return line.toByteArray();
  }

  private static <T> T parse(Path path, int number, byte[] line, Class<T> form) {
    String place = path + ": line " + number;
    if (line.length == 0 || line[line.length - 1] != '\n') {
      throw new BadInputException(place + ": must end in a line break, does not");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return JsonFile.parse(new Document(path, number, text), form);
    } catch (CharacterCodingException notText) {
      throw new BadInputException(place + ": must be UTF-8, is not");
    }
  }

  /**
   * Adds a line.
   *
   * @throws BadInputException if the file cannot be written; earlier lines may be lost then too
   */
  public synchronized void append(Object line) {
    requireWritable();
    waiting.writeBytes((JsonFile.line(line) + "\n").getBytes(StandardCharsets.UTF_8));
    if (waiting.size() >= MANY_BYTES) {
      flush();
    }
  }

  private synchronized void flush() {
    if (failure.isEmpty() && waiting.size() > 0) {
      try {
        file.write(waiting.toByteArray());
        waiting.reset();
      } catch (IOException unwritable) {
        // What was written of it may end in the middle of a line, and must be the end.
        failure = path + ": cannot be written: " + unwritable;
      }
    }
  }

  private void requireWritable() {
    if (!failure.isEmpty()) {
      throw new BadInputException(failure);
    }
  }

  /**
   * Writes what is still waiting, and lets go of the file.
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
      failure = path + ": cannot be written: " + unwritable;
    }
    requireWritable();
  }
}
