package crosscheck.vector;

import crosscheck.mutant.Catalogue;
import crosscheck.mutant.Mutant;
import crosscheck.op.Case;
import crosscheck.op.Operation;
import crosscheck.sweep.Sweep;
import crosscheck.tensor.Tensor4;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The vectors, chosen feature by feature among a sweep's cases by what they catch.
 *
 * <p>A candidate is small and its expected output is not all zero. Each feature takes those that
 * together catch the most faulty implementations, above all such as few vectors of the features
 * before it catch. Some of all are to be run first: they catch every implementation that any vector
 * catches.
 */
public final class Selection {

  /** How many vectors are to be run first. */
  public static final int FIRST = 20;

  private static final List<Mutant> MUTANTS = Catalogue.mutants(Operation.CONV2D_TRANSPOSE);

  private final Map<VectorFeature, List<Candidate>> chosen = new EnumMap<>(VectorFeature.class);

  /**
   * A call that may be chosen.
   *
   * @param call the call
   * @param caught the faulty implementations that fail on it, by their place in the catalogue
   */
  private record Candidate(Call call, BitSet caught) {

    static Candidate of(Call call) {
      Vector vector = call.vector(Optional.empty(), 0);
      Case c = call.c();
      Tensor4 image = c.image();
      Tensor4 filter = c.filter();
      BitSet caught = new BitSet(MUTANTS.size());
      for (int i = 0; i < MUTANTS.size(); i++) {
        Mutant mutant = MUTANTS.get(i);
        caught.set(
            i,
            mutant.appliesTo(c)
                && vector.isFailedBy(mutant.observe(Operation.CONV2D_TRANSPOSE, c, image, filter)));
      }
      return new Candidate(call, caught);
    }

    Vector vector(Optional<Integer> first) {
      return call.vector(first, caught.cardinality());
    }
  }

  private Selection(Sweep sweep) {
    Greedy<Candidate> greedy = new Greedy<>(MUTANTS.size(), Candidate::caught);
    Set<String> ids = new HashSet<>();
    for (VectorFeature feature : VectorFeature.values()) {
      List<Candidate> candidates =
          sweep
              .cases(feature.id())
              .filter(feature::shows)
              .map(Call::new)
              .filter(call -> call.isSmall(feature.mostNumbers()) && call.proves())
              .filter(call -> !ids.contains(call.id()))
              .sorted(Comparator.comparing(Call::c))
              .map(Candidate::of)
              .toList();
      List<Candidate> some = greedy.choose(candidates, feature.most());
      some.forEach(candidate -> ids.add(candidate.call().id()));
      chosen.put(feature, some);
    }
  }

  /**
   * Chooses vectors among the cases of a sweep, which has a block for each feature.
   *
   * @throws IllegalArgumentException if it has not, or if a block's choices are impossible
   */
  public static Selection of(Sweep sweep) {
    return new Selection(sweep);
  }

  /** How many vectors each faulty implementation fails on, the least caught first. */
  public Map<String, Integer> catches() {
    Map<String, Integer> catches = new LinkedHashMap<>();
    IntStream.range(0, MUTANTS.size())
        .boxed()
        .sorted(Comparator.comparing(this::catches))
        .forEach(mutant -> catches.put(MUTANTS.get(mutant).name(), catches(mutant)));
    return catches;
  }

  private int catches(int mutant) {
    return (int) all().stream().filter(candidate -> candidate.caught().get(mutant)).count();
  }

  private List<Candidate> all() {
    return chosen.values().stream().flatMap(List::stream).toList();
  }

  /** The vectors, a file for each feature. */
  public List<VectorFile> files() {
    List<Candidate> first = new Greedy<>(MUTANTS.size(), Candidate::caught).choose(all(), FIRST);
    Map<Candidate, Integer> places = new HashMap<>();
    first.forEach(candidate -> places.put(candidate, places.size() + 1));
    List<VectorFile> files = new ArrayList<>();
    chosen.forEach(
        (feature, some) ->
            files.add(
                VectorFile.of(
                    feature,
                    some.stream()
                        .sorted(Comparator.comparing(candidate -> candidate.call().c()))
                        .map(one -> one.vector(Optional.ofNullable(places.get(one))))
                        .toList())));
    return files;
  }
}
