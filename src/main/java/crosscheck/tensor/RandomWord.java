package crosscheck.tensor;

import java.nio.charset.StandardCharsets;

/** Pseudo-random 64-bit words as a pure function of a seed and an index. */
public final class RandomWord {

  private RandomWord() {}

  /** A seed from a text: FNV-1a, 64 bits. */
  public static long seed(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }

  /**
   * The index-th word of the SplitMix64 sequence that starts at the seed (Steele, Lea, Flood: Fast
   * splittable pseudorandom number generators, OOPSLA 2014; variant 13 of Stafford's mixers).
   */
  public static long at(long seed, int index) {
    long word = seed + (index + 1) * 0x9e3779b97f4a7c15L;
    word = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
    word = (word ^ (word >>> 27)) * 0x94d049bb133111ebL;
    return word ^ (word >>> 31);
  }
}
