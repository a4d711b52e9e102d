package crosscheck.mutant;

import static crosscheck.mutant.Feature.DEPTH_MULTIPLIER;
import static crosscheck.op.Operation.DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT;

import crosscheck.mutant.Grouping.Terms;
import crosscheck.op.Case;
import java.util.List;

/** Mistakes in the depthwise operation, in which every output channel is a group. */
final class DepthwiseMutants {

  private DepthwiseMutants() {}

  static List<Mutant> all() {
    return List.of(
        mutant(
            "depth-multiplier-first",
            "The multiplier counts before the channel in the input.",
            (c, output) -> {
              Terms own = Grouping.right(c, output);
              int step = own.count() > 1 ? c.groups() : 1;
              return new Terms(output, step, 0, own.filterInput(), own.count());
            }),
        mutant(
            "depth-multiplier-ignored",
            "Of the multiplier's channels the first alone is read.",
            (c, output) -> counting(c, output, 1)),
        mutant(
            "last-of-the-multiplier-missing",
            "The loop over the multiplier ends one too early.",
            (c, output) -> counting(c, output, Math.max(1, Grouping.right(c, output).count() - 1))),
        mutant(
            "depthwise-channels-reversed",
            "Every output channel is computed as the one at the other end.",
            (c, output) -> Grouping.right(c, c.outputChannels() - 1 - output)));
  }

  private static Mutant mutant(String name, String story, Grouping.Channel channel) {
    return Mutant.of(
        name,
        DEPTH_MULTIPLIER,
        story,
        Mistake.grouping(Grouping.terms(channel)).in(DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT));
  }

  private static Terms counting(Case c, int output, int count) {
    Terms own = Grouping.right(c, output);
    return new Terms(own.image(), 1, 0, own.filterInput(), count);
  }
}
