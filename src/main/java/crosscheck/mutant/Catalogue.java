package crosscheck.mutant;

import crosscheck.input.Nearest;
import crosscheck.op.Case;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.tensor.Tensor4;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All implementations in this package. */
public final class Catalogue {

  /** The right implementation, from which every mutant differs by one mistake. */
  public static final Operator RIGHT = Convolution.RIGHT;

  private static final List<Mutant> MUTANTS =
      Stream.of(
              KernelMutants.all(),
              StrideMutants.all(),
              CropMutants.all(),
              EdgeMutants.all(),
              CellMutants.all(),
              SizeMutants.all(),
              ChannelMutants.all(),
              GroupMutants.all(),
              ValueMutants.all(),
              DepthwiseMutants.all(),
              GradientMutants.all())
          .flatMap(List::stream)
          .toList();

  private Catalogue() {}

  /** The right implementations by name; but for the gradients they share no loop. */
  public static Map<String, Operator> right() {
    Map<String, Operator> right = new LinkedHashMap<>();
    right.put("scatter", Convolution.RIGHT);
    right.put("gather", answering(Gather::result));
    right.put("zero-insertion", answering(ZeroInsertion::result));
    right.put("column-matrix", answering(ColumnMatrix::result));
    return right;
  }

  /** Computes the result of a case that must be accepted. */
  @FunctionalInterface
  private interface Computation {
    Tensor4 result(Case c, Tensor4 image, Tensor4 filter);
  }

  private static Operator answering(Computation computation) {
    return (operation, c, image, filter) -> {
      if (operation.isGradient()) {
        return RIGHT.observe(operation, c, image, filter);
      }
      return Convolution.refusal(c)
          .orElseGet(() -> new Produced(groups(computation, c, image, filter)));
    };
  }

  /** Computes each group by itself; the results stand beside each other. */
  private static Tensor4 groups(Computation computation, Case c, Tensor4 image, Tensor4 filter) {
    Case one = c.ofOneGroup();
    int inputs = one.inputChannels();
    return Tensor4.besideEachOther(
        IntStream.iterate(0, first -> first < c.inputChannels(), first -> first + inputs)
            .mapToObj(
                first ->
                    computation.result(
                        one, image.channels(first, inputs), filter.channels(first, inputs)))
            .toList());
  }

  /** The faulty implementations, topic by topic. */
  public static List<Mutant> mutants() {
    return MUTANTS;
  }

  /** Those that get an operation wrong. */
  public static List<Mutant> mutants(Operation operation) {
    return MUTANTS.stream().filter(mutant -> mutant.operation() == operation).toList();
  }

  /**
   * The mutant of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Mutant mutant(String name) {
    List<String> names = MUTANTS.stream().map(Mutant::name).toList();
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "must be a name in detection's table, was %s%s"
              .formatted(name, Nearest.question(name, names)));
    }
    return MUTANTS.get(names.indexOf(name));
  }
}
