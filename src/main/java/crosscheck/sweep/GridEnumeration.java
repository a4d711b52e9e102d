package crosscheck.sweep;

import crosscheck.cases.Case;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every combination of all choices. */
final class GridEnumeration {

  private GridEnumeration() {}

  /** One axis with one size requested of it. */
  private record Axis(AxisGeometry geometry, int output) {}

  static void of(Ranges ranges, Consumer<Case> cases) {
    for (PaddingRanges padding : ranges.paddings()) {
      List<Axis> heights = axes(ranges.height(), padding.height());
      List<Axis> widths = axes(ranges.width(), padding.width());
      Plan.requireCount(
          heights.size(),
          widths.size(),
          ranges.elementTypes().size(),
          ranges.dataFormats().size(),
          ranges.inputChannels().values().size(),
          ranges.outputChannels().values().size(),
          ranges.batch().values().size());
      for (Axis height : heights) {
        for (Axis width : widths) {
          combine(ranges, height, width, cases);
        }
      }
    }
  }

  private static List<Axis> axes(AxisRanges ranges, List<Padding> paddings) {
    Plan.requireCount(
        ranges.input().values().size(),
        ranges.kernel().values().size(),
        ranges.stride().values().size(),
        ranges.dilation().values().size(),
        paddings.size());
    List<Axis> axes = new ArrayList<>();
    for (int input : ranges.input().values()) {
      for (int kernel : ranges.kernel().values()) {
        for (int stride : ranges.stride().values()) {
          for (int dilation : ranges.dilation().values()) {
            for (Padding padding : paddings) {
              var geometry = new AxisGeometry(input, kernel, stride, dilation, padding);
              for (int output : ranges.output().sizes(geometry)) {
                axes.add(new Axis(geometry, output));
                Plan.requireCount(axes.size());
              }
            }
          }
        }
      }
    }
    return axes;
  }

  private static void combine(Ranges ranges, Axis height, Axis width, Consumer<Case> cases) {
    var geometry = new ConvTransposeGeometry(height.geometry(), width.geometry());
    for (var type : ranges.elementTypes()) {
      for (var format : ranges.dataFormats()) {
        for (int inputChannels : ranges.inputChannels().values()) {
          for (int outputChannels : ranges.outputChannels().values()) {
            for (int batch : ranges.batch().values()) {
              cases.accept(
                  new Case(
                      type,
                      format,
                      geometry,
                      height.output(),
                      width.output(),
                      inputChannels,
                      outputChannels,
                      batch));
            }
          }
        }
      }
    }
  }
}
