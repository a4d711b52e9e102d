package crosscheck.check.conventions;

import crosscheck.convention.Convention;
import crosscheck.convention.Convention.Call;
import crosscheck.convention.Setting;
import crosscheck.geometry.Scatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One call of a convention on one axis.
 *
 * <p>Questions of one convention are ordered by the sum of all their numbers, ties number by
 * number: n, k, s, d, the pads, output_padding, output_size. A negative pad adds its magnitude; a
 * number that is not given adds nothing and comes before all others.
 *
 * @param convention the rule
 * @param scatter the axis
 * @param setting what else the caller says
 */
public record Question(Convention convention, Scatter scatter, Setting setting)
    implements Comparable<Question> {

  private static final int NOT_GIVEN = Integer.MIN_VALUE;

  private static final Comparator<Question> SMALLEST_FIRST =
      Comparator.comparingInt(Question::magnitude)
          .thenComparing(Question::numbers, Arrays::compare);

  /** What the caller says. */
  Call call() {
    return new Call(scatter, setting);
  }

  /** Why the convention refuses this call on the rows with another on the columns, if it does. */
  Optional<String> refusalWith(Question columns) {
    return convention.bothAxes().refusal(call(), columns.call());
  }

  /** The sum of all numbers' magnitudes. */
  int magnitude() {
    int sum = 0;
    for (int number : numbers()) {
      sum += number == NOT_GIVEN ? 0 : Math.abs(number);
    }
    return sum;
  }

  private int[] numbers() {
    return new int[] {
      scatter.input(),
      scatter.kernel(),
      scatter.stride(),
      scatter.dilation(),
      setting.before(),
      setting.after(),
      orNotGiven(setting.outputPadding()),
      orNotGiven(setting.outputSize())
    };
  }

  private static int orNotGiven(OptionalInt number) {
    return number.orElse(NOT_GIVEN);
  }

  @Override
  public int compareTo(Question other) {
    return SMALLEST_FIRST.compare(this, other);
  }
}
