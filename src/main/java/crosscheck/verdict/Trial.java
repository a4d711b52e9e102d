package crosscheck.verdict;

import crosscheck.op.CaseId;
import crosscheck.op.Observation;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import java.util.Optional;

/** One call that a worker is asked to make and to judge; equal trials have equal verdicts. */
public sealed interface Trial permits CaseTrial, FrameworkTrial, IdentityTrial, InvocationTrial {

  /**
   * Reads the id of a case, or of an invocation.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  static Trial parse(String id) {
    return InvocationTrial.isId(id) ? InvocationTrial.parse(id) : CaseTrial.of(CaseId.parse(id));
  }

  /** The operation that is called. */
  Operation operation();

  /** The call's name, unique among those of its operation. */
  String id();

  /** A key that is equal for trials that can run on one graph. */
  Object graph();

  /**
   * Why the call is not made; empty if it can be.
   *
   * @param mostBytes the limit of its tensors together with those that they are judged with, if the
   *     op answers as it must
   */
  Optional<String> obstacle(long mostBytes);

  /** Whether the op must accept the call; one that it must refuse may kill its process. */
  boolean mustBeAccepted();

  /**
   * Whether the trial can wait in the socket of a worker that is busy with others. It cannot if the
   * call may kill the process: an idle worker should take it. Nor can it if it carries values of
   * its own, which could fill a socket that nobody reads yet.
   */
  default boolean canQueue() {
    return mustBeAccepted();
  }

  /** Makes the call and judges what happens; does not return if the call kills the process. */
  Verdict check(Operator operator);

  /** Judges a call that did not return by what was observed instead. */
  Verdict judge(Observation observation);
}
