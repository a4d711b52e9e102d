package crosscheck.mutant;

import crosscheck.op.Case;
import java.util.stream.IntStream;

/** How an implementation reads groups: which channels each output channel is summed over. */
@FunctionalInterface
interface Grouping {

  /**
   * The channels that one output channel is summed over.
   *
   * @param image the first of the image's
   * @param step from each of the image's channels to the next; 1 if there is one alone
   * @param filterOutput the filter's output channel
   * @param filterInput the first of the filter's input channels, which follow each other
   * @param count how many there are
   */
  record Terms(int image, int step, int filterOutput, int filterInput, int count) {}

  /** Each group of output channels is summed over the input channels of the same number. */
  Grouping RIGHT = terms(Grouping::right);

  /** The terms of one output channel of a case. */
  @FunctionalInterface
  interface Channel {
    Terms of(Case c, int outputChannel);
  }

  /** The terms of every output channel of a case. */
  Terms[] of(Case c);

  /** A grouping that follows from the output channel's number. */
  static Grouping terms(Channel channel) {
    return c ->
        IntStream.range(0, c.outputChannels())
            .mapToObj(output -> channel.of(c, output))
            .toArray(Terms[]::new);
  }

  /** The terms of an output channel as they must be. */
  static Terms right(Case c, int outputChannel) {
    int outputs = c.groupOutputChannels();
    return of(c, outputChannel / outputs, outputChannel % outputs);
  }

  /** The terms of an output channel of a group. */
  static Terms of(Case c, int group, int outputChannel) {
    int inputs = c.groupInputChannels();
    return new Terms(group * inputs, 1, outputChannel, group * inputs, inputs);
  }
}
