package crosscheck.convention;

import crosscheck.geometry.Scatter;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The axes over which conventions are judged. */
public final class Scatters {

  private Scatters() {}

  /** n 1 to 8, k 1 to 7, s 1 to 5, d 1 to 3. */
  public static Stream<Scatter> standard() {
    return upTo(8, 7, 5, 3);
  }

  /** n 1 to 32, k 1 to 13, s 1 to 5, d 1 to 3: for a convention that speaks of few of them. */
  public static Stream<Scatter> wide() {
    return upTo(32, 13, 5, 3);
  }

  /** Every axis with numbers from 1 up to these. */
  public static Stream<Scatter> upTo(
      int mostInput, int mostKernel, int mostStride, int mostDilation) {
    return sizes(mostInput)
        .flatMap(
            n ->
                sizes(mostKernel)
                    .flatMap(
                        k ->
                            sizes(mostStride)
                                .flatMap(
                                    s -> sizes(mostDilation).map(d -> new Scatter(n, k, s, d)))));
  }

  /** All axes whose four numbers have at most a sum, in whatever range. */
  public static Stream<Scatter> ofSum(int most) {
    return sizes(most - 3)
        .flatMap(
            n ->
                sizes(most - 2 - n)
                    .flatMap(
                        k ->
                            sizes(most - 1 - n - k)
                                .flatMap(
                                    s ->
                                        sizes(most - n - k - s)
                                            .map(d -> new Scatter(n, k, s, d)))));
  }

  private static Stream<Integer> sizes(int most) {
    return IntStream.rangeClosed(1, most).boxed();
  }
}
