package crosscheck.verdict;

import crosscheck.op.Attributes;
import crosscheck.op.Case;
import crosscheck.op.Observation;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import java.util.Optional;

/**
 * A case, judged by the {@link Verifier}.
 *
 * @param c the operation to call, with the sizes and attributes to ask for
 * @param sample the values to call it with, or empty for the case's own
 */
public record CaseTrial(Case c, Optional<Sample> sample) implements Trial {

  private record Graph(Operation operation, Attributes attributes) {}

  /** The trial of a case, with the values that follow from its id. */
  public static CaseTrial of(Case c) {
    return new CaseTrial(c, Optional.empty());
  }

  /** The trial of a case with the given values. */
  public static CaseTrial of(Case c, Sample sample) {
    return new CaseTrial(c, Optional.of(sample));
  }

  @Override
  public Operation operation() {
    return c.operation();
  }

  @Override
  public String id() {
    return c.id();
  }

  @Override
  public Object graph() {
    return new Graph(c.operation(), c.attributes());
  }

  @Override
  public Optional<String> obstacle(long mostBytes) {
    return Verifier.tooLarge(c.elements(), c.elementType().bytes(), mostBytes);
  }

  @Override
  public boolean mustBeAccepted() {
    return Verifier.mustBeAccepted(c.operation(), c);
  }

  @Override
  public boolean canQueue() {
    return Trial.super.canQueue() && sample.isEmpty();
  }

  @Override
  public Verdict check(Operator operator) {
    return Verifier.check(this, operator);
  }

  @Override
  public Verdict judge(Observation observation) {
    return Verifier.judge(c.operation(), c, observation);
  }
}
