package crosscheck.op;

import crosscheck.op.OneDnn.KnownCaches;

/** Surroundings of machines that differ in what decides a result. */
public final class Machines {

  public static final Surroundings AVX2 = on(InstructionSet.AVX2, KnownCaches.SEEN);
  public static final Surroundings AVX2_HIDDEN = on(InstructionSet.AVX2, KnownCaches.HIDDEN);
  public static final Surroundings AVX512 = on(InstructionSet.AVX512_CORE_BF16, KnownCaches.SEEN);
  public static final Surroundings AVX512_HIDDEN =
      on(InstructionSet.AVX512_CORE_BF16, KnownCaches.HIDDEN);

  private Machines() {}

  /** A machine with an instruction set. */
  public static Surroundings on(InstructionSet set, KnownCaches caches) {
    return of("2.18.0", "linux-x86_64", "3.5.0", set, caches);
  }

  /** A machine with AVX2 and another TensorFlow. */
  public static Surroundings withTensorFlow(String version) {
    return of(version, "linux-x86_64", "3.5.0", InstructionSet.AVX2, KnownCaches.SEEN);
  }

  /** A machine with AVX2 and another oneDNN. */
  public static Surroundings withOneDnn(String version) {
    return of("2.18.0", "linux-x86_64", version, InstructionSet.AVX2, KnownCaches.SEEN);
  }

  /** A machine of another platform. */
  public static Surroundings ofPlatform(String platform) {
    return of("2.18.0", platform, "3.5.0", InstructionSet.AVX2, KnownCaches.SEEN);
  }

  /** Any other machine. */
  public static Surroundings of(
      String tensorflow, String platform, String oneDnn, InstructionSet set, KnownCaches caches) {
    return new Surroundings(
        tensorflow,
        platform,
        new OneDnn(oneDnn, "threadpool", 2, set, set.id(), caches),
        Caches.NONE);
  }
}
