package crosscheck.explanation;

import crosscheck.cause.Attribution;
import crosscheck.check.Harness;
import crosscheck.check.Verdicts;
import crosscheck.check.Workers;
import crosscheck.check.conformance.JudgedCase;
import crosscheck.check.refusals.RefusalTally;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.op.Surroundings;
import crosscheck.tensor.DataFormat;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;
import crosscheck.verdict.ZeroStuffing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Asks the op, and the forward convolution, what they do. */
final class Inquiry {

  private final Workers workers;
  private final Set<KernelPath> kernelPaths;
  private final Approved approved;

  private Inquiry(Workers workers, Set<KernelPath> kernelPaths, Approved approved) {
    this.workers = workers;
    this.kernelPaths = kernelPaths;
    this.approved = approved;
  }

  /**
   * An inquiry of the kernel paths of a harness; starts a process.
   *
   * @throws crosscheck.pool.WorkerFailure if workers cannot start
   * @throws crosscheck.input.BadInputException if a folder or the platform cannot be used
   */
  static Inquiry of(Harness harness) {
    Workers workers = harness.workers("explain");
    return new Inquiry(
        workers,
        harness.kernelPaths(),
        Approved.read(harness.fixtures(), workers.attribution().causes()));
  }

  /** What answers. */
  Surroundings surroundings() {
    return workers.attribution().surroundings();
  }

  /** The causes of answers in a sentence each, with the way out. */
  List<String> sentences(List<OpAnswer> answers) {
    return answers.stream()
        .map(OpAnswer::cause)
        .distinct()
        .flatMap(name -> workers.attribution().causes().named(name).stream())
        .map(
            cause -> "%s: %s Way out: %s".formatted(cause.name(), cause.sentence(), cause.wayOut()))
        .toList();
  }

  /**
   * A call to make.
   *
   * @param expected what to say if it comes out as it must
   */
  private record Call(Trial trial, String asked, String how, Channels channels, String expected) {}

  /**
   * Asks the op for some sizes, for the admissible ones with all channels; of a dilated call that
   * the kernels of a path do not take, also the same convolution with zeros in the kernel's gaps.
   */
  List<OpAnswer> ask(Subject subject, Collection<List<Integer>> sizes) {
    List<OpAnswer> answers = new ArrayList<>();
    for (KernelPath kernelPath : kernelPaths) {
      List<Call> calls = new ArrayList<>();
      for (List<Integer> size : sizes) {
        boolean admitted = subject.admits(size);
        List<Channels> channels = subject.tensors().channels();
        for (Channels pair : admitted ? channels : channels.subList(0, 1)) {
          calls.addAll(calls(kernelPath, subject, size, pair, admitted));
        }
      }
      answers.addAll(answers(kernelPath, subject, calls));
    }
    return answers;
  }

  private static List<Call> calls(
      KernelPath kernelPath,
      Subject subject,
      List<Integer> size,
      Channels channels,
      boolean admitted) {
    Trial trial = subject.trial(size, channels);
    String asked = subject.rank().size(size);
    String expected = admitted ? "every value is the closed form's" : "refused, as it must be";
    List<Call> calls = new ArrayList<>();
    calls.add(new Call(trial, asked, "", channels, expected));
    if (trial instanceof CaseTrial own && admitted) {
      CaseTrial stuffed = ZeroStuffing.trial(kernelPath, own.c());
      if (!stuffed.equals(own)) {
        ConvTransposeGeometry geometry = stuffed.c().geometry();
        calls.add(
            new Call(
                stuffed,
                asked,
                "zero-stuffed kernel "
                    + subject
                        .rank()
                        .size(List.of(geometry.height().kernel(), geometry.width().kernel())),
                channels,
                expected));
      }
    }
    return calls;
  }

  /**
   * Asks the forward convolution to take an image of the aimed size back; and, for SAME, what it
   * makes of an image of the input's own size. The stock kernels are asked, in NHWC: they are
   * sound.
   */
  List<OpAnswer> askForward(Subject subject) {
    List<Call> calls = new ArrayList<>();
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
    return answers(KernelPath.STOCK, subject, calls);
  }

  private static Call forward(
      Subject subject, ConvTransposeGeometry geometry, List<Integer> image, String expected) {
    Channels channels = subject.tensors().channels().get(0);
    Case c =
        subject
            .tensors()
            .asCase(geometry, image, channels)
            .with(DataFormat.NHWC, geometry, image.get(0), image.get(1));
    return new Call(
        CaseTrial.of(Operation.CONV2D, c),
        "Conv2D of " + subject.rank().size(image),
        subject.tensors().areOfACase() ? "" : "one image",
        channels,
        expected.formatted(
            subject.rank().size(List.of(geometry.height().input(), geometry.width().input()))));
  }

  /** The axis whose forward convolution takes an image of this axis's input. */
  private static AxisGeometry shrunk(AxisGeometry axis) {
    int forward = (axis.input() + axis.stride() - 1) / axis.stride();
    return new AxisGeometry(forward, axis.kernel(), axis.stride(), axis.dilation(), axis.padding());
  }

  private List<OpAnswer> answers(KernelPath kernelPath, Subject subject, List<Call> calls) {
    Verdicts<Trial> verdicts = new Verdicts<>();
    workers.run(
        kernelPath,
        "explanation",
        calls.stream().map(Call::trial).distinct().toList(),
        (trial, verdict) -> verdicts.add(kernelPath, trial, verdict));
    return calls.stream()
        .map(
            call ->
                answer(
                    kernelPath, subject, call, verdicts.on(kernelPath, call.trial()).orElseThrow()))
        .toList();
  }

  private OpAnswer answer(KernelPath kernelPath, Subject subject, Call call, Verdict verdict) {
    String cause = cause(call.trial(), kernelPath, verdict);
    return new OpAnswer(
        call.trial().id(),
        call.asked(),
        call.how(),
        "%s, %s".formatted(subject.tensors().elementType().id(), call.channels()),
        call.trial().mustBeAccepted(),
        kernelPath,
        verdict.status(),
        switch (verdict.status()) {
          case AGREES -> call.expected();
          case VACUOUS ->
              subject.tensors().batch() == 0
                  ? "empty, as it must be"
                  : "every value is zero, as it must be";
          default -> verdict.observed();
        },
        cause,
        approved.has(cause, kernelPath, surroundings()));
  }

  private String cause(Trial trial, KernelPath kernelPath, Verdict verdict) {
    Attribution attribution = workers.attribution();
    if (trial instanceof CaseTrial own) {
      return JudgedCase.of(own, kernelPath, verdict, attribution).cause();
    }
    return RefusalTally.cause(kernelPath, (InvocationTrial) trial, verdict, attribution).orElse("");
  }
}
