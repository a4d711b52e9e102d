package crosscheck.check.live;

import crosscheck.convention.Answer.Aligned;
import crosscheck.convention.Convention;
import crosscheck.convention.Scatters;
import crosscheck.convention.Setting;
import crosscheck.geometry.Scatter;
import crosscheck.sweep.Level;
import java.nio.ByteBuffer;
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

  /** Stands for a number that is not given, or of a call that is refused. */
  private static final int NONE = Integer.MIN_VALUE;

  /** The sum, eight hexadecimal digits: of each call's numbers, and of the size and the crop. */
  String hexadecimal() {
    CRC32C sum = new CRC32C();
    LiveCalls calls = new LiveCalls(convention, Asking.DIRECTLY, Level.EXHAUSTIVE);
    Scatters.upTo(MOST_INPUT, MOST_KERNEL, MOST_STRIDE, MOST_DILATION)
        .forEach(x -> calls.settings(x).forEach(setting -> sum.update(bytes(x, setting))));
    return "%08x".formatted(sum.getValue());
  }

  private ByteBuffer bytes(Scatter x, Setting setting) {
    ByteBuffer bytes = ByteBuffer.allocate(10 * Integer.BYTES);
    bytes.putInt(x.input()).putInt(x.kernel()).putInt(x.stride()).putInt(x.dilation());
    bytes.putInt(setting.before()).putInt(setting.after());
    bytes.putInt(setting.outputPadding().orElse(NONE)).putInt(setting.outputSize().orElse(NONE));
    if (convention.rule().answer(x, setting) instanceof Aligned aligned) {
      return bytes.putInt(aligned.alignment().size()).putInt(aligned.alignment().crop()).flip();
    }
    return bytes.putInt(NONE).putInt(NONE).flip();
  }
}
