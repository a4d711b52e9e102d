package crosscheck.check.conformance;

import java.util.Optional;

/**
 * One primitive that oneDNN executed, in its own words.
 *
 * @param kind convolution, reorder and so on
 * @param implementation the implementation and its instruction set, such as {@code
 *     brgconv_strided:avx2}
 * @param direction such as {@code backward_data}; {@code undef} where there is none
 * @param formats the memory descriptors of its operands
 * @param problem the problem descriptor
 */
public record Primitive(
    String kind, String implementation, String direction, String formats, String problem) {

  private static final String EXECUTED = "onednn_verbose,primitive,exec,cpu,";

  private static final int KIND = 0;
  private static final int IMPLEMENTATION = 1;
  private static final int DIRECTION = 2;
  private static final int FORMATS = 3;
  private static final int PROBLEM = 6;

  /**
   * Returns what a line of {@code ONEDNN_VERBOSE=1} says was executed; nothing if it says something
   * else.
   *
   * <p>The fields are those of the line's own template in oneDNN 3.5: operation, engine, primitive,
   * implementation, prop_kind, memory_descriptors, attributes, auxiliary, problem_desc, exec_time.
   */
  static Optional<Primitive> parse(String line) {
    int start = line.indexOf(EXECUTED);
    if (start < 0) {
      return Optional.empty();
    }
    String[] fields = line.substring(start + EXECUTED.length()).split(",", -1);
    return fields.length <= PROBLEM
        ? Optional.empty()
        : Optional.of(
            new Primitive(
                fields[KIND],
                fields[IMPLEMENTATION],
                fields[DIRECTION],
                fields[FORMATS],
                fields[PROBLEM]));
  }

  @Override
  public String toString() {
    return direction.equals("undef")
        ? "%s %s; %s; %s".formatted(kind, implementation, problem, formats)
        : "%s %s %s; %s; %s".formatted(kind, implementation, direction, problem, formats);
  }
}
