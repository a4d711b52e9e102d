package crosscheck.tensor;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Pseudo-random words as a pure function of a seed and an index. */
public final class RandomWord {

  /** The largest number of 32-bit words that are generated together. */
  static final int BLOCK = 1 << 10;

  private static final int WEYL = 0x9e3779b9;

  /** Multiples of {@link #WEYL}: the compiler does not vectorize arithmetic on a loop's index. */
  private static final int[] STEPS = IntStream.range(0, BLOCK).map(i -> i * WEYL).toArray();

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

  /** A 32-bit seed from a text: both halves of {@link #seed}. */
  static int seed32(String text) {
    long seed = seed(text);
    return (int) (seed ^ (seed >>> 32));
  }

  /**
   * The index-th 32-bit word: a Weyl sequence through a mixer that vector units can run (Wellons,
   * hash-prospector, the two-round function with the least bias known there in 2022).
   */
  static int at(int seed, int index) {
    return mixed(seed + index * WEYL);
  }

  /** Fills an array of at most {@link #BLOCK} elements with the 32-bit words from an index on. */
  static void fill(int seed, int from, int[] words) {
    int start = seed + from * WEYL;
    for (int i = 0; i < words.length; i++) {
      words[i] = mixed(start + STEPS[i]);
    }
  }

  private static int mixed(int state) {
    int word = (state ^ (state >>> 16)) * 0x21f0aaad;
    word = (word ^ (word >>> 15)) * 0x735a2d97;
    return word ^ (word >>> 15);
  }
}
