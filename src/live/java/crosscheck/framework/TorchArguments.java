package crosscheck.framework;

import crosscheck.convention.Setting;
import crosscheck.geometry.Alignment;
import crosscheck.op.FrameworkCall;
import crosscheck.op.FrameworkCall.Axis;

/**
 * What {@code torch.conv_transpose2d} is told of one axis besides stride and dilation.
 *
 * @param padding cells to cut from both ends
 * @param outputPadding cells to add at the end
 */
record TorchArguments(int padding, int outputPadding) {

  /**
   * The arguments for an axis of a call. A layer that has other words than torch (torch's own with
   * an output_size, Keras's) is asked for as what it passes on.
   */
  static TorchArguments of(FrameworkCall call, Axis axis) {
    Setting setting = axis.setting();
    return call.convention().equals("pytorch")
        ? new TorchArguments(setting.before(), setting.outputPaddingOrZero())
        : passedOn(call, axis);
  }

  private static TorchArguments passedOn(FrameworkCall call, Axis axis) {
    Alignment kept = call.alignment(axis);
    return new TorchArguments(kept.crop(), kept.size() - (axis.scatter().size() - 2 * kept.crop()));
  }
}
