package crosscheck.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a user's input cannot be used; the message is one line that says what, where and why.
 */
public final class BadInputException extends RuntimeException {

  private static final int LONGEST = 1_000;

  private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n\\t\\f\\x0B]\\s*");

  /** Characters without a glyph: controls, direction marks, surrogates, line separators. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  /** An error with a message in one line, as {@link #line} returns it. */
  public BadInputException(String message) {
    super(line(message));
  }

  /** An error that says what cannot be done with a file or a folder, and why. */
  public BadInputException(Path file, String cannot, IOException reason) {
    this(file + ": " + cannot + ": " + words(reason));
  }

  /**
   * Returns a value made from a user's input; if that throws {@link IllegalArgumentException},
   * throws this exception with the message {@code name: why}.
   */
  public static <T> T naming(String name, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException impossible) {
      throw new BadInputException(name + ": " + impossible.getMessage());
    }
  }

  /**
   * A message in one line: line breaks and tabs become spaces, other characters that cannot be seen
   * are escaped, and a very long one loses its middle.
   */
  public static String line(String message) {
    String oneLine = LINE_BREAKS.matcher(shortened(message)).replaceAll(" ").strip();
    return shortened(
        INVISIBLE
            .matcher(oneLine)
            .replaceAll(character -> "\\\\u%04x".formatted(character.group().codePointAt(0))));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST / 2) + " ... " + text.substring(text.length() - LONGEST / 2);
  }

  private static @Nullable String words(IOException reason) {
    if (reason instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (reason instanceof FileAlreadyExistsException inTheWay) {
      return inTheWay.getFile() + " is in the way";
    }
    if (reason instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return reason.getMessage();
  }
}
