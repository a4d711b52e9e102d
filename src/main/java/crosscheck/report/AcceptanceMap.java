package crosscheck.report;

import crosscheck.check.conformance.Acceptance;
import crosscheck.op.KernelFamily;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which sizes one family of kernels accepts at one stride: a row for each kernel, a column for each
 * distance of the requested size from the smallest admissible one.
 *
 * @param family the family
 * @param stride the stride
 * @param columns the distances, ascending; {@code 0} to {@code stride - 1} are admissible
 * @param rows the rows, by kernel
 */
public record AcceptanceMap(
    KernelFamily family, int stride, List<Integer> columns, List<Row> rows) {

  /** As far beyond the interval as a person looks. */
  private static final int MOST_BEYOND = 3;

  /**
   * The sizes of one kernel.
   *
   * @param kernel the kernel's extent
   * @param cells a cell for each column
   */
  public record Row(int kernel, List<Cell> cells) {}

  /**
   * What happened at one distance.
   *
   * @param answer what happened
   * @param sign the same in one character
   * @param words the same in words, with numbers
   */
  public record Cell(Answer answer, String sign, String words) {}

  /** What happened to the calls of a cell, the worst of it. */
  public enum Answer {
    /** No call was made. */
    NONE("", "not asked"),
    /** Admissible sizes were accepted. */
    ACCEPTED("✓", "accepted"),
    /** Other sizes were refused. */
    REFUSED("–", "refused"),
    /** An admissible size was refused. */
    WRONGLY_REFUSED("?", "refused though admissible"),
    /** Another size was accepted. */
    WRONGLY_ACCEPTED("!", "accepted though not admissible"),
    /** The process died. */
    KILLED("✗", "killed the process");

    private final String sign;
    private final String words;

    Answer(String sign, String words) {
      this.sign = sign;
      this.words = words;
    }

    /** The answer in one character. */
    public String sign() {
      return sign;
    }

    /** The answer in words. */
    public String words() {
      return words;
    }

    private static Answer of(Acceptance place) {
      if (place.killed() > 0) {
        return KILLED;
      }
      if (place.admissible()) {
        return place.refused() > 0 ? WRONGLY_REFUSED : ACCEPTED;
      }
      return place.accepted() > 0 ? WRONGLY_ACCEPTED : REFUSED;
    }
  }

  /** The maps of all families and strides that were asked. */
  static List<AcceptanceMap> of(List<Acceptance> places) {
    Map<List<Object>, List<Acceptance>> maps = new LinkedHashMap<>();
    places.stream()
        .filter(place -> place.beyond() >= -MOST_BEYOND)
        .filter(place -> place.beyond() < place.stride() + MOST_BEYOND)
        .forEach(
            place ->
                maps.computeIfAbsent(
                        List.of(place.family(), place.stride()), first -> new ArrayList<>())
                    .add(place));
    return maps.values().stream().map(AcceptanceMap::map).toList();
  }

  private static AcceptanceMap map(List<Acceptance> places) {
    int first = places.stream().mapToInt(Acceptance::beyond).min().orElse(0);
    int last = places.stream().mapToInt(Acceptance::beyond).max().orElse(0);
    List<Integer> columns = IntStream.rangeClosed(first, last).boxed().toList();
    List<Row> rows =
        places.stream()
            .map(Acceptance::kernel)
            .distinct()
            .sorted(Comparator.naturalOrder())
            .map(kernel -> row(kernel, columns, places))
            .toList();
    return new AcceptanceMap(places.get(0).family(), places.get(0).stride(), columns, rows);
  }

  private static Row row(int kernel, List<Integer> columns, List<Acceptance> places) {
    return new Row(
        kernel,
        columns.stream()
            .map(
                beyond ->
                    places.stream()
                        .filter(place -> place.kernel() == kernel && place.beyond() == beyond)
                        .findFirst()
                        .map(AcceptanceMap::cell)
                        .orElse(new Cell(Answer.NONE, Answer.NONE.sign(), Answer.NONE.words())))
            .toList());
  }

  private static Cell cell(Acceptance place) {
    Answer answer = Answer.of(place);
    return new Cell(
        answer,
        answer.sign(),
        String.format(
            Locale.ROOT,
            "%s: %,d accepted, %,d refused, %,d killed the process",
            answer.words(),
            place.accepted(),
            place.refused(),
            place.killed()));
  }

  /** Whether a distance is admissible. */
  public boolean admissible(int beyond) {
    return Acceptance.isAdmissible(beyond, stride);
  }
}
