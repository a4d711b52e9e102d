package crosscheck.mutant;

import static crosscheck.mutant.Feature.GROUPS;

import crosscheck.mutant.Grouping.Terms;
import crosscheck.op.Case;
import java.util.List;

/** Mistakes in groups of channels; with one group there is none. */
final class GroupMutants {

  private GroupMutants() {}

  static List<Mutant> all() {
    return List.of(
        mutant(
            "groups-reversed",
            "Each group of weights meets the channels of the group at the other end.",
            (c, output) -> imageOfGroup(c, output, c.groups() - 1 - group(c, output))),
        mutant(
            "first-group-for-all",
            "Every group reads the input channels of the first.",
            (c, output) -> imageOfGroup(c, output, 0)),
        mutant(
            "weights-of-the-first-group-for-all",
            "Every group has the weights of the first.",
            (c, output) -> {
              Terms own = Grouping.right(c, output);
              return new Terms(own.image(), 1, own.filterOutput(), 0, own.count());
            }),
        mutant(
            "last-group-missing",
            "The loop over the groups ends one too early.",
            (c, output) -> {
              Terms own = Grouping.right(c, output);
              int count = group(c, output) == c.groups() - 1 ? 0 : own.count();
              return new Terms(own.image(), 1, own.filterOutput(), own.filterInput(), count);
            }),
        mutant(
            "output-channels-dealt-to-the-groups",
            "Output channels go to the groups in turn.",
            (c, output) -> Grouping.of(c, output % c.groups(), output / c.groups())),
        mutant(
            "input-channels-dealt-to-the-groups",
            "Input channels belong to the groups in turn, as if the multiplier came first.",
            (c, output) -> {
              Terms own = Grouping.right(c, output);
              int step = own.count() > 1 ? c.groups() : 1;
              return new Terms(
                  group(c, output), step, own.filterOutput(), own.filterInput(), own.count());
            }));
  }

  private static Mutant mutant(String name, String story, Grouping.Channel channel) {
    return Mutant.of(name, GROUPS, story, Mistake.grouping(Grouping.terms(channel)));
  }

  private static int group(Case c, int output) {
    return output / c.groupOutputChannels();
  }

  private static Terms imageOfGroup(Case c, int output, int group) {
    Terms own = Grouping.right(c, output);
    return new Terms(group * own.count(), 1, own.filterOutput(), own.filterInput(), own.count());
  }
}
