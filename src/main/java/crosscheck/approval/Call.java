package crosscheck.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import java.util.List;
import java.util.Optional;

/**
 * A case spelled out, for readers that do not parse ids; pairs are height and width.
 *
 * @param elementType the element type
 * @param dataFormat the layout
 * @param padding the kind of padding
 * @param explicitPaddings top, bottom, left, right, or nothing unless explicit
 * @param fill the kind of values
 * @param batch images
 * @param inputChannels channels of the transposed convolution's input
 * @param outputChannels channels of its output
 * @param groups how many groups the channels are in; absent where there is one
 * @param input its input's size
 * @param kernel the kernel's size
 * @param strides output cells from one input cell to the next
 * @param dilations output cells from one kernel cell to the next
 * @param output the requested output size
 * @param admissibleHeight the smallest and the largest admissible number of rows
 * @param admissibleWidth the smallest and the largest admissible number of columns
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Call(
    ElementType elementType,
    DataFormat dataFormat,
    Padding.Kind padding,
    List<Integer> explicitPaddings,
    Fill fill,
    int batch,
    int inputChannels,
    int outputChannels,
    Optional<Integer> groups,
    List<Integer> input,
    List<Integer> kernel,
    List<Integer> strides,
    List<Integer> dilations,
    List<Integer> output,
    List<Integer> admissibleHeight,
    List<Integer> admissibleWidth) {

  public static Call of(Case c) {
    AxisGeometry height = c.geometry().height();
    AxisGeometry width = c.geometry().width();
    return new Call(
        c.elementType(),
        c.dataFormat(),
        c.geometry().paddingKind(),
        c.geometry().explicitPaddings(),
        c.fill(),
        c.batch(),
        c.inputChannels(),
        c.outputChannels(),
        Optional.of(c.groups()).filter(groups -> groups > 1),
        List.of(height.input(), width.input()),
        List.of(height.kernel(), width.kernel()),
        List.of(height.stride(), width.stride()),
        List.of(height.dilation(), width.dilation()),
        List.of(c.outputHeight(), c.outputWidth()),
        interval(height),
        interval(width));
  }

  private static List<Integer> interval(AxisGeometry axis) {
    return List.of(axis.admissible().lowest(), axis.admissible().highest());
  }
}
