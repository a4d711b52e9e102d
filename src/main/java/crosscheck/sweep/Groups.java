package crosscheck.sweep;

import crosscheck.op.Case;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The groups of a shard that must be accepted, or those that must be refused. */
final class Groups implements Iterator<Group> {

  private final boolean admissible;
  private final Dealer dealer;
  private final Iterator<Planned> cases;
  private @Nullable Planned next;
  private long returned;

  /**
   * Creates an iterator that has enumerated nothing yet.
   *
   * @param admissible true for the groups that must be accepted, false for those that must be
   *     refused
   */
  Groups(Sweep sweep, Shard shard, boolean admissible) {
    this.admissible = admissible;
    dealer = new Dealer(shard);
    cases =
        new Chain<>(
            sweep.blocks().iterator(), block -> new InBlock(block, block.cases(sweep.seed())));
  }

  /** One case of a block. */
  private record Planned(Block block, Case c) {
    boolean goesWith(Planned other) {
      return block.name().equals(other.block.name()) && c.attributes().equals(other.c.attributes());
    }
  }

  /** The cases of a block, with the block. */
  private record InBlock(Block block, Iterator<Case> cases) implements Iterator<Planned> {
    @Override
    public boolean hasNext() {
      return cases.hasNext();
    }

    @Override
    public Planned next() {
      return new Planned(block, cases.next());
    }
  }

  /** The next case of these groups, without removing it; null if there is none. */
  private @Nullable Planned peek() {
    while (next == null && cases.hasNext()) {
      Planned planned = cases.next();
      // Cases of both kinds are dealt, so that the iterators of both kinds deal alike.
      boolean dealt = dealer.deals(planned.block().name(), planned.c());
      next = dealt && planned.c().admissible() == admissible ? planned : null;
    }
    return next;
  }

  @Override
  public boolean hasNext() {
    return peek() != null;
  }

  /** Throws {@link IllegalArgumentException} if a block's choices are impossible. */
  @Override
  public Group next() {
    Planned first = peek();
    if (first == null) {
      throw new NoSuchElementException();
    }
    List<Case> group = new ArrayList<>();
    Fullness fullness = new Fullness();
    for (Planned c = first;
        c != null && c.goesWith(first) && !fullness.isTooFullFor(c.c());
        c = peek()) {
      group.add(c.c());
      fullness.add(c.c());
      next = null;
    }
    long index = returned;
    returned += group.size();
    return new Group(first.block().name(), first.block().kernelPaths(), index, List.copyOf(group));
  }
}
