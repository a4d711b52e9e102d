package crosscheck.explanation;

import crosscheck.convention.Convention;
import crosscheck.convention.Conventions;
import crosscheck.convention.Setting;
import crosscheck.input.OneOf;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The arguments of a call in another framework's words, beside input, kernel, stride and dilation.
 *
 * @param framework the framework, or the id of a convention
 * @param padding a word such as {@code same}; one number for all ends, or {@code HxW}; or top,
 *     bottom, left and right
 * @param outputPadding on both axes, if it is given
 * @param outputSize likewise
 */
public record ForeignCall(
    String framework,
    String padding,
    Optional<List<Integer>> outputPadding,
    Optional<List<Integer>> outputSize) {

  private static final int BOTH_ENDS = 2;

  /**
   * Finds the convention that takes these arguments.
   *
   * @throws IllegalArgumentException if the framework is not known, or has none
   */
  public Convention convention() {
    List<Convention> ofFramework = Conventions.all().stream().filter(this::isOfFramework).toList();
    if (ofFramework.isEmpty()) {
      OneOf.require("--as", Conventions.all().stream().map(Convention::id).toList(), framework);
    }
    return ofFramework.stream()
        .filter(this::takesAll)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--as %s: none of %s takes these arguments"
                        .formatted(framework, ofFramework.stream().map(Convention::id).toList())));
  }

  private boolean isOfFramework(Convention convention) {
    String name = framework.toLowerCase(Locale.ROOT);
    return convention.id().equals(name)
        || convention.id().startsWith(name + "-")
        || convention.source().project().toLowerCase(Locale.ROOT).equals(name);
  }

  private boolean takesAll(Convention convention) {
    boolean pads = convention.takes(s -> s.before() != 0);
    return (isWord() ? !pads && (convention.id() + "-").contains("-" + word() + "-") : pads)
        && convention.takes(s -> s.outputPadding().isPresent() || outputPadding.isEmpty())
        && convention.takes(s -> s.outputSize().isPresent() == outputSize.isPresent());
  }

  private boolean isWord() {
    return padding.matches("[A-Za-z_]+");
  }

  /** Such as ids have it: {@code same-upper} for SAME_UPPER. */
  private String word() {
    return padding.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What the call says on an axis.
   *
   * @param axis 0 for the rows, 1 for the columns
   * @throws IllegalArgumentException if the padding is neither a word nor numbers
   */
  public Setting setting(int axis) {
    List<Integer> pads = isWord() ? List.of(0, 0, 0, 0) : pads();
    Setting setting = Setting.pads(pads.get(BOTH_ENDS * axis), pads.get(BOTH_ENDS * axis + 1));
    if (outputPadding.isPresent()) {
      setting = setting.withOutputPadding(outputPadding.get().get(axis));
    }
    return outputSize.isPresent() ? setting.withOutputSize(outputSize.get().get(axis)) : setting;
  }

  private List<Integer> pads() {
    try {
      List<Integer> numbers =
          Arrays.stream(padding.split("[x,]", -1)).map(Integer::parseInt).toList();
      boolean pair = padding.contains("x");
      if (numbers.size() == 1) {
        return List.of(numbers.get(0), numbers.get(0), numbers.get(0), numbers.get(0));
      }
      if (numbers.size() == BOTH_ENDS && pair) {
        return List.of(numbers.get(0), numbers.get(0), numbers.get(1), numbers.get(1));
      }
      if (numbers.size() == 2 * BOTH_ENDS && !pair) {
        return numbers;
      }
    } catch (NumberFormatException notANumber) {
      // As bad as another number of numbers.
    }
    throw new IllegalArgumentException(
        "--padding: must be a word, one number, HxW, or top,bottom,left,right, was '%s'"
            .formatted(padding));
  }
}
