package crosscheck.vector;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The version of the form of a file. It is the first key, so a file of another version is refused
 * for that and not for the keys that it has more.
 *
 * @param name the name, {@code vectors/1}
 */
public record Version(@JsonValue String name) {

  /** The version that this program writes and reads. */
  static final Version CURRENT = new Version("vectors/1");

  /** Throws {@link IllegalArgumentException} for every other version. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Version {
    if (!name.equals("vectors/1")) {
      throw new IllegalArgumentException(
          "must be vectors/1, which this program reads, was " + name);
    }
  }
}
