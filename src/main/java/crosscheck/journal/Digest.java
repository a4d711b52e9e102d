package crosscheck.journal;

import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests, by which a journal recognizes the files that it depends on. */
public final class Digest {

  private Digest() {}

  /**
   * The digest of a file's bytes, or of the names and bytes of all files below a folder.
   *
   * @throws BadInputException if it cannot be read
   */
  public static String of(Path path) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : FileTree.walk(path)) {
        if (Files.isRegularFile(file)) {
          byte[] content = Files.readAllBytes(file);
          // Or bytes that move from one file to the next would not be seen.
          String head = path.relativize(file) + " " + content.length + "\n";
          digest.update(head.getBytes(StandardCharsets.UTF_8));
          digest.update(content);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw new BadInputException(path, "cannot be read", unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The digest of the jar, or of the folder, that a class was loaded from. */
  public static String ofProgram(Class<?> part) {
    try {
      return of(Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
