package crosscheck.explanation;

import crosscheck.check.conventions.Agreement;
import crosscheck.check.conventions.Choice;
import crosscheck.check.conventions.Judgement;
import crosscheck.check.conventions.Pair;
import crosscheck.check.conventions.Question;
import crosscheck.check.live.Confirmations;
import crosscheck.convention.Answer.Refused;
import crosscheck.convention.Convention;
import crosscheck.convention.Convention.Counterpart;
import crosscheck.convention.Setting;
import crosscheck.geometry.Alignment;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one convention makes of the call; lists are height and width.
 *
 * @param convention its id
 * @param title the framework and the call in its own words
 * @param confirmed which releases of the framework itself confirmed the rule, or that it was read
 *     only
 * @param said what its caller says beside input, kernel, stride and dilation
 * @param size the output's size; empty if it refuses the call
 * @param crop the cells cut at the start; empty where it names none
 * @param choices which of the op's sizes these are
 * @param result how it compares with the op: an outcome, or NOT TAKEN
 * @param reason why it does not take the call, or an empty text
 */
record ConventionAnswer(
    String convention,
    String title,
    String confirmed,
    List<String> said,
    List<Integer> size,
    List<Integer> crop,
    List<String> choices,
    String result,
    String reason) {

  /** Whether size and values are the op's. */
  boolean agrees() {
    return result.equals(Agreement.AGREES.name());
  }

  /**
   * Asks a convention for the call in its own words: pads and output_padding are such as come to
   * the size that is aimed at; where it takes no pads, an output_padding that must be given is 0.
   *
   * @param aim the size that the caller wants, on both axes
   * @param outputPadding what the caller says, on both axes, if it does
   * @param confirmations what the frameworks themselves answered
   * @return nothing if the convention has no word for this kind of padding
   */
  static Optional<ConventionAnswer> of(
      Convention convention,
      ConvTransposeGeometry geometry,
      List<Integer> aim,
      Optional<List<Integer>> outputPadding,
      Confirmations confirmations) {
    AxisGeometry height = geometry.height();
    AxisGeometry width = geometry.width();
    if (!hasWordFor(convention, height, aim.get(0))) {
      return Optional.empty();
    }
    Question rows = question(convention, height, aim.get(0), on(0, outputPadding));
    Question columns = question(convention, width, aim.get(1), on(1, outputPadding));
    List<String> said = List.of(rows.setting().toString(), columns.setting().toString());
    String confirmed = confirmations.of(convention);
    Optional<Judgement> ofRows = Judgement.of(rows, Counterpart.always(height.padding()));
    Optional<Judgement> ofColumns = Judgement.of(columns, Counterpart.always(width.padding()));
    if (ofRows.isEmpty() || ofColumns.isEmpty()) {
      String reason = ofRows.isEmpty() ? "height: " + reason(rows) : "width: " + reason(columns);
      return Optional.of(notTaken(convention, confirmed, said, reason));
    }
    Pair pair = new Pair(ofRows.get(), ofColumns.get());
    if (pair.refusal().isPresent()) {
      return Optional.of(notTaken(convention, confirmed, said, pair.refusal().get()));
    }
    return Optional.of(
        new ConventionAnswer(
            convention.id(),
            convention.title(),
            confirmed,
            said,
            List.of(pair.height().size(), pair.width().size()),
            crop(pair),
            List.of(word(pair.height().choice()), word(pair.width().choice())),
            pair.expected().name(),
            ""));
  }

  private static ConventionAnswer notTaken(
      Convention convention, String confirmed, List<String> said, String reason) {
    return new ConventionAnswer(
        convention.id(),
        convention.title(),
        confirmed,
        said,
        List.of(),
        List.of(),
        List.of(),
        "NOT TAKEN",
        reason);
  }

  private static OptionalInt on(int axis, Optional<List<Integer>> outputPadding) {
    return outputPadding.map(cells -> OptionalInt.of(cells.get(axis))).orElse(OptionalInt.empty());
  }

  private static boolean hasWordFor(Convention convention, AxisGeometry axis, int aim) {
    return takesPads(convention)
        || convention.counterpart().of(axis.scatter(), Setting.NONE, aim).equals(axis.padding());
  }

  private static boolean takesPads(Convention convention) {
    return convention.takes(setting -> setting.before() != 0 || setting.after() != 0);
  }

  private static Question question(
      Convention convention, AxisGeometry axis, int aim, OptionalInt outputPadding) {
    Setting cut = takesPads(convention) ? cut(convention, axis, aim) : Setting.NONE;
    Setting setting = convention.counterpart().pads(axis.scatter(), cut.before(), cut.after());
    if (outputPadding.isPresent()
        ? convention.takes(s -> s.outputPadding().isPresent())
        : !convention.takes(s -> s.outputPadding().isEmpty())) {
      int makesTheAim = takesPads(convention) ? missing(axis, cut, aim) : 0;
      setting = setting.withOutputPadding(outputPadding.orElse(makesTheAim));
    }
    if (convention.takes(s -> s.outputSize().isPresent())) {
      setting = setting.withOutputSize(aim);
    }
    return new Question(convention, axis.scatter(), setting);
  }

  /** The user's pads; else cells to cut to the aim, or next to it if they must be alike. */
  private static Setting cut(Convention convention, AxisGeometry axis, int aim) {
    if (axis.padding().kind() == Padding.Kind.EXPLICIT) {
      return Setting.pads(axis.padding().before(), axis.padding().after());
    }
    if (convention.takes(s -> s.before() != s.after())) {
      int before = axis.cropBefore(aim);
      int after = axis.fullSize() - before - aim;
      return Setting.pads(
          before, convention.takes(s -> s.after() < 0) ? after : Math.max(0, after));
    }
    int half = Math.max(0, axis.fullSize() - aim + 1) / 2;
    return Setting.pads(half, half);
  }

  /** How many cells the size lacks that is left. */
  private static int missing(AxisGeometry axis, Setting cut, int aim) {
    return axis.padding().kind() == Padding.Kind.EXPLICIT
        ? 0
        : aim - (axis.fullSize() - cut.before() - cut.after());
  }

  private static String reason(Question question) {
    return question.convention().rule().answer(question.scatter(), question.setting())
            instanceof Refused refused
        ? refused.reason()
        : "";
  }

  private static List<Integer> crop(Pair pair) {
    Optional<Alignment> rows = pair.height().alignment();
    Optional<Alignment> columns = pair.width().alignment();
    return rows.isPresent() && columns.isPresent()
        ? List.of(rows.get().crop(), columns.get().crop())
        : List.of();
  }

  private static String word(Choice choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
