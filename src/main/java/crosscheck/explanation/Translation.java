package crosscheck.explanation;

import crosscheck.convention.Answer;
import crosscheck.convention.Answer.Aligned;
import crosscheck.convention.Answer.Refused;
import crosscheck.convention.Answer.SizeOnly;
import crosscheck.convention.Convention;
import crosscheck.convention.Convention.Call;
import crosscheck.convention.Setting;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Scatter;
import java.util.List;

/**
 * A call in a framework's own arguments, in the op's words.
 *
 * @param geometry both axes, with the op's padding for the same call
 * @param size the size that the framework computes, height and width
 */
public record Translation(ConvTransposeGeometry geometry, List<Integer> size) {

  /**
   * Translates a call.
   *
   * @throws IllegalArgumentException if it is none, or if the framework refuses it; the message
   *     says why
   */
  public static Translation of(ForeignCall call, Scatter height, Scatter width) {
    Convention convention = call.convention();
    int outputHeight = size(convention, "height", height, call.setting(0));
    int outputWidth = size(convention, "width", width, call.setting(1));
    convention
        .bothAxes()
        .refusal(new Call(height, call.setting(0)), new Call(width, call.setting(1)))
        .ifPresent(
            reason -> {
              throw refused(convention, "both axes", reason);
            });
    return new Translation(
        new ConvTransposeGeometry(
            axis(convention, height, call.setting(0), outputHeight),
            axis(convention, width, call.setting(1), outputWidth)),
        List.of(outputHeight, outputWidth));
  }

  private static int size(Convention convention, String axis, Scatter scatter, Setting setting) {
    Answer answer = convention.rule().answer(scatter, setting);
    if (answer instanceof Refused refusal) {
      throw refused(convention, axis, refusal.reason());
    }
    return answer instanceof Aligned aligned
        ? aligned.alignment().size()
        : ((SizeOnly) answer).size();
  }

  private static IllegalArgumentException refused(
      Convention convention, String axis, String reason) {
    return new IllegalArgumentException("%s: %s: %s".formatted(convention.id(), axis, reason));
  }

  private static AxisGeometry axis(
      Convention convention, Scatter scatter, Setting setting, int size) {
    return AxisGeometry.of(scatter, convention.counterpart().of(scatter, setting, size));
  }
}
