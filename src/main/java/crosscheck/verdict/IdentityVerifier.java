package crosscheck.verdict;

import crosscheck.identity.Call;
import crosscheck.identity.Claim;
import crosscheck.identity.Side;
import crosscheck.identity.Value;
import crosscheck.identity.Value.Cells;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Operator;
import crosscheck.tensor.Tensor4;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges an identity by the values of its two sides, with no tolerance and without the closed form.
 *
 * <p>A call without a result decides the verdict; a call that TensorFlow says it does not support
 * is UNSUPPORTED. Two sides that are all zeros are VACUOUS.
 */
final class IdentityVerifier {

  /** The statuses of a side that has a value. */
  private static final Set<Status> WITH_VALUE = EnumSet.of(Status.AGREES, Status.VACUOUS);

  private IdentityVerifier() {}

  static Verdict check(IdentityTrial trial, Operator operator) {
    Claim claim = trial.claim();
    return switch (trial.part()) {
      case WHOLE -> whole(claim, operator);
      case OWN -> new Evaluation(claim.own(), operator).verdict();
      case OTHER -> new Evaluation(claim.other(), operator).verdict();
    };
  }

  private static Verdict whole(Claim claim, Operator operator) {
    Evaluation own = new Evaluation(claim.own(), operator);
    if (own.failure.isPresent()) {
      return own.failure.get();
    }
    Evaluation other = new Evaluation(claim.other(), operator);
    if (other.failure.isPresent()) {
      return other.failure.get();
    }
    if (own.value() instanceof Cells actual && other.value() instanceof Cells expected) {
      return ValueJudge.judge(claim.identity().formula(), expected.tensor(), actual.tensor());
    }
    return compare(own.verdict(), other.verdict());
  }

  /** The verdict on two sides whose own verdicts carry their values. */
  static Verdict compare(Verdict own, Verdict other) {
    if (!WITH_VALUE.contains(own.status()) || !WITH_VALUE.contains(other.status())) {
      return own.status().compareTo(other.status()) >= 0 ? own : other;
    }
    if (!own.observed().equals(other.observed())) {
      return Verdict.of(Status.VALUE_MISMATCH, "", other.observed(), own.observed());
    }
    return own.status() == Status.VACUOUS ? Verdict.VACUOUS : Verdict.AGREES;
  }

  /** A side whose calls have been made, up to the first without a result. */
  private static final class Evaluation {
    private final Side side;
    private final List<Tensor4> results = new ArrayList<>();
    private Optional<Verdict> failure = Optional.empty();

    Evaluation(Side side, Operator operator) {
      this.side = side;
      for (Call call : side.calls()) {
        if (failure.isEmpty()) {
          make(call, operator);
        }
      }
    }

    private void make(Call call, Operator operator) {
      Observation observation = call.on(operator);
      if (observation instanceof Produced produced) {
        failure = Verifier.judgeShape(call.operation(), call.c(), produced.result());
        results.add(produced.result());
      } else {
        Verdict verdict = Verifier.judge(call.operation(), call.c(), observation);
        failure = Optional.of(verdict.status().isMismatch() ? naming(call, verdict) : verdict);
      }
    }

    private static Verdict naming(Call call, Verdict verdict) {
      return Verdict.of(
          verdict.status(),
          verdict.cause(),
          verdict.expected(),
          call.words() + ": " + verdict.observed());
    }

    Value value() {
      return side.value().apply(results);
    }

    /** The side's value as a verdict, which can leave the process. */
    Verdict verdict() {
      return failure.orElseGet(
          () -> {
            Value value = value();
            Status status = value.isZero() ? Status.VACUOUS : Status.AGREES;
            return Verdict.of(status, "", "", value.text());
          });
    }
  }
}
