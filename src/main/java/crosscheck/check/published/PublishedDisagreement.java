package crosscheck.check.published;

/** A named way in which a published case and what is known here do not agree. */
enum PublishedDisagreement {
  /** Explained: a function without limits beside a layer with limits. */
  LENGTH_ONLY(
      true,
      "the case is of a function that computes a length for any output_padding; the layer takes"
          + " none of a stride or more"),
  /** Explained: no padding of the op comes to this output. */
  NOT_THE_OPS(
      true,
      "no padding of the op comes to this output: it is no size of the op's, or nothing says"
          + " which cells it holds"),
  /** Explained: the project refuses what the op takes. */
  PEER_IS_STRICTER(
      true,
      "the project refuses the parameter whatever it comes to; it comes to a size that the op"
          + " admits"),
  /** The convention's answer is not the published one. */
  CONVENTION_DIFFERS(false, "the convention does not compute what the project publishes"),
  /** The paddings said to be equivalent are not those that are. */
  EQUIVALENTS_DIFFER(false, "other paddings of the op come to this output than the case says"),
  /** The closed form does not give the published values. */
  VALUES_DIFFER(false, "the closed form of size and crop does not give the published values"),
  /** The op does something else. */
  OP_DIFFERS(false, "the op does not do with an equivalent padding what the project publishes");

  private final boolean explained;
  private final String words;

  PublishedDisagreement(boolean explained, String words) {
    this.explained = explained;
    this.words = words;
  }

  /** Whether the difference is known and right. */
  boolean isExplained() {
    return explained;
  }

  /** The difference in words. */
  String words() {
    return words;
  }
}
