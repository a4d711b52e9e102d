package crosscheck.explanation;

import crosscheck.cause.Attribution;
import crosscheck.check.Workers;
import crosscheck.check.conformance.JudgedCase;
import crosscheck.check.conventions.Axes;
import crosscheck.check.conventions.Referee;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.op.Surroundings;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Asks the op, and the forward convolution, what they do. */
final class Inquiry {

  private final Workers workers;

  Inquiry(Workers workers) {
    this.workers = workers;
  }

  /** What answered. */
  Surroundings surroundings() {
    return workers.attribution().surroundings();
  }

  /** Asks the op for some sizes. */
  List<OpAnswer> ask(KernelPath kernelPath, Collection<Axes> sizes) {
    Map<Axes, OpAnswer> answers = new ConcurrentHashMap<>();
    new Referee(workers)
        .ask(
            kernelPath,
            "sizes",
            sizes,
            (axes, trial, verdict) ->
                answers.put(
                    axes, answer(kernelPath, axes, verdict, cause(trial, kernelPath, verdict))));
    return sizes.stream()
        .map(axes -> answers.getOrDefault(axes, answer(kernelPath, axes, null, "")))
        .toList();
  }

  private static OpAnswer answer(
      KernelPath kernelPath, Axes axes, @Nullable Verdict verdict, String cause) {
    return answer(
        kernelPath,
        "%dx%d".formatted(axes.outputHeight(), axes.outputWidth()),
        axes.admissible() ? "every value is the closed form's" : "refused",
        verdict,
        cause);
  }

  /**
   * Asks the forward convolution, on the stock kernels, to take an image of the aimed size back;
   * and, for SAME, what it makes of an image of the input's own size.
   */
  List<OpAnswer> askForward(ConvTransposeGeometry geometry, Axes aim) {
    Map<Case, String> expected = new LinkedHashMap<>();
    if (aim.admissible()) {
      expected.put(aim.asCase(), "gives back %dx%d");
    }
    AxisGeometry height = geometry.height();
    AxisGeometry width = geometry.width();
    if (geometry.paddingKind() == Padding.Kind.SAME) {
      Axes own = new Axes(shrunk(height), height.input(), shrunk(width), width.input());
      expected.put(
          own.asCase(),
          height.stride() == 1 && width.stride() == 1
              ? "gives %dx%d, the same"
              : "gives %dx%d: \"same\" is the same only at stride 1");
    }
    List<CaseTrial> trials =
        expected.keySet().stream().map(c -> CaseTrial.of(Operation.CONV2D, c)).toList();
    Map<CaseTrial, Verdict> verdicts = new ConcurrentHashMap<>();
    workers.run(KernelPath.STOCK, "forward convolution", trials, verdicts::put);
    List<OpAnswer> answers = new ArrayList<>();
    for (CaseTrial trial : trials) {
      Case c = trial.c();
      String words = expected.getOrDefault(c, "");
      answers.add(
          answer(
              KernelPath.STOCK,
              "Conv2D of %dx%d".formatted(c.outputHeight(), c.outputWidth()),
              words.formatted(c.geometry().height().input(), c.geometry().width().input()),
              verdicts.get(trial),
              ""));
    }
    return answers;
  }

  /** The axis whose forward convolution takes an image of this axis's input. */
  private static AxisGeometry shrunk(AxisGeometry axis) {
    int forward = (axis.input() + axis.stride() - 1) / axis.stride();
    return new AxisGeometry(forward, axis.kernel(), axis.stride(), axis.dilation(), axis.padding());
  }

  private static OpAnswer answer(
      KernelPath kernelPath,
      String asked,
      String expected,
      @Nullable Verdict verdict,
      String cause) {
    Status status = verdict == null ? Status.UNTESTED : verdict.status();
    return new OpAnswer(
        kernelPath.id(),
        asked,
        status,
        switch (status) {
          case AGREES -> expected;
          case VACUOUS -> "every value is zero, as it must be";
          default -> verdict == null ? "not asked" : verdict.observed();
        },
        cause);
  }

  private String cause(CaseTrial trial, KernelPath kernelPath, Verdict verdict) {
    Attribution attribution = workers.attribution();
    return attribution
        .causes()
        .named(JudgedCase.of(trial, kernelPath, verdict, attribution).cause())
        .map(
            known -> "%s: %s Way out: %s".formatted(known.name(), known.sentence(), known.wayOut()))
        .orElse("");
  }
}
