package crosscheck.sweep;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import crosscheck.cases.Case;
import crosscheck.cases.CaseId;
import crosscheck.cases.KernelPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

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
   * Hands over every case, in an order that depends on the block and the seed alone; the same case
   * may come twice.
   */
  void enumerate(long seed, Consumer<Case> cases);

  /** Every combination of all choices. */
  record Grid(String name, Set<KernelPath> kernelPaths, Ranges ranges) implements Block {
    public Grid {
      requireNamed(name, kernelPaths);
    }

    @Override
    public void enumerate(long seed, Consumer<Case> cases) {
      GridEnumeration.of(ranges, cases);
    }
  }

  /**
   * Random combinations, equally many for each element type, data format and padding.
   *
   * @param attributes how many attribute combinations are drawn for each of these; all cases of one
   *     share a graph
   * @param shapes how many cases are drawn for each attribute combination
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
      Plan.requireCount(
          ranges.elementTypes().size(),
          ranges.dataFormats().size(),
          ranges.paddings().size(),
          attributes,
          shapes);
    }

    private static void requirePositive(String key, long number) {
      if (number < 1) {
        throw new IllegalArgumentException(key + " must be >= 1, was " + number);
      }
    }

    @Override
    public void enumerate(long seed, Consumer<Case> cases) {
      new SampleEnumeration(this, seed).enumerate(cases);
    }
  }

  /**
   * Cases by their ids.
   *
   * @param cases the ids
   */
  record Listed(String name, Set<KernelPath> kernelPaths, List<String> cases) implements Block {
    public Listed {
      requireNamed(name, kernelPaths);
      Plan.requireCount(cases.size());
      List<String> checked = new ArrayList<>();
      for (String id : cases) {
        try {
          checked.add(CaseId.parse(id).id());
        } catch (IllegalArgumentException impossible) {
          throw new IllegalArgumentException("case " + id + ": " + impossible.getMessage());
        }
      }
      cases = List.copyOf(checked);
    }

    @Override
    public void enumerate(long seed, Consumer<Case> sink) {
      cases.forEach(id -> sink.accept(CaseId.parse(id)));
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
