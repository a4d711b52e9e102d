package crosscheck.check.published;

import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.ZeroStuffing;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The calls of the op that a published case comes to.
 *
 * <p>A case with values is called with them, one call for each group, as the stock kernels compute
 * no groups. A case without is called with integers of its own. Size and alignment depend neither
 * on the channels nor on the images, so it gets at most {@value #MOST_CHANNELS} channels and
 * {@value #MOST_IMAGES} images; a large one gets one of each.
 */
final class PublishedTrials {

  private static final int MOST_CHANNELS = 4;
  private static final int MOST_IMAGES = 2;

  /** The most cells of an output with several channels and images. */
  private static final long LARGE = 1 << 16;

  private PublishedTrials() {}

  /**
   * One call of the op.
   *
   * @param trial the call
   * @param words what it is of the case, in words
   */
  record Call(CaseTrial trial, String words) {}

  /**
   * The calls with one of the equivalent geometries, on a path.
   *
   * @throws IllegalArgumentException if one is too large to be made
   */
  static List<Call> of(
      PublishedCase published, ConvTransposeGeometry geometry, KernelPath kernelPath) {
    List<Integer> output = Keys.pair("out_hw", published.output(), 1);
    if (!published.hasValues() || published.batch() == 0) {
      Case c = reduced(published, geometry, output.get(0), output.get(1));
      return List.of(call(ZeroStuffing.trial(kernelPath, c), c, ""));
    }
    List<PublishedValues> groups = PublishedValues.groups(published).toList();
    return IntStream.range(0, groups.size())
        .mapToObj(
            group -> {
              Case c = groups.get(group).asCase(geometry, output.get(0), output.get(1));
              CaseTrial trial = ZeroStuffing.trial(kernelPath, c, groups.get(group).sample(c));
              return call(trial, c, group(published, group));
            })
        .toList();
  }

  private static Call call(CaseTrial trial, Case c, String group) {
    return new Call(
        trial,
        Stream.of(
                c.geometry().paddingKind().name(),
                group,
                trial.c().equals(c) ? "" : "zeros in the kernel's gaps")
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  /**
   * The call that the project refuses, on a path; none that the path's kernels would die of, and
   * none that is too large to be made.
   */
  static Stream<Call> ofRefusal(
      PublishedCase published, PublishedJudge.Refusal refusal, KernelPath kernelPath) {
    boolean kills =
        refusal.finding().isEmpty()
            && kernelPath
                .family(ElementType.FLOAT32, refusal.geometry().paddingKind())
                .diesOfInadmissibleSizes();
    if (kills) {
      return Stream.of();
    }
    if ((long) refusal.height() * refusal.width() > Case.MOST_ELEMENTS / 2) {
      return Stream.of();
    }
    Case c = reduced(published, refusal.geometry(), refusal.height(), refusal.width());
    return Stream.of(call(ZeroStuffing.trial(kernelPath, c), c, ""));
  }

  /** Which group of the channels a call is about, in words; empty if there is one alone. */
  static String group(PublishedCase published, int group) {
    return published.groups() == 1 ? "" : "group %d of %d".formatted(group + 1, published.groups());
  }

  private static Case reduced(
      PublishedCase published, ConvTransposeGeometry geometry, int height, int width) {
    boolean large = (long) height * width > LARGE;
    int channels = large ? 1 : MOST_CHANNELS;
    return new Case(
        ElementType.FLOAT32,
        DataFormat.NHWC,
        geometry,
        height,
        width,
        Math.min(channels, published.inputChannels() / published.groups()),
        Math.min(channels, published.outputChannels() / published.groups()),
        Math.max(1, Math.min(large ? 1 : MOST_IMAGES, published.batch())));
  }
}
