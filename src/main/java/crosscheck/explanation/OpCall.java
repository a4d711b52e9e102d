package crosscheck.explanation;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.tensor.DataFormat;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Trial;
import crosscheck.verdict.ZeroStuffing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A call of TensorFlow that an explanation makes.
 *
 * @param kernelPath the path on which it is made
 * @param trial the call
 * @param asked the size that it asks for, or the image that the forward convolution gets
 * @param how the call in other words than the person's; empty if it is the very call
 * @param channels its channels
 * @param expected what to say if it comes out as it must
 */
record OpCall(
    KernelPath kernelPath,
    Trial trial,
    String asked,
    String how,
    Channels channels,
    String expected) {

  /**
   * The calls of the op for some sizes, for the admissible ones with all channels; of a dilated
   * call that the kernels of a path do not take, also the same convolution with zeros in the
   * kernel's gaps.
   */
  static List<OpCall> of(KernelPath kernelPath, Subject subject, Collection<List<Integer>> sizes) {
    List<OpCall> calls = new ArrayList<>();
    for (List<Integer> size : sizes) {
      boolean admitted = subject.admits(size);
      List<Channels> channels = subject.tensors().channels();
      for (Channels pair : admitted ? channels : channels.subList(0, 1)) {
        calls.addAll(of(kernelPath, subject, size, pair, admitted));
      }
    }
    return calls;
  }

  private static List<OpCall> of(
      KernelPath kernelPath,
      Subject subject,
      List<Integer> size,
      Channels channels,
      boolean admitted) {
    Rank rank = subject.rank();
    Trial trial = subject.trial(size, channels);
    String expected = admitted ? "every value is the closed form's" : "refused, as it must be";
    OpCall call = new OpCall(kernelPath, trial, rank.size(size), "", channels, expected);
    if (trial instanceof CaseTrial own && admitted) {
      CaseTrial stuffed = ZeroStuffing.trial(kernelPath, own.c());
      if (!stuffed.equals(own)) {
        ConvTransposeGeometry geometry = stuffed.c().geometry();
        List<Integer> kernel = List.of(geometry.height().kernel(), geometry.width().kernel());
        return List.of(call, call.stuffed(stuffed, "zero-stuffed kernel " + rank.size(kernel)));
      }
    }
    return List.of(call);
  }

  private OpCall stuffed(CaseTrial stuffed, String words) {
    return new OpCall(kernelPath, stuffed, asked, words, channels, expected);
  }

  /**
   * The calls of the forward convolution: it must take an image of the aimed size back; and, for
   * SAME, what it makes of an image of the input's own size. The stock kernels are asked, in NHWC:
   * they are sound.
   */
  static List<OpCall> forward(Subject subject) {
    List<OpCall> calls = new ArrayList<>();
    if (subject.isEmpty()) {
      return List.of();
    }
    if (subject.admits(subject.aim())) {
      calls.add(forward(subject, subject.geometry(), subject.aim(), "gives back %s"));
    }
    AxisGeometry height = subject.geometry().height();
    AxisGeometry width = subject.geometry().width();
    if (subject.geometry().paddingKind() == Padding.Kind.SAME) {
      calls.add(
          forward(
              subject,
              new ConvTransposeGeometry(shrunk(height), shrunk(width)),
              List.of(height.input(), width.input()),
              height.stride() == 1 && width.stride() == 1
                  ? "gives %s, the same"
                  : "gives %s: \"same\" is the same only at stride 1"));
    }
    return calls;
  }

  private static OpCall forward(
      Subject subject, ConvTransposeGeometry geometry, List<Integer> image, String expected) {
    Rank rank = subject.rank();
    Channels channels = subject.tensors().channels().get(0);
    Case c =
        subject
            .tensors()
            .asCase(geometry, image, channels)
            .with(DataFormat.NHWC, geometry, image.get(0), image.get(1))
            .asking(Operation.CONV2D);
    return new OpCall(
        KernelPath.STOCK,
        CaseTrial.of(c),
        "Conv2D of " + rank.size(image),
        subject.tensors().areOfACase() ? "" : "one image",
        channels,
        expected.formatted(
            rank.size(List.of(geometry.height().input(), geometry.width().input()))));
  }

  /** The axis whose forward convolution takes an image of this axis's input. */
  private static AxisGeometry shrunk(AxisGeometry axis) {
    int forward = (axis.input() + axis.stride() - 1) / axis.stride();
    return new AxisGeometry(forward, axis.kernel(), axis.stride(), axis.dilation(), axis.padding());
  }
}
