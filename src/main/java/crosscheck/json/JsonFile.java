package crosscheck.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads and writes records as JSON files, in UTF-8. */
public final class JsonFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .changeDefaultNullHandling(nulls -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
          .withCoercionConfig(
              LogicalType.Textual,
              texts -> {
                texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                texts.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  /** As strict, but for keys that are missing or null, which the form has to judge itself. */
  private static final JsonMapper LENIENT =
      MAPPER
          .rebuild()
          .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .changeDefaultNullHandling(nulls -> JsonSetter.Value.construct(Nulls.SET, Nulls.FAIL))
          .build();

  /** Some 250,000 ids of cases, which a small heap holds however they are read. */
  private static final long MOST_BYTES = 16L << 20;

  private static final ObjectWriter LINES = MAPPER.writer();

  private static final ObjectWriter INDENTED =
      MAPPER
          .writer()
          .with(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance()));

  private JsonFile() {}

  /**
   * Reads a file in which every key of the record must stand, and no other.
   *
   * @throws BadInputException if the file cannot be read or is not of the form; the message names
   *     the file, the path inside the JSON and the value
   */
  public static <T> T read(Path file, Class<T> form) {
    return parse(MAPPER, new Document(file, 0, text(file)), form);
  }

  /**
   * Reads a file of JSON lines, each of which has the form; blank lines are passed over.
   *
   * @throws BadInputException as {@link #read}, and naming the line; also if there is no line at
   *     all
   */
  public static <T> List<T> readLines(Path file, Class<T> form) {
    return readLines(MAPPER, file, form);
  }

  /** Reads as {@link #readLines}, but keys may be missing or null: the form judges that itself. */
  public static <T> List<T> readLinesWithOptionalKeys(Path file, Class<T> form) {
    return readLines(LENIENT, file, form);
  }

  private static <T> List<T> readLines(JsonMapper mapper, Path file, Class<T> form) {
    List<T> values = new ArrayList<>();
    List<String> lines = text(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        values.add(parse(mapper, new Document(file, i + 1, lines.get(i)), form));
      }
    }
    if (values.isEmpty()) {
      throw new BadInputException(file + ": must hold at least one line of JSON, held none");
    }
    return values;
  }

  private static String text(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      require(file, "a file and no folder", attributes.isRegularFile());
      require(file, "of at most " + MOST_BYTES + " bytes", attributes.size() <= MOST_BYTES);
      String text = Files.readString(file);
      require(file, "without a byte order mark at its start", !text.startsWith("\uFEFF"));
      return text;
    } catch (NoSuchFileException missing) {
      throw new BadInputException(file + ": no such file");
    } catch (CharacterCodingException notText) {
      throw new BadInputException(file + ": must be UTF-8, is not");
    } catch (IOException unreadable) {
      throw new BadInputException(file, "cannot be read", unreadable);
    }
  }

  private static void require(Path file, String allowed, boolean isAllowed) {
    if (!isAllowed) {
      throw new BadInputException(file + ": must be " + allowed + ", is not");
    }
  }

  /** Parses one text, strictly. */
  static <T> T parse(Document document, Class<T> form) {
    return parse(MAPPER, document, form);
  }

  private static <T> T parse(JsonMapper mapper, Document document, Class<T> form) {
    try (JsonParser parser = mapper.createParser(document.text())) {
      T value = mapper.readValue(parser, form);
      if (value == null) {
        throw document.refused("must be an object, was null");
      }
      if (parser.nextToken() != null) {
        throw document.refusedAt(
            parser.currentTokenLocation(), "must end after the object, goes on");
      }
      return value;
    } catch (JacksonException malformed) {
      throw new Complaint(document, malformed).refusal();
    }
  }

  /**
   * Writes a file whole: beside its place first, then moved there.
   *
   * @throws BadInputException if the folder cannot be made or written
   */
  public static void write(Path file, Object value) {
    writeAll(Map.of(file, value));
  }

  /**
   * Writes files whole: all of them beside their places first, then each moved there, so that a
   * full disk leaves every one as it was.
   *
   * @throws BadInputException as {@link #write}
   */
  public static void writeAll(Map<Path, ?> values) {
    Map<Path, String> texts = new LinkedHashMap<>();
    values.forEach((file, value) -> texts.put(file, INDENTED.writeValueAsString(value) + "\n"));
    place(texts);
  }

  /** Writes a file of one JSON line; otherwise as {@link #write}. */
  public static void writeLine(Path file, Object value) {
    place(Map.of(file, line(value) + "\n"));
  }

  private static void place(Map<Path, String> texts) {
    try {
      texts.forEach(JsonFile::writeBeside);
      texts.keySet().forEach(JsonFile::moveIntoPlace);
    } finally {
      texts.keySet().forEach(JsonFile::discardBeside);
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  private static void writeBeside(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().normalize().resolveSibling(".").normalize());
      Files.writeString(beside(file), text);
    } catch (IOException unwritable) {
      throw new BadInputException(file, "cannot be written", unwritable);
    }
  }

  private static void moveIntoPlace(Path file) {
    try {
      Files.move(
          beside(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new BadInputException(file, "cannot be written", unwritable);
    }
  }

  /** Removes what a failure has left beside a file's place. */
  private static void discardBeside(Path file) {
    try {
      Files.deleteIfExists(beside(file));
    } catch (IOException undeletable) {
      // The failure itself is told; the next one who writes the file writes over this.
    }
  }

  /**
   * The files below a folder whose names end so, sorted; none if there is no such folder.
   *
   * @throws BadInputException if it is no folder or cannot be read
   */
  public static List<Path> below(Path folder, String ending) {
    if (Files.notExists(folder)) {
      return List.of();
    }
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(folder + ": must be a folder, is not");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new BadInputException(folder, "cannot be read", unreadable);
    } catch (UncheckedIOException unreadable) {
      throw new BadInputException(
          folder, "cannot be read", Objects.requireNonNull(unreadable.getCause()));
    }
  }

  /**
   * Deletes a file, if it is there.
   *
   * @throws BadInputException if it cannot be deleted
   */
  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException undeletable) {
      throw new BadInputException(file, "cannot be deleted", undeletable);
    }
  }

  /** A value as one line of JSON. */
  public static String line(Object value) {
    return LINES.writeValueAsString(value);
  }

  /** A constant of an enum as it is called in JSON. */
  static String word(Object constant) {
    return MAPPER.convertValue(constant, String.class);
  }
}
