package crosscheck.pool;

import crosscheck.op.Caches;
import crosscheck.op.InstructionSet;
import crosscheck.op.KernelPath;
import crosscheck.op.OneDnn;
import crosscheck.op.OneDnn.KnownCaches;
import crosscheck.op.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks the machine, TensorFlow and oneDNN what the surroundings of a run are.
 *
 * <p>oneDNN says its instruction set, but not what it takes the caches for. That shows in what it
 * chooses: where it takes them for one byte each, {@code brgconv_strided} finds that its blocking
 * is no good for certain calls and declines them (oneDNN 3.5, jit_brgemm_conv_bwd_utils.cpp, {@code
 * est_eff}). So a call is made that it takes if the sizes are known; which one, depends on the
 * instruction set. Their results play no part.
 */
final class Survey {

  private static final String SPEAK = "ONEDNN_VERBOSE";

  /** Declined with AVX2 where caches are of one byte. */
  private static final String MANY_CHANNELS = "f32-nhwc-same-i1x14-k3x3-s1x3-d1x1-o1x42-c128x1-b1";

  /** Declined with AVX-512 where caches are of one byte. */
  private static final String ONE_CHANNEL = "f32-nhwc-same-i1x1-k1x2-s1x2-d1x1-o1x2-c1x1-b1";

  private static final String TAKEN_IF_CACHES_ARE_KNOWN = ",brgconv_strided";

  /** What was found, which does not change while this process lives. */
  private static final AtomicReference<@Nullable Surroundings> FOUND = new AtomicReference<>();

  private Survey() {}

  /** Asks in a fresh process, once; throws as {@link FreshCalls#make}. */
  static Surroundings ask(FreshCalls calls) {
    Surroundings known = FOUND.get();
    if (known != null) {
      return known;
    }
    FreshCalls.Results said =
        calls.make(KernelPath.ONEDNN, List.of(MANY_CHANNELS, ONE_CHANNEL), Map.of(SPEAK, "1"));
    Surroundings found = surroundings(said, Caches.ofThisMachine());
    FOUND.set(found);
    return found;
  }

  /** Returns what a process's words come to. */
  static Surroundings surroundings(FreshCalls.Results said, Caches caches) {
    List<String> lines =
        Stream.concat(
                said.preamble().stream(), said.results().stream().flatMap(r -> r.words().stream()))
            .toList();
    String[] build = said.build().split(" ", 2);
    OneDnn oneDnn = OneDnn.saidIn(lines);
    return new Surroundings(
        build[0], build[1], oneDnn.with(known(oneDnn.instructionSet(), said.results())), caches);
  }

  private static KnownCaches known(InstructionSet set, List<FreshCalls.Result> results) {
    if (set.isAvx512()) {
      return known(results.get(1));
    }
    return set == InstructionSet.AVX2 ? known(results.get(0)) : KnownCaches.NOT_ASKED;
  }

  private static KnownCaches known(FreshCalls.Result canary) {
    return canary.words().stream().anyMatch(line -> line.contains(TAKEN_IF_CACHES_ARE_KNOWN))
        ? KnownCaches.SEEN
        : KnownCaches.HIDDEN;
  }
}
