package crosscheck.identity;

import crosscheck.identity.Value.Cells;
import crosscheck.tensor.Tensor4;
import java.util.List;
import java.util.function.Function;

/**
 * One side of an identity.
 *
 * @param calls the calls to make, at least one
 * @param value computes the side's value from the results, in the order of the calls
 */
public record Side(List<Call> calls, Function<List<Tensor4>, Value> value) {

  /** Copies the list. */
  public Side {
    calls = List.copyOf(calls);
  }

  /** A side whose value is the result of a call. */
  static Side of(Call call) {
    return of(call, Cells::new);
  }

  /** A side whose value is a function of the result of a call. */
  static Side of(Call call, Function<Tensor4, Value> value) {
    return new Side(List.of(call), results -> value.apply(results.get(0)));
  }

  /** A side whose value is the sum of the results of two calls. */
  static Side sum(Call one, Call other) {
    return new Side(List.of(one, other), results -> new Cells(results.get(0).plus(results.get(1))));
  }
}
