package crosscheck.json;

import crosscheck.input.BadInputException;
import crosscheck.input.TextFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes records as JSON files, in UTF-8. */
public final class JsonFile {

  private JsonFile() {}

  /**
   * Reads a file that must have every key of the record, and no other.
   *
   * @throws BadInputException if the file cannot be read or is not of the form; the message names
   *     the file, the path inside the JSON and the value
   */
  public static <T> T read(Path file, Class<T> form) {
    return Document.read(file).as(form);
  }

  /**
   * Reads a file that is packaged beside a class, as {@link #read} does.
   *
   * @throws IllegalStateException if there is none
   */
  public static <T> T readPackaged(Class<?> neighbour, String name, Class<T> form) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not packaged: " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Json.parse(new Document(Path.of(name), 0, text), form);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads a file of JSON lines, each of the form; blank lines are skipped.
   *
   * @throws BadInputException as {@link #read}, and naming the line; also if there is no line at
   *     all
   */
  public static <T> List<T> readLines(Path file, Class<T> form) {
    return Document.read(file).lines().stream().map(line -> line.as(form)).toList();
  }

  /** Reads as {@link #readLines}, but keys may be missing or null: the form checks that itself. */
  public static <T> List<T> readLinesWithOptionalKeys(Path file, Class<T> form) {
    return Document.read(file).lines().stream().map(line -> line.withOptionalKeys(form)).toList();
  }

  /** Returns the text that {@link #write} writes. */
  public static String text(Object value) {
    return Json.text(value);
  }

  /**
   * Writes a file whole or not at all.
   *
   * @throws BadInputException if the folder cannot be created or written
   */
  public static void write(Path file, Object value) {
    writeAll(Map.of(file, value));
  }

  /** Writes all files or, for example on a full disk, none; throws as {@link #write}. */
  public static void writeAll(Map<Path, ?> values) {
    Map<Path, String> texts = new LinkedHashMap<>();
    values.forEach((file, value) -> texts.put(file, text(value)));
    TextFiles.write(texts);
  }
}
