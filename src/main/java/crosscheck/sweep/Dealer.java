package crosscheck.sweep;

import crosscheck.op.Attributes;
import crosscheck.op.Case;
import org.jspecify.annotations.Nullable;

/**
 * Deals the cases of a sweep to shards as they are enumerated, in turn, so that each shard gets its
 * share of every block.
 *
 * <p>Cases that the op must accept are dealt in whole groups, because each needs a graph; cases
 * that it must refuse are dealt one by one, because each may cost a worker.
 */
final class Dealer {

  private final Shard shard;
  private String block = "";
  private @Nullable Attributes graph;
  private Fullness fullness = new Fullness();
  private long groups = -1;
  private long refusals;

  Dealer(Shard shard) {
    this.shard = shard;
  }

  /** Whether the shard gets the next case of a block. */
  boolean deals(String ofBlock, Case c) {
    return shard.gets(turn(ofBlock, c));
  }

  /** The turn at which the next case of a block is dealt, which is the same for every shard. */
  long turn(String ofBlock, Case c) {
    if (!c.admissible()) {
      return refusals++;
    }
    Attributes attributes = c.attributes();
    if (fullness.isTooFullFor(c) || !attributes.equals(graph) || !ofBlock.equals(block)) {
      block = ofBlock;
      graph = attributes;
      fullness = new Fullness();
      groups++;
    }
    fullness.add(c);
    return groups;
  }
}
