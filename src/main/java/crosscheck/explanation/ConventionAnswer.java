package crosscheck.explanation;

import crosscheck.check.conventions.Agreement;
import crosscheck.check.conventions.Choice;
import crosscheck.check.conventions.Judgement;
import crosscheck.check.conventions.Pair;
import crosscheck.check.conventions.Question;
import crosscheck.convention.Answer.Refused;
import crosscheck.convention.Convention;
import crosscheck.convention.Convention.Counterpart;
import crosscheck.convention.Setting;
import crosscheck.geometry.Alignment;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

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
 * @param reason who refuses the call and why, or how the op differs; an empty text if it does not
 */
public record ConventionAnswer(
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
   * @param confirmed who confirmed the rule, in words
   * @return nothing if the convention has no word for this kind of padding
   */
  static Optional<ConventionAnswer> of(Convention convention, Subject subject, String confirmed) {
    AxisGeometry height = subject.geometry().height();
    AxisGeometry width = subject.geometry().width();
    List<Integer> aim = subject.aim();
    if (!hasWordFor(convention, height, aim.get(0)) || !hasWordFor(convention, width, aim.get(1))) {
      return Optional.empty();
    }
    Question rows = question(convention, height, aim.get(0), on(0, subject.outputPadding()));
    Question columns = question(convention, width, aim.get(1), on(1, subject.outputPadding()));
    List<String> said = List.of(rows.setting().toString(), columns.setting().toString());
    Optional<Judgement> ofRows = Judgement.of(rows, Counterpart.always(height.padding()));
    Optional<Judgement> ofColumns = Judgement.of(columns, Counterpart.always(width.padding()));
    if (ofRows.isEmpty() || ofColumns.isEmpty()) {
      return Optional.of(
          notTaken(convention, confirmed, said, refusal(subject.rank(), rows, columns)));
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
            reason(pair, subject)));
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
        Framework.isOfAText(convention)
            ? reason
            : "%s refuses: %s".formatted(convention.source().project(), reason));
  }

  /** Why the op does not do the same; empty if it does. */
  private static String reason(Pair pair, Subject subject) {
    return switch (pair.expected()) {
      case AGREES, VACUOUS -> "";
      case NO_CROP -> "it names no crop";
      case SHIFTED ->
          "the op with %s cuts %s at the start"
              .formatted(subject.padding(), cropOfTheOp(pair, subject.rank()));
      case REFUSED -> "by the op with %s%s".formatted(subject.padding(), otherwise(pair, subject));
    };
  }

  private static String cropOfTheOp(Pair pair, Rank rank) {
    return rank.spokenOf(List.of(pair.height(), pair.width())).stream()
        .map(axis -> Integer.toString(axis.op().cropBefore(axis.size())))
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  /** The padding with which the op does the same, if that is another one. */
  private static String otherwise(Pair pair, Subject subject) {
    Optional<Judgement> rows = Judgement.of(pair.height().question());
    Optional<Judgement> columns = Judgement.of(pair.width().question());
    return rows.isPresent()
            && columns.isPresent()
            && rows.get().op().padding().kind() == columns.get().op().padding().kind()
            && new Pair(rows.get(), columns.get()).expected() == Agreement.AGREES
        ? "; with %s it does the same"
            .formatted(subject.words(rows.get().op().padding(), columns.get().op().padding()))
        : "";
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
      int makesTheAim =
          takesPads(convention) ? aim - (axis.fullSize() - cut.before() - cut.after()) : 0;
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

  private static String refusal(Rank rank, Question height, Question width) {
    String rows = refusal(height);
    return rows.isEmpty() || rank == Rank.ONE
        ? "%s: %s".formatted(rank.axes().get(rank.count() - 1), refusal(width))
        : "%s: %s".formatted(rank.axes().get(0), rows);
  }

  private static String refusal(Question question) {
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
