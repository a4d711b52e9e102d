package crosscheck.sweep;

import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import java.util.HashSet;
import java.util.List;

/**
 * The choices from which a block makes its cases.
 *
 * @param elementTypes the element types
 * @param dataFormats the data formats
 * @param paddings the kinds of padding with their numbers
 * @param height the choices for the rows
 * @param width the choices for the columns
 * @param inputChannels numbers of input channels, at least 1
 * @param outputChannels numbers of output channels, at least 1
 * @param batch numbers of images, at least 1
 */
record Ranges(
    List<ElementType> elementTypes,
    List<DataFormat> dataFormats,
    List<PaddingRanges> paddings,
    AxisRanges height,
    AxisRanges width,
    Sizes inputChannels,
    Sizes outputChannels,
    Sizes batch) {

  Ranges {
    requireSome("elementTypes", elementTypes);
    requireSome("dataFormats", dataFormats);
    requireSome("paddings", paddings);
    AxisRanges.requirePositive("inputChannels", inputChannels);
    AxisRanges.requirePositive("outputChannels", outputChannels);
    AxisRanges.requirePositive("batch", batch);
  }

  private static void requireSome(String name, List<?> choices) {
    if (choices.isEmpty() || new HashSet<>(choices).size() < choices.size()) {
      throw new IllegalArgumentException(name + " must be some choices, each once, was " + choices);
    }
  }
}
