package crosscheck.json;

/** What the user gave cannot be used; the message is one line that says what, where and why. */
public final class BadInputException extends RuntimeException {

  /** An error in one line: line breaks and tabs of the message become spaces. */
  public BadInputException(String message) {
    super(message.replaceAll("\\s+", " ").strip());
  }
}
