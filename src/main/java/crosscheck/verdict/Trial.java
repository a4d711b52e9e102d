package crosscheck.verdict;

import crosscheck.op.Observation;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import java.util.Optional;

/** One call that a worker is asked to make and to judge; equal trials have equal verdicts. */
public sealed interface Trial permits CaseTrial, IdentityTrial, InvocationTrial {

  /** The operation that is called. */
  Operation operation();

  /** What the call is known by, among those of its operation. */
  String id();

  /** What trials that can run on one graph have in common. */
  Object graph();

  /**
   * Why the call is not made; nothing if it can be.
   *
   * @param mostBytes what its tensors, and what they are judged with, may take if all is as it must
   *     be
   */
  Optional<String> obstacle(long mostBytes);

  /** Whether the op must accept the call; one that it must refuse may kill its process. */
  boolean mustBeAccepted();

  /**
   * Whether the trial can wait in the socket of a worker that is busy with others: not if the call
   * may kill the process, so that a worker that has nothing to do can take it, nor if it brings
   * values of its own, which fill a socket that nobody reads yet.
   */
  default boolean canQueue() {
    return mustBeAccepted();
  }

  /** Makes the call and judges what happens; does not return if the call kills the process. */
  Verdict check(Operator operator);

  /** Judges a call that never returned, by what its process left. */
  Verdict judge(Observation observation);
}
