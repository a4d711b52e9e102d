package crosscheck.verdict;

import crosscheck.op.Arguments;
import crosscheck.op.Contract;
import crosscheck.op.Demand.Accepted;
import crosscheck.op.Demand.Refused;
import crosscheck.op.Invocation;
import crosscheck.op.Mode;
import crosscheck.op.Observation;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.op.Rule;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * A call in the op's own words, judged by the {@link crosscheck.op.Contract}.
 *
 * @param invocation the call
 * @param mode the way in which it is made
 */
public record InvocationTrial(Invocation invocation, Mode mode)
    implements Trial, Comparable<InvocationTrial> {

  private static final Comparator<InvocationTrial> SIMPLEST_FIRST =
      Comparator.comparing(InvocationTrial::invocation).thenComparing(InvocationTrial::mode);

  private static final String MODE = ",mode=";

  /** Whether an id is of an invocation and not of a case: it says what is changed in one. */
  public static boolean isId(String id) {
    return id.contains(",");
  }

  /**
   * Reads an id.
   *
   * @throws IllegalArgumentException if it is malformed; the message says what is wrong
   */
  public static InvocationTrial parse(String id) {
    int end = id.lastIndexOf(MODE);
    String mode = end < 0 ? "" : id.substring(end + MODE.length());
    return Arrays.stream(Mode.values())
        .filter(known -> known.id().equals(mode))
        .findFirst()
        .map(known -> new InvocationTrial(Invocation.parse(id.substring(0, end)), known))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must end with ,mode=eager or ,mode=fed or ,mode=constant, does not"));
  }

  /** The rules that the call breaks; none if it must be accepted. */
  public Set<Rule> brokenRules() {
    return Contract.of(invocation.arguments()) instanceof Refused refused
        ? refused.broken()
        : Set.of();
  }

  @Override
  public Operation operation() {
    return Operation.CONV2D_TRANSPOSE;
  }

  /** The invocation's id and the mode, from which the trial can be read back. */
  @Override
  public String id() {
    return invocation.id() + MODE + mode.id();
  }

  /**
   * The broken rules: every call has a graph of its own, and calls that break the same rules go
   * together.
   */
  @Override
  public Object graph() {
    return brokenRules();
  }

  @Override
  public Optional<String> obstacle(long mostBytes) {
    Arguments arguments = invocation.arguments();
    if (Contract.of(arguments) instanceof Accepted accepted) {
      Optional<String> beyondTheOracle = ContractVerifier.beyondTheOracle(arguments, accepted);
      return beyondTheOracle.isPresent()
          ? beyondTheOracle
          : tooLarge(arguments, accepted.elements(), mostBytes);
    }
    return tooLarge(arguments, requested(arguments), mostBytes);
  }

  /**
   * The elements that an invalid call may make the op allocate. With nothing to compute, the op may
   * fill the requested result with zeros, and whether a huge one succeeds depends on the machine's
   * memory.
   */
  private static long requested(Arguments arguments) {
    boolean nothingToCompute =
        arguments.filter().contains(0L) || arguments.outBackprop().contains(0L);
    boolean allocates = arguments.inputSizes().stream().allMatch(size -> size > 0);
    if (!nothingToCompute || !allocates) {
      return 0;
    }
    long elements = 1;
    for (long size : arguments.inputSizes()) {
      elements = elements > Long.MAX_VALUE / size ? Long.MAX_VALUE : elements * size;
    }
    return elements;
  }

  private static Optional<String> tooLarge(Arguments arguments, long result, long mostBytes) {
    long given =
        Arguments.elements(arguments.filter()) + Arguments.elements(arguments.outBackprop());
    long elements = result > Long.MAX_VALUE - given ? Long.MAX_VALUE : given + result;
    return Verifier.tooLarge(elements, arguments.outBackpropType().bytes(), mostBytes);
  }

  @Override
  public boolean mustBeAccepted() {
    return brokenRules().isEmpty();
  }

  @Override
  public Verdict check(Operator operator) {
    return judge(operator.invoke(invocation, mode));
  }

  @Override
  public Verdict judge(Observation observation) {
    return ContractVerifier.judge(invocation, observation);
  }

  @Override
  public int compareTo(InvocationTrial other) {
    return SIMPLEST_FIRST.compare(this, other);
  }
}
