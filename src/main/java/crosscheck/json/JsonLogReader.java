package crosscheck.json;

import crosscheck.input.BadInputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads a {@link JsonLog} line by line.
 *
 * @param <T> what a line holds
 */
public final class JsonLogReader<T> {

  private static final int MOST_LINE_BYTES = 16 << 20;

  private final Path path;
  private final InputStream in;
  private final Class<T> form;

  /** The number of the last line that was read, from 1. */
  private int number;

  JsonLogReader(Path path, InputStream in, Class<T> form) {
    this.path = path;
    this.in = new BufferedInputStream(in, 1 << 16);
    this.form = form;
  }

  /**
   * Passes on the lines of a finished log, without a last one that is torn.
   *
   * @throws BadInputException if it cannot be read, or if a line before the last is unreadable
   */
  public static <T> void read(Path path, Class<T> form, Consumer<T> lines) {
    try (InputStream in = Files.newInputStream(path)) {
      new JsonLogReader<>(path, in, form).read(lines);
    } catch (IOException unreadable) {
      throw new BadInputException(path, "cannot be read", unreadable);
    }
  }

  /** Reads the first line of a log; throws as {@link #read}, and if it is torn. */
  public static <T> T readFirst(Path path, Class<T> form) {
    try (InputStream in = Files.newInputStream(path)) {
      JsonLogReader<T> reader = new JsonLogReader<>(path, in, form);
      return reader.parse(reader.next());
    } catch (IOException unreadable) {
      throw new BadInputException(path, "cannot be read", unreadable);
    }
  }

  /** Passes on the lines, without a last one that is unreadable; returns their total bytes. */
  long read(Consumer<T> lines) throws IOException {
    long bytes = 0;
    for (byte[] line = next(); line.length > 0; line = next()) {
      T value;
      try {
        value = parse(line);
      } catch (BadInputException unreadable) {
        if (next().length > 0) {
          throw unreadable;
        }
        return bytes;
      }
      lines.accept(value);
      bytes += line.length;
    }
    return bytes;
  }

  /** The next line with its line break, which a torn one lacks; empty at the end. */
  private byte[] next() throws IOException {
    number++;
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

  private T parse(byte[] line) {
    String place = path + ": line " + number;
    if (line.length == 0 || line[line.length - 1] != '\n') {
      throw new BadInputException(place + ": must end in a line break, does not");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return Json.parse(new Document(path, number, text), form);
    } catch (CharacterCodingException notText) {
      throw new BadInputException(place + ": must be UTF-8, is not");
    }
  }
}
