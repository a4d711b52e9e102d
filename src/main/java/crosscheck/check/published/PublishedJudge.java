package crosscheck.check.published;

import crosscheck.check.published.PeerPadding.Pads;
import crosscheck.check.published.PublishedCase.Expect;
import crosscheck.convention.Answer;
import crosscheck.convention.Answer.Aligned;
import crosscheck.convention.Answer.Refused;
import crosscheck.convention.Answer.SizeOnly;
import crosscheck.convention.Convention;
import crosscheck.convention.Convention.Call;
import crosscheck.convention.Conventions;
import crosscheck.convention.Setting;
import crosscheck.geometry.Alignment;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Scatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One published case held against its convention, and put into the op's words.
 *
 * <p>What needs the op comes after: {@link PublishedTrials}.
 */
final class PublishedJudge {

  private final PublishedCase published;
  private final Convention convention;

  /** Throws {@link IllegalArgumentException} if there is no such convention, or no such axis. */
  PublishedJudge(PublishedCase published) {
    this.published = published;
    String id = Peer.named(published.framework()).convention(published);
    convention =
        Conventions.named(id)
            .orElseThrow(() -> new IllegalArgumentException("there is no convention " + id));
    if (!Objects.equals(published.outputSize(), published.output())) {
      requireTaken("output_size", published.outputSize(), s -> s.outputSize().isPresent());
    }
    requireTaken("output_padding", published.outputPadding(), s -> s.outputPadding().isPresent());
  }

  private void requireTaken(
      String key, @Nullable List<Integer> said, Predicate<Setting> parameter) {
    if (said != null && !convention.takes(parameter)) {
      throw new IllegalArgumentException(
          "%s: %s takes none, was %s".formatted(key, convention.id(), said));
    }
  }

  Convention convention() {
    return convention;
  }

  private Setting setting(int axis) {
    Setting setting = Setting.NONE;
    if (PeerPadding.of(published.padding()) instanceof Pads pads) {
      setting =
          axis == 0
              ? Setting.pads(pads.top(), pads.bottom())
              : Setting.pads(pads.left(), pads.right());
    }
    List<Integer> outputPadding = published.outputPadding();
    if (outputPadding != null) {
      setting = setting.withOutputPadding(outputPadding.get(axis));
    }
    List<Integer> outputSize = published.outputSize();
    return outputSize == null ? setting : setting.withOutputSize(outputSize.get(axis));
  }

  /** The convention's answer on one axis. */
  Answer answer(int axis) {
    return convention.rule().answer(published.scatter(axis), setting(axis));
  }

  /**
   * Which cells of the scatter the published output holds: by the case's own crop, or if it has
   * none by the convention's; nothing if neither says.
   */
  Optional<Alignment> alignment(int axis) {
    List<Integer> output = published.output();
    List<Integer> crop = published.cropBefore();
    if (output == null) {
      return Optional.empty();
    }
    if (crop != null) {
      return Optional.of(new Alignment(output.get(axis), crop.get(axis)));
    }
    return answer(axis) instanceof Aligned aligned && aligned.alignment().size() == output.get(axis)
        ? Optional.of(aligned.alignment())
        : Optional.empty();
  }

  /** Whether the convention computes what the project publishes; if not, how it differs. */
  List<PublishedFinding> heldAgainstTheConvention() {
    List<PublishedFinding> findings = new ArrayList<>();
    if (published.expect() == Expect.REJECT) {
      if (!(answer(0) instanceof Refused)
          && !(answer(1) instanceof Refused)
          && refusalOfBothAxes().isEmpty()) {
        findings.add(
            new PublishedFinding(
                PublishedDisagreement.CONVENTION_DIFFERS, convention.id() + " takes the call"));
      }
      return findings;
    }
    refusalOfBothAxes()
        .ifPresent(
            reason ->
                findings.add(
                    new PublishedFinding(
                        PublishedDisagreement.CONVENTION_DIFFERS,
                        convention.id() + " refuses the two axes: " + reason)));
    for (int axis = 0; axis < 2; axis++) {
      Answer answer = answer(axis);
      String name = axis == 0 ? "height" : "width";
      if (answer instanceof Refused refused && isLengthOnly(axis)) {
        findings.add(
            new PublishedFinding(
                PublishedDisagreement.LENGTH_ONLY, name + ": " + refused.reason()));
      } else if (!agrees(answer, axis)) {
        findings.add(
            new PublishedFinding(
                PublishedDisagreement.CONVENTION_DIFFERS,
                "%s: published %s, %s %s"
                    .formatted(name, published(axis), convention.id(), words(answer))));
      }
    }
    return findings;
  }

  /** Why the convention refuses the two axes together; a case of one axis has no second one. */
  private Optional<String> refusalOfBothAxes() {
    return Objects.equals(published.rank(), 1)
        ? Optional.empty()
        : convention.bothAxes().refusal(call(0), call(1));
  }

  private Call call(int axis) {
    return new Call(published.scatter(axis), setting(axis));
  }

  private boolean agrees(Answer answer, int axis) {
    List<Integer> output = published.output();
    List<Integer> crop = published.cropBefore();
    if (output == null) {
      return false;
    }
    if (answer instanceof SizeOnly sizeOnly) {
      return sizeOnly.size() == output.get(axis);
    }
    return answer instanceof Aligned aligned
        && aligned.alignment().size() == output.get(axis)
        && (crop == null || aligned.alignment().crop() == crop.get(axis));
  }

  private String published(int axis) {
    List<Integer> output = published.output();
    List<Integer> crop = published.cropBefore();
    return (output == null ? "no size" : output.get(axis).toString())
        + (crop == null ? "" : " with a crop of " + crop.get(axis));
  }

  private static String words(Answer answer) {
    if (answer instanceof Aligned aligned) {
      return "computes %d with a crop of %d"
          .formatted(aligned.alignment().size(), aligned.alignment().crop());
    }
    return answer instanceof Refused refused
        ? "refuses: " + refused.reason()
        : "computes " + ((SizeOnly) answer).size();
  }

  /** The function that computes a length takes any output_padding; the layer is another thing. */
  private boolean isLengthOnly(int axis) {
    List<Integer> outputPadding = published.outputPadding();
    return published.op().equals("deconv_output_length")
        && outputPadding != null
        && outputPadding.get(axis) >= published.strides().get(axis);
  }

  /**
   * The op's geometry for a call that the project refuses, and the size that it would come to;
   * nothing if that cannot be said or the op cannot be asked for it.
   */
  Optional<Refusal> refusal() {
    long height = refusedSize(0);
    long width = refusedSize(1);
    if (height < 1 || width < 1 || height > Integer.MAX_VALUE || width > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            new ConvTransposeGeometry(counterpart(0, (int) height), counterpart(1, (int) width)),
            (int) height,
            (int) width));
  }

  /**
   * A call that is refused.
   *
   * @param geometry the op's
   * @param height the rows that it would come to
   * @param width the columns
   */
  record Refusal(ConvTransposeGeometry geometry, int height, int width) {
    /** The finding that the op does not refuse it, if it does not. */
    Optional<PublishedFinding> finding() {
      return geometry.height().admissible().contains(height)
              && geometry.width().admissible().contains(width)
          ? Optional.of(
              new PublishedFinding(
                  PublishedDisagreement.PEER_IS_STRICTER,
                  "the op admits %dx%d".formatted(height, width)))
          : Optional.empty();
    }
  }

  private AxisGeometry counterpart(int axis, int size) {
    Scatter x = published.scatter(axis);
    return AxisGeometry.of(x, convention.counterpart().of(x, setting(axis), size));
  }

  /** The size that the call would come to without the limit that it breaks; 0 if unknown. */
  private long refusedSize(int axis) {
    Setting setting = setting(axis);
    if (setting.outputSize().isPresent()) {
      return setting.outputSize().getAsInt();
    }
    Answer answer = answer(axis);
    Answer otherwise =
        answer instanceof Refused refused ? refused.otherwise().orElse(refused) : answer;
    return otherwise instanceof Aligned aligned ? aligned.alignment().size() : 0;
  }
}
