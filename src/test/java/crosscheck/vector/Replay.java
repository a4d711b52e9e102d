package crosscheck.vector;

import crosscheck.op.CaseId;
import crosscheck.op.Observation;
import crosscheck.op.Operator;
import crosscheck.tensor.Tensor4;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A vector as it was read, run with its own numbers. */
final class Replay {

  private static final Pattern CHANNELS = Pattern.compile("-c(\\d+)x(\\d+)-(?:g(\\d+)-)?");

  private final Vector vector;
  private final Function<Operator, Observation> observer;

  Replay(Vector vector) {
    this.vector = vector;
    observer =
        call(vector.id())
            .observer(
                vector.dataFormat().toImage(shape(vector.input()), vector.input().values()),
                Tensor4.of(shape(vector.filter()), vector.filter().values()));
  }

  /** The call of an id. */
  static Call call(String id) {
    Matcher matcher = CHANNELS.matcher(id);
    if (!matcher.find()) {
      throw new AssertionError(id);
    }
    MatchResult found = matcher.toMatchResult();
    int groups = found.group(3) == null ? 1 : Integer.parseInt(found.group(3));
    String ofOne =
        "-c%dx%d-"
            .formatted(
                Integer.parseInt(found.group(1)) / groups,
                Integer.parseInt(found.group(2)) / groups);
    return new Call(CaseId.parse(matcher.replaceFirst(ofOne)), groups);
  }

  static int[] shape(Numbers numbers) {
    return numbers.shape().stream().mapToInt(size -> size).toArray();
  }

  /** Whether an implementation's answer is not the one that the vector requires. */
  boolean catches(Operator operator) {
    return vector.isFailedBy(observer.apply(operator));
  }
}
