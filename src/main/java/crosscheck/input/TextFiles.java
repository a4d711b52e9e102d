package crosscheck.input;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/** Reads and writes texts as files, in UTF-8. */
public final class TextFiles {

  /** Some 250,000 case ids, which fit in a small heap however they are read. */
  private static final long MOST_BYTES = 16L << 20;

  private TextFiles() {}

  /**
   * Returns the text of a file.
   *
   * @throws BadInputException if there is no such file, if it is a folder, larger than 16 MiB, not
   *     UTF-8 or begins with a byte order mark, or if it cannot be read
   */
  public static String read(Path file) {
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

  /**
   * Writes files whole: first all of them beside their places, then each is moved there, so that a
   * full disk leaves every one as it was. Creates missing folders.
   *
   * @throws BadInputException if a folder cannot be created or a file cannot be written
   */
  public static void write(Map<Path, String> texts) {
    try {
      texts.forEach(TextFiles::writeBeside);
      texts.keySet().forEach(TextFiles::moveIntoPlace);
    } finally {
      texts.keySet().forEach(TextFiles::discardBeside);
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  private static void writeBeside(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().normalize().resolveSibling(""));
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
      // The failure itself is reported; the next write of the file overwrites this.
    }
  }
}
