package crosscheck.sweep;

import crosscheck.cases.Case;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Random combinations of a block's choices.
 *
 * <p>The numbers are those of {@link Random}, whose algorithm its contract fixes. A combination
 * that takes too much work, that has no output, or that was drawn before, is drawn again.
 */
final class SampleEnumeration {

  private static final int MOST_VAIN_TRIES = 100_000;
  private static final int MOST_TRIES_A_CASE = 20;
  private static final int TRIES_A_GRAPH = 3;

  private final Block.Sample block;
  private final Ranges ranges;
  private final Random random;
  private String lastImpossible = "";

  SampleEnumeration(Block.Sample block, long seed) {
    this.block = block;
    ranges = block.ranges();
    random = new Random(seed ^ block.name().hashCode());
  }

  /** Throws {@link IllegalArgumentException} if the choices hold too few different cases. */
  void enumerate(Consumer<Case> cases) {
    for (ElementType type : ranges.elementTypes()) {
      for (DataFormat format : ranges.dataFormats()) {
        for (PaddingRanges padding : ranges.paddings()) {
          enumerate(type, format, padding, cases);
        }
      }
    }
  }

  private void enumerate(
      ElementType type, DataFormat format, PaddingRanges padding, Consumer<Case> cases) {
    Set<Case> drawn = new HashSet<>();
    int wanted = block.attributes() * block.shapes();
    long mostTries = MOST_VAIN_TRIES + (long) MOST_TRIES_A_CASE * wanted;
    long tries = 0;
    long lastSuccess = 0;
    while (drawn.size() < wanted) {
      Shared shared = new Shared(padding);
      int enough = Math.min(wanted, drawn.size() + block.shapes());
      for (int i = 0; i < TRIES_A_GRAPH * block.shapes() && drawn.size() < enough; i++) {
        Optional<Case> c = draw(type, format, shared);
        tries++;
        if (c.isPresent() && drawn.add(c.get())) {
          cases.accept(c.get());
          lastSuccess = tries;
        }
      }
      boolean exhausted = tries - lastSuccess > MOST_VAIN_TRIES || tries > mostTries;
      if (exhausted && drawn.size() < wanted) {
        throw new IllegalArgumentException(
            "attributes x shapes asks for %d cases of %s %s %s, but the ranges gave only %d%s"
                .formatted(
                    wanted,
                    type.id(),
                    format,
                    padding.height().get(0).kind(),
                    drawn.size(),
                    lastImpossible));
      }
    }
  }

  /** One draw of what the cases of one graph share. */
  private final class Shared {
    final int heightStride = draw(ranges.height().stride());
    final int widthStride = draw(ranges.width().stride());
    final int heightDilation = draw(ranges.height().dilation());
    final int widthDilation = draw(ranges.width().dilation());
    final Padding height;
    final Padding width;

    Shared(PaddingRanges padding) {
      height = draw(padding.height());
      width = draw(padding.width());
    }
  }

  private Optional<Case> draw(ElementType type, DataFormat format, Shared shared) {
    AxisGeometry height =
        new AxisGeometry(
            draw(ranges.height().input()),
            draw(ranges.height().kernel()),
            shared.heightStride,
            shared.heightDilation,
            shared.height);
    AxisGeometry width =
        new AxisGeometry(
            draw(ranges.width().input()),
            draw(ranges.width().kernel()),
            shared.widthStride,
            shared.widthDilation,
            shared.width);
    int[] heights = ranges.height().output().sizes(height);
    int[] widths = ranges.width().output().sizes(width);
    if (heights.length == 0 || widths.length == 0) {
      return Optional.empty();
    }
    try {
      Case drawn =
          new Case(
              type,
              format,
              new ConvTransposeGeometry(height, width),
              heights[random.nextInt(heights.length)],
              widths[random.nextInt(widths.length)],
              draw(ranges.inputChannels()),
              draw(ranges.outputChannels()),
              draw(ranges.batch()));
      return Optional.of(drawn).filter(c -> c.multiplyAdds() <= block.mostMultiplyAdds());
    } catch (IllegalArgumentException tooLarge) {
      lastImpossible = "; " + tooLarge.getMessage();
      return Optional.empty();
    }
  }

  private int draw(Sizes sizes) {
    return draw(sizes.values());
  }

  private <T> T draw(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
