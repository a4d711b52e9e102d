package crosscheck.sweep;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/** A part of a sweep; in JSON its {@code kind} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Block.Grid.class, name = "grid"),
  @JsonSubTypes.Type(value = Block.Sample.class, name = "sample"),
  @JsonSubTypes.Type(value = Block.Listed.class, name = "list")
})
sealed interface Block {

  /** What the block is called in tests and tables. */
  String name();

  /** The kernel paths on which its cases run. */
  Set<KernelPath> kernelPaths();

  /**
   * Every case once, made when its turn comes; of choices those that one graph serves come
   * together. They, and their order, depend on the block and the seed alone.
   *
   * @throws IllegalArgumentException if the choices are impossible; the iterator may throw it too
   */
  Iterator<Case> cases(long seed);

  /** How many combinations are looked at, at most; the largest long if it is no long. */
  long combinations();

  /** Whether a case is one of its cases; a sample is enumerated for that. */
  boolean holds(long seed, Case c);

  /** Every combination of all choices. */
  record Grid(String name, Set<KernelPath> kernelPaths, Ranges ranges) implements Block {
    public Grid {
      requireNamed(name, kernelPaths);
    }

    @Override
    public Iterator<Case> cases(long seed) {
      return ranges.withFills(new Chain<>(ranges.families().iterator(), Grid::cases));
    }

    private static Iterator<Case> cases(Family family) {
      return new Chain<>(
          LongStream.range(0, family.graphs()).mapToObj(family::graph).iterator(), GraphCases::all);
    }

    @Override
    public long combinations() {
      return ranges.combinations();
    }

    @Override
    public boolean holds(long seed, Case c) {
      return ranges.contains(c);
    }
  }

  /**
   * Random combinations, equally many for each element type, data format and padding.
   *
   * @param attributes how many attribute combinations are drawn for each of these; all cases of one
   *     share a graph
   * @param shapes how many geometries are drawn for each attribute combination; each makes a case
   *     with every fill
   * @param mostMultiplyAdds the most multiplications that a case may take
   */
  record Sample(
      String name,
      Set<KernelPath> kernelPaths,
      Ranges ranges,
      int attributes,
      int shapes,
      long mostMultiplyAdds)
      implements Block {
    public Sample {
      requireNamed(name, kernelPaths);
      requirePositive("attributes", attributes);
      requirePositive("shapes", shapes);
      requirePositive("mostMultiplyAdds", mostMultiplyAdds);
    }

    private static void requirePositive(String key, long number) {
      if (number < 1) {
        throw new IllegalArgumentException(key + " must be >= 1, was " + number);
      }
    }

    @Override
    public Iterator<Case> cases(long seed) {
      return ranges.withFills(
          new Chain<>(ranges.families().iterator(), family -> new Drawing(this, family, seed)));
    }

    @Override
    public long combinations() {
      return Choices.combinations(
          ranges.elementTypes().size(),
          ranges.dataFormats().size(),
          ranges.paddings().size(),
          attributes,
          shapes,
          ranges.fills().size());
    }

    @Override
    public boolean holds(long seed, Case c) {
      Iterable<Case> drawn = () -> cases(seed);
      return ranges.contains(c)
          && StreamSupport.stream(drawn.spliterator(), false).anyMatch(c::equals);
    }
  }

  /**
   * Cases by their ids, in the order in which they are named, one that is named twice once.
   *
   * @param cases the ids
   */
  record Listed(String name, Set<KernelPath> kernelPaths, List<String> cases) implements Block {
    public Listed {
      requireNamed(name, kernelPaths);
      List<String> checked = new ArrayList<>();
      for (String id : cases) {
        try {
          checked.add(CaseId.parse(id).id());
        } catch (IllegalArgumentException impossible) {
          throw new IllegalArgumentException("case " + id + ": " + impossible.getMessage());
        }
      }
      cases = checked.stream().distinct().toList();
    }

    @Override
    public Iterator<Case> cases(long seed) {
      return cases.stream().map(CaseId::parse).iterator();
    }

    @Override
    public long combinations() {
      return cases.size();
    }

    @Override
    public boolean holds(long seed, Case c) {
      return cases.contains(c.id());
    }
  }

  private static void requireNamed(String name, Set<KernelPath> kernelPaths) {
    if (!name.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException(
          "name must be of lower-case letters, digits and hyphens, was \"" + name + "\"");
    }
    if (kernelPaths.isEmpty()) {
      throw new IllegalArgumentException("kernelPaths must not be empty");
    }
  }
}
