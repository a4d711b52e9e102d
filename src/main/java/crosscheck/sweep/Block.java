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

/** A part of a sweep; in JSON, {@code kind} names its subtype. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Block.Grid.class, name = "grid"),
  @JsonSubTypes.Type(value = Block.Sample.class, name = "sample"),
  @JsonSubTypes.Type(value = Block.Listed.class, name = "list")
})
sealed interface Block {

  /** The block's name in tests and tables. */
  String name();

  /** The kernel paths on which its cases run. */
  Set<KernelPath> kernelPaths();

  /**
   * Every case once, created lazily. The cases of ranges that one graph serves are adjacent. Cases
   * and order depend on the block and the seed alone.
   *
   * @throws IllegalArgumentException if the choices are impossible; the iterator may throw it too
   */
  Iterator<Case> cases(long seed);

  /**
   * The largest possible number of combinations that are enumerated; {@link Long#MAX_VALUE} if it
   * does not fit.
   */
  long combinations();

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
  }

  /**
   * Random combinations, equally many for each operation, element type, data format and padding.
   *
   * @param attributes the number of attribute combinations drawn for each of these; all cases of
   *     one share a graph
   * @param shapes the number of geometries drawn for each attribute combination; each makes a case
   *     with every fill
   * @param mostMultiplyAdds the most multiply-adds of a case
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
      return MixedRadix.combinations(
          ranges.operations().map(List::size).orElse(1),
          ranges.elementTypes().size(),
          ranges.dataFormats().size(),
          ranges.paddings().size(),
          attributes,
          shapes,
          ranges.fills().size());
    }
  }

  /**
   * Cases by their ids, in the order of the list, without duplicates.
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
