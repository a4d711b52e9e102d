package crosscheck.check.live;

import crosscheck.convention.Answer.Aligned;
import crosscheck.convention.Convention;
import crosscheck.convention.Scatters;
import crosscheck.sweep.Level;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * A check sum of a convention's rule: of its answers on small axes, CRC-32C (RFC 3720).
 *
 * @param convention the convention
 */
record RuleSum(Convention convention) {

  private static final int MOST_INPUT = 3;
  private static final int MOST_KERNEL = 4;
  private static final int MOST_STRIDE = 3;
  private static final int MOST_DILATION = 2;

  /** The sum, eight hexadecimal digits. */
  String hexadecimal() {
    CRC32C sum = new CRC32C();
    LiveCalls calls = new LiveCalls(convention, Asking.DIRECTLY, Level.EXHAUSTIVE);
    Scatters.upTo(MOST_INPUT, MOST_KERNEL, MOST_STRIDE, MOST_DILATION)
        .forEach(
            x ->
                calls
                    .settings(x)
                    .forEach(
                        setting -> {
                          String answer =
                              convention.rule().answer(x, setting) instanceof Aligned aligned
                                  ? aligned.alignment().toString()
                                  : "refused";
                          sum.update((x + " " + setting + answer).getBytes(StandardCharsets.UTF_8));
                        }));
    return "%08x".formatted(sum.getValue());
  }
}
