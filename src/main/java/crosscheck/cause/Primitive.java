package crosscheck.cause;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** {@code wei_f32:ap:blocked:Bcda8b::f0}. */
  private static final Pattern WEIGHTS = Pattern.compile("\\bwei_\\w+:\\w*:\\w*:(\\w+)");

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
  public static Optional<Primitive> parse(String line) {
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

  /** Returns what the lines of {@code ONEDNN_VERBOSE=1} say was executed, in order. */
  public static List<Primitive> saidIn(List<String> lines) {
    return lines.stream().map(Primitive::parse).flatMap(Optional::stream).toList();
  }

  /** The first convolution among primitives, forward or backward; nothing if there is none. */
  public static Optional<Primitive> convolutionOf(List<Primitive> primitives) {
    return primitives.stream()
        .filter(primitive -> primitive.kind.equals("convolution"))
        .findFirst();
  }

  /** How many of some primitives bring a tensor into another layout. */
  static long reordersOf(List<Primitive> primitives) {
    return primitives.stream().filter(primitive -> primitive.kind.equals("reorder")).count();
  }

  /** The layout of the filter, such as {@code Bcda8b}; empty if it has none. */
  String weights() {
    Matcher matcher = WEIGHTS.matcher(formats);
    return matcher.find() ? matcher.group(1) : "";
  }

  @Override
  public String toString() {
    return direction.equals("undef")
        ? "%s %s; %s; %s".formatted(kind, implementation, problem, formats)
        : "%s %s %s; %s; %s".formatted(kind, implementation, direction, problem, formats);
  }
}
