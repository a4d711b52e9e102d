package crosscheck.check.conventions;

import crosscheck.approval.ApprovedFolder;
import crosscheck.check.ClassSummary;
import crosscheck.check.Rerun;
import crosscheck.check.conventions.Axes.Operands;
import crosscheck.convention.Disagreement;
import crosscheck.convention.Setting;
import crosscheck.convention.Source;
import crosscheck.geometry.Alignment;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import crosscheck.json.Schema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One way in which a convention disagrees with the op, as a JSON file; it depends on no platform.
 *
 * @param convention the convention's id
 * @param title the framework and the call in its own words
 * @param source where the rule was read
 * @param disagreement the way
 * @param meaning the way in words
 * @param region where it disagrees so: an expression over n, k, s, d, ke = (k − 1) d + 1, full = (n
 *     − 1) s + ke, before, after, output_padding and the size o that the convention computes
 * @param words the region in words
 * @param calls how many calls of one axis were judged
 * @param disagreements how many of them are in the region: exactly those that disagree in this way
 * @param counterexample the smallest one
 * @param smallerCalls how many calls are smaller; none of them disagrees in this way
 * @param rerun the command that explains the counterexample and asks the op for its size
 */
@Schema("convention")
public record ConventionFixture(
    String convention,
    String title,
    Source source,
    Disagreement disagreement,
    String meaning,
    String region,
    String words,
    long calls,
    long disagreements,
    Counterexample counterexample,
    long smallerCalls,
    String rerun) {

  /** Throws {@link IllegalArgumentException} if the convention's id cannot name a folder. */
  public ConventionFixture {
    if (!convention.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException(
          "convention: must be of lower-case letters, digits and hyphens, was \"%s\""
              .formatted(convention));
    }
  }

  /**
   * The smallest call, spelled out: the output's cell t is the sum of all input[i]·kernel[j] with
   * i·s + j·d − crop = t.
   *
   * @param n cells of the input
   * @param k cells of the kernel
   * @param s stride
   * @param d dilation
   * @param parameters what else the caller says, by name
   * @param size the size that the convention computes
   * @param crop the crop that it computes; empty if it names none
   * @param padding the op's padding for the same call: VALID, SAME, or EXPLICIT with its numbers
   * @param admissible the smallest and the largest size that the op admits
   * @param opCrop the op's crop for this size; empty if it refuses the size
   * @param input the input's values
   * @param kernel the kernel's values
   * @param conventionValues the output by the convention; empty if it names no crop
   * @param opValues the output of the op; empty if it refuses the size
   */
  public record Counterexample(
      int n,
      int k,
      int s,
      int d,
      Map<String, Integer> parameters,
      int size,
      List<Integer> crop,
      String padding,
      List<Integer> admissible,
      List<Integer> opCrop,
      List<Double> input,
      List<Double> kernel,
      List<Double> conventionValues,
      List<Double> opValues) {

    private static Counterexample of(Judgement judgement) {
      Scatter x = judgement.question().scatter();
      Axes axes = judgement.axes();
      Operands operands = axes.operands();
      boolean refused = !axes.admissible();
      return new Counterexample(
          x.input(),
          x.kernel(),
          x.stride(),
          x.dilation(),
          parameters(judgement.question().setting()),
          judgement.size(),
          judgement.alignment().map(Alignment::crop).stream().toList(),
          padding(judgement.op().padding()),
          List.of(judgement.op().admissible().lowest(), judgement.op().admissible().highest()),
          refused ? List.of() : List.of(judgement.op().cropBefore(judgement.size())),
          list(operands.image().values()),
          list(operands.filter().values()),
          judgement
              .alignment()
              .map(theirs -> list(axes.values(operands, new Alignment(1, 0), theirs).values()))
              .orElse(List.of()),
          refused ? List.of() : list(axes.values(operands).values()));
    }

    private static Map<String, Integer> parameters(Setting setting) {
      Map<String, Integer> parameters = new LinkedHashMap<>();
      if (setting.before() != 0 || setting.after() != 0) {
        parameters.put("before", setting.before());
        parameters.put("after", setting.after());
      }
      setting.outputPadding().ifPresent(cells -> parameters.put("output_padding", cells));
      setting.outputSize().ifPresent(cells -> parameters.put("output_size", cells));
      return parameters;
    }

    private static String padding(Padding padding) {
      return padding.kind() == Padding.Kind.EXPLICIT
          ? "EXPLICIT %d %d".formatted(padding.before(), padding.after())
          : padding.kind().name();
    }

    private static List<Double> list(double[] values) {
      return Arrays.stream(values).boxed().toList();
    }
  }

  /** The fixtures of an adjudication, one for each way in which the convention disagrees. */
  static List<ConventionFixture> of(Adjudication adjudication) {
    return adjudication.findings().stream().map(finding -> of(adjudication, finding)).toList();
  }

  private static ConventionFixture of(Adjudication adjudication, ConventionFinding finding) {
    return new ConventionFixture(
        adjudication.convention().id(),
        adjudication.convention().title(),
        adjudication.convention().source(),
        finding.disagreement(),
        finding.disagreement().words(),
        finding.region().predicate(),
        finding.region().words(),
        adjudication.calls(),
        finding.count(),
        Counterexample.of(finding.counterexample()),
        finding.smaller(),
        explain(finding.counterexample()));
  }

  /** The command that asks the op for a call, in a row of one cell. */
  private static String explain(Judgement judgement) {
    Scatter x = judgement.question().scatter();
    Padding padding = judgement.op().padding();
    OptionalInt outputPadding = judgement.question().setting().outputPadding();
    return Rerun.of(
        "explain",
        "--input 1x%d --kernel 1x%d --stride 1x%d --dilation 1x%d --padding %s --output-size 1x%d%s"
            .formatted(
                x.input(),
                x.kernel(),
                x.stride(),
                x.dilation(),
                padding.kind() == Padding.Kind.EXPLICIT
                    ? "0,0,%d,%d".formatted(padding.before(), padding.after())
                    : padding.kind().id(),
                judgement.size(),
                outputPadding.isPresent()
                    ? " --output-padding 0x" + outputPadding.getAsInt()
                    : ""));
  }

  /** The finding in a summary. */
  ClassSummary summary() {
    return new ClassSummary(
        "%s %s: %s".formatted(disagreement, convention, words),
        "",
        "",
        disagreements,
        List.of(),
        "n %d, k %d, s %d, d %d, %s"
            .formatted(
                counterexample.n(),
                counterexample.k(),
                counterexample.s(),
                counterexample.d(),
                counterexample.parameters()),
        "%s admits %d to %d%s"
            .formatted(
                counterexample.padding(),
                counterexample.admissible().get(0),
                counterexample.admissible().get(1),
                counterexample.opCrop().isEmpty()
                    ? ""
                    : ", crop " + counterexample.opCrop().get(0)),
        "size %d%s"
            .formatted(
                counterexample.size(),
                counterexample.crop().isEmpty() ? "" : ", crop " + counterexample.crop().get(0)),
        "",
        rerun);
  }

  /** The approved ones below a folder of fixtures. */
  public static ApprovedFolder<ConventionFixture> approved(Path fixtures) {
    return ApprovedFolder.read(
        fixtures.resolve(ConventionCheck.NAME), ConventionFixture.class, ConventionFixture::place);
  }

  /** The file's place below the folder of conventions. */
  public Path place() {
    return Path.of(convention, disagreement.name() + ".json");
  }
}
