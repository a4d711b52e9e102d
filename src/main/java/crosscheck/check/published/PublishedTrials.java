package crosscheck.check.published;

import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.ZeroStuffing;
import java.util.List;
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

  /** The calls with one of the equivalent geometries, on a path. */
  static List<CaseTrial> of(
      PublishedCase published, ConvTransposeGeometry geometry, KernelPath kernelPath) {
    List<Integer> output = Keys.pair("out_hw", published.output(), 1);
    if (!published.hasValues() || published.batch() == 0) {
      Case c = reduced(published, geometry, output.get(0), output.get(1));
      return List.of(ZeroStuffing.trial(kernelPath, c));
    }
    return PublishedValues.groups(published)
        .map(
            values -> {
              Case c = values.asCase(geometry, output.get(0), output.get(1));
              return ZeroStuffing.trial(kernelPath, c, values.sample(c));
            })
        .toList();
  }

  /**
   * The call that the project refuses, on a path; none that the path's kernels would die of, and
   * none that is too large to be made.
   */
  static Stream<CaseTrial> ofRefusal(
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
    return Stream.of(ZeroStuffing.trial(kernelPath, c));
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
