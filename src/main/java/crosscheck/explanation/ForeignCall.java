package crosscheck.explanation;

import crosscheck.convention.Convention;
import crosscheck.convention.Setting;
import crosscheck.input.OneOf;
import java.util.List;
import java.util.Optional;

/**
 * The arguments of a call in another framework's words, beside input, kernel, stride and dilation.
 *
 * @param framework the framework
 * @param padding in its meaning
 * @param outputPadding on both axes, if it is given
 * @param outputSize likewise
 */
public record ForeignCall(
    Framework framework,
    WrittenPadding padding,
    Optional<List<Integer>> outputPadding,
    Optional<List<Integer>> outputSize) {

  /**
   * Finds the convention that takes these arguments.
   *
   * @throws IllegalArgumentException if the framework has none, or not this word for a padding
   */
  public Convention convention() {
    if (padding.isWord()) {
      requireWord();
    }
    return framework.conventions().stream()
        .filter(this::takesAll)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--as %s: none of %s takes these arguments"
                        .formatted(
                            framework.name(),
                            framework.conventions().stream().map(Convention::id).toList())));
  }

  private void requireWord() {
    List<String> words =
        framework.conventions().stream()
            .flatMap(convention -> convention.paddingWord().stream())
            .distinct()
            .sorted()
            .toList();
    if (words.isEmpty()) {
      throw new IllegalArgumentException(
          "--padding must be in numbers for --as %s, was '%s'"
              .formatted(framework.name(), padding.text()));
    }
    if (!words.contains(padding.word())) {
      OneOf.require(
          "--padding for --as " + framework.name(),
          words.stream().map(WrittenPadding::asWritten).toList(),
          padding.text());
    }
  }

  private boolean takesAll(Convention convention) {
    boolean pads = convention.takes(s -> s.before() != 0);
    return (padding.isWord()
            ? !pads && convention.paddingWord().equals(Optional.of(padding.word()))
            : pads)
        && convention.takes(s -> s.outputPadding().isPresent() || outputPadding.isEmpty())
        && convention.takes(s -> s.outputSize().isPresent() == outputSize.isPresent());
  }

  /**
   * What the call says on an axis.
   *
   * @param axis 0 for the rows, 1 for the columns
   * @throws IllegalArgumentException if the padding is neither a word nor numbers
   */
  public Setting setting(int axis) {
    Setting setting = Setting.pads(padding.before(axis), padding.after(axis));
    if (outputPadding.isPresent()) {
      setting = setting.withOutputPadding(outputPadding.get().get(axis));
    }
    return outputSize.isPresent() ? setting.withOutputSize(outputSize.get().get(axis)) : setting;
  }
}
