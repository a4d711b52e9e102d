package crosscheck.op;

import java.util.List;
import java.util.Optional;

/**
 * The oneDNN in TensorFlow's library, in its own words ({@code ONEDNN_VERBOSE}).
 *
 * @param version its version, such as {@code 3.5.0}
 * @param runtime its threading runtime
 * @param threads how many threads it computes with
 * @param instructionSet the instruction set that it uses
 * @param words its own words for that
 * @param caches whether it knows how large the data caches are
 */
public record OneDnn(
    String version,
    String runtime,
    int threads,
    InstructionSet instructionSet,
    String words,
    KnownCaches caches) {

  /** Stands for a library without oneDNN, or one that said nothing. */
  public static final OneDnn UNKNOWN =
      new OneDnn("unknown", "unknown", 0, InstructionSet.UNKNOWN, "", KnownCaches.NOT_ASKED);

  private static final String INFO = "onednn_verbose,info,";

  /** What oneDNN takes the caches for. */
  public enum KnownCaches {
    /** It blocks by their sizes. */
    SEEN,
    /** It takes each for one byte: a hypervisor hides their sizes from CPUID. */
    HIDDEN,
    /** Nothing tells one from the other with this instruction set. */
    NOT_ASKED
  }

  /**
   * Returns what a process that spoke said of its oneDNN, which does not speak of caches.
   *
   * @param lines what it wrote under {@code ONEDNN_VERBOSE=1}
   */
  public static OneDnn saidIn(List<String> lines) {
    String runtime = said(lines, "cpu,runtime:").orElse(UNKNOWN.runtime());
    int threads = runtime.indexOf(",nthr:");
    String words = said(lines, "cpu,isa:").orElse("");
    return new OneDnn(
        said(lines, "oneDNN v").map(text -> text.split(" ", 2)[0]).orElse(UNKNOWN.version()),
        threads < 0 ? runtime : runtime.substring(0, threads),
        threads < 0 ? 0 : Integer.parseInt(runtime.substring(threads + ",nthr:".length()).strip()),
        InstructionSet.of(words),
        words,
        KnownCaches.NOT_ASKED);
  }

  /** The same oneDNN, of which it is known what it takes the caches for. */
  public OneDnn with(KnownCaches known) {
    return new OneDnn(version, runtime, threads, instructionSet, words, known);
  }

  private static Optional<String> said(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.contains(INFO + key))
        .map(line -> line.substring(line.indexOf(INFO + key) + INFO.length() + key.length()))
        .map(String::strip)
        .findFirst();
  }

  @Override
  public String toString() {
    return "oneDNN %s (%s), %s, %d thread%s"
        .formatted(
            version, words.isEmpty() ? "silent" : words, runtime, threads, threads == 1 ? "" : "s");
  }
}
