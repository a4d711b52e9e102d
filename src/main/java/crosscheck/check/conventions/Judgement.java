package crosscheck.check.conventions;

import crosscheck.convention.Answer;
import crosscheck.convention.Answer.Aligned;
import crosscheck.convention.Answer.Refused;
import crosscheck.convention.Answer.SizeOnly;
import crosscheck.convention.Convention.Counterpart;
import crosscheck.geometry.Alignment;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Scatter;
import java.util.Optional;

/**
 * What a convention computes for a call, and what the op does with it, by the closed form.
 *
 * @param question the call
 * @param answer what the convention computes, no refusal
 * @param size the output's size that it computes
 * @param op the same call in the op's words
 * @param agreement how the two compare
 */
public record Judgement(
    Question question, Answer answer, int size, AxisGeometry op, Agreement agreement) {

  /** Judges a call against its counterpart; nothing if the convention itself refuses it. */
  public static Optional<Judgement> of(Question question) {
    return of(question, question.convention().counterpart());
  }

  /** Judges a call against the op with another padding; nothing if the convention refuses it. */
  public static Optional<Judgement> of(Question question, Counterpart counterpart) {
    Scatter x = question.scatter();
    Answer answer = question.convention().rule().answer(x, question.setting());
    if (answer instanceof Refused) {
      return Optional.empty();
    }
    int size =
        answer instanceof Aligned aligned ? aligned.alignment().size() : ((SizeOnly) answer).size();
    AxisGeometry op = AxisGeometry.of(x, counterpart.of(x, question.setting(), size));
    return Optional.of(new Judgement(question, answer, size, op, agreement(answer, size, op)));
  }

  private static Agreement agreement(Answer answer, int size, AxisGeometry op) {
    if (!op.admissible().contains(size)) {
      return Agreement.REFUSED;
    }
    if (!(answer instanceof Aligned aligned)) {
      return Agreement.NO_CROP;
    }
    return Axes.of(op, size).compare(new Alignment(1, 0), aligned.alignment());
  }

  /** The convention's crop, if it names one. */
  public Optional<Alignment> alignment() {
    return answer instanceof Aligned aligned ? Optional.of(aligned.alignment()) : Optional.empty();
  }

  /** Which of the op's sizes it is. */
  public Choice choice() {
    return Choice.of(size, op.admissible());
  }

  /** The call of the op that asks for the convention's size. */
  Axes axes() {
    return Axes.of(op, size);
  }
}
