package crosscheck.op;

import crosscheck.convention.Answer;
import crosscheck.convention.Answer.Aligned;
import crosscheck.convention.Convention;
import crosscheck.convention.Conventions;
import crosscheck.convention.Setting;
import crosscheck.geometry.Alignment;
import crosscheck.geometry.Scatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of a framework in the words of a convention, with one channel and one image.
 *
 * @param convention the convention's id
 * @param rows the rows' axis
 * @param columns the columns' axis
 */
public record FrameworkCall(String convention, Axis rows, Axis columns)
    implements Comparable<FrameworkCall> {

  private static final Comparator<FrameworkCall> SMALLEST_FIRST =
      Comparator.comparingInt((FrameworkCall call) -> call.rows.magnitude())
          .thenComparingInt(call -> call.columns.magnitude())
          .thenComparing(FrameworkCall::id);

  private static final Pattern NOT_A_SEPARATOR = Pattern.compile("[^,]+");

  /**
   * One axis of a call.
   *
   * @param scatter the axis
   * @param setting what else the caller says
   */
  public record Axis(Scatter scatter, Setting setting) {

    private static final Pattern FORM =
        Pattern.compile(
            "i(?<i>\\d{1,4})-k(?<k>\\d{1,4})-s(?<s>\\d{1,4})-d(?<d>\\d{1,4})"
                + "(?:-pads(?<before>-?\\d{1,4}):(?<after>-?\\d{1,4}))?"
                + "(?:-op(?<op>-?\\d{1,4}))?(?:-o(?<o>-?\\d{1,4}))?");

    private static Axis parse(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "an axis must be i3-k3-s2-d1, with -pads1:1, -op1 or -o7 if given, was \"%s\""
                .formatted(text));
      }
      return new Axis(
          new Scatter(
              number(matcher, "i").orElseThrow(),
              number(matcher, "k").orElseThrow(),
              number(matcher, "s").orElseThrow(),
              number(matcher, "d").orElseThrow()),
          new Setting(
              number(matcher, "before").orElse(0),
              number(matcher, "after").orElse(0),
              number(matcher, "op"),
              number(matcher, "o")));
    }

    private static OptionalInt number(Matcher matcher, String group) {
      String digits = matcher.group(group);
      return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    /**
     * An axis of one cell, which every convention takes and leaves as it is, with the same
     * parameters given.
     */
    public Axis neutral() {
      return new Axis(
          new Scatter(1, 1, 1, 1),
          new Setting(
              0,
              0,
              setting.outputPadding().isPresent() ? OptionalInt.of(0) : OptionalInt.empty(),
              setting.outputSize().isPresent() ? OptionalInt.of(1) : OptionalInt.empty()));
    }

    /** The sum of all numbers' magnitudes. */
    private int magnitude() {
      return scatter.input()
          + scatter.kernel()
          + scatter.stride()
          + scatter.dilation()
          + Math.abs(setting.before())
          + Math.abs(setting.after())
          + Math.abs(setting.outputPadding().orElse(0))
          + Math.abs(setting.outputSize().orElse(0));
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      text.append('i').append(scatter.input()).append("-k").append(scatter.kernel());
      text.append("-s").append(scatter.stride()).append("-d").append(scatter.dilation());
      if (setting.before() != 0 || setting.after() != 0) {
        text.append("-pads").append(setting.before()).append(':').append(setting.after());
      }
      setting.outputPadding().ifPresent(cells -> text.append("-op").append(cells));
      setting.outputSize().ifPresent(cells -> text.append("-o").append(cells));
      return text.toString();
    }
  }

  /** A call about one axis, the columns; it has one row. */
  public static FrameworkCall of(String convention, Scatter scatter, Setting setting) {
    Axis columns = new Axis(scatter, setting);
    return new FrameworkCall(convention, columns.neutral(), columns);
  }

  /**
   * Reads an id.
   *
   * @throws IllegalArgumentException if it is malformed; the message says what is wrong
   */
  public static FrameworkCall parse(String id) {
    var parts = NOT_A_SEPARATOR.matcher(id).results().map(part -> part.group()).toList();
    if (parts.size() < 2 || parts.size() > 3) {
      throw new IllegalArgumentException("must be CONVENTION,AXIS or CONVENTION,ROWS,COLUMNS");
    }
    String convention = parts.get(0).toLowerCase(Locale.ROOT);
    Axis columns = Axis.parse(parts.get(parts.size() - 1));
    Axis rows = parts.size() == 2 ? columns.neutral() : Axis.parse(parts.get(1));
    FrameworkCall call = new FrameworkCall(convention, rows, columns);
    call.rule();
    return call;
  }

  /** The convention; throws {@link IllegalArgumentException} if there is none of that id. */
  public Convention rule() {
    return Conventions.named(convention)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no convention \"%s\"".formatted(convention)));
  }

  /** What the convention answers to one of the axes; throws as {@link #rule}. */
  public Answer answer(Axis axis) {
    return rule().rule().answer(axis.scatter(), axis.setting());
  }

  /**
   * What the convention keeps of the full scatter of one of the axes.
   *
   * @throws IllegalArgumentException if it refuses the axis or names no crop
   */
  public Alignment alignment(Axis axis) {
    if (answer(axis) instanceof Aligned aligned) {
      return aligned.alignment();
    }
    throw new IllegalArgumentException(convention + " names no crop for " + axis);
  }

  /** Whether the call is about the columns alone. */
  public boolean isOfOneAxis() {
    return rows.equals(columns.neutral());
  }

  /** The convention, the rows unless the call is about the columns alone, and the columns. */
  public String id() {
    return isOfOneAxis() ? convention + "," + columns : convention + "," + rows + "," + columns;
  }

  @Override
  public int compareTo(FrameworkCall other) {
    return SMALLEST_FIRST.compare(this, other);
  }
}
