package crosscheck.convention;

/** How a convention can differ from the op. */
public enum Disagreement {
  /** The op does not admit the size. */
  REFUSED("the op refuses the size"),
  /** The op admits the size and returns other values. */
  SHIFTED("the op takes the size and returns other values"),
  /** The convention names no whole number of cells to crop, so that it has no values. */
  NO_CROP("the size is right, and nothing says which cells it holds");

  private final String words;

  Disagreement(String words) {
    this.words = words;
  }

  /** The disagreement in words. */
  public String words() {
    return words;
  }
}
