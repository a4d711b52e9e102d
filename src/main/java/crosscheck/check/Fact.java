package crosscheck.check;

/**
 * Something that a run showed of TensorFlow, or that is approved of it.
 *
 * @param topic what it is about, such as {@code support}
 * @param what which part of that; a topic has each once
 * @param how how that is
 */
public record Fact(String topic, String what, String how) {

  /** The topic of mismatches whose cause is known. */
  public static final String CAUSES = "causes";

  /** The topic of mismatches whose cause is not known. */
  public static final String UNEXPLAINED = "mismatches without a known cause";

  /** The topic of which kernels take a call. */
  public static final String SUPPORT = "support";

  /** The topic of what becomes of wrong calls. */
  public static final String WRONG_CALLS = "wrong calls";
}
