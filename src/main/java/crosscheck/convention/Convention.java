package crosscheck.convention;

import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One framework's rule for the size and the alignment of one axis.
 *
 * @param id its name, of lower-case letters, digits and hyphens; of a rule that a word for the
 *     padding chooses, it has that word ({@link #paddingWord}), and of one of some releases alone,
 *     the first of them ({@link #isOfSomeReleases})
 * @param title the framework and the call in its own words
 * @param source where the rule was read
 * @param settings every legal setting for a scatter; what the rule refuses is not judged
 * @param rule what the framework computes, and what it refuses
 * @param counterpart the padding that the same call has in TensorFlow
 * @param regions where the rule disagrees with the op, at most one for each kind
 * @param bothAxes which pairs of axes it refuses although it takes each axis alone
 * @param words what its framework calls the parameters
 */
public record Convention(
    String id,
    String title,
    Source source,
    Settings settings,
    Rule rule,
    Counterpart counterpart,
    List<Region> regions,
    BothAxes bothAxes,
    Words words) {

  /** A convention that takes any two axes that it takes alone. */
  Convention(
      String id,
      String title,
      Source source,
      Settings settings,
      Rule rule,
      Counterpart counterpart,
      List<Region> regions) {
    this(
        id,
        title,
        source,
        settings,
        rule,
        counterpart,
        regions,
        (height, width) -> Optional.empty(),
        Words.COMMON);
  }

  /** This convention with one more limit that is about both axes. */
  Convention limitedBy(BothAxes limit) {
    return new Convention(
        id,
        title,
        source,
        settings,
        rule,
        counterpart,
        regions,
        (height, width) -> bothAxes.refusal(height, width).or(() -> limit.refusal(height, width)),
        words);
  }

  /** This convention under another name, of whoever hands the call on to it. */
  Convention as(String otherId, String otherTitle, Source otherSource) {
    return new Convention(
        otherId, otherTitle, otherSource, settings, rule, counterpart, regions, bothAxes, words);
  }

  /** This convention in its framework's own words. */
  Convention saying(Words own) {
    return new Convention(id, title, source, settings, rule, counterpart, regions, bothAxes, own);
  }

  /**
   * Whether the other one is this rule under another name, so that what holds for it holds here.
   */
  public boolean isAnotherNameOf(Convention other) {
    return settings == other.settings
        && rule == other.rule
        && counterpart == other.counterpart
        && regions == other.regions
        && bothAxes == other.bothAxes;
  }

  /** A release such as 1-12, or the beginning of a commit, after the framework's name. */
  private static final Pattern SOME_RELEASES = Pattern.compile("-(\\d+-\\d+|[0-9a-f]{8})-");

  private static final List<String> PADDING_WORDS = List.of("valid", "same", "full");

  /** Axes such that every convention covers at least one, with all its parameters. */
  private static final List<Scatter> TYPICAL =
      List.of(new Scatter(3, 3, 2, 1), new Scatter(3, 3, 1, 1));

  /** The legal settings of a scatter, smallest first. */
  @FunctionalInterface
  public interface Settings {
    /** Enumerates them. */
    Stream<Setting> of(Scatter scatter);
  }

  /** Computes size and crop, exactly, or refuses the call. */
  @FunctionalInterface
  public interface Rule {
    /** The answer to a call. */
    Answer answer(Scatter scatter, Setting setting);
  }

  /**
   * What a caller says of one axis.
   *
   * @param scatter input, kernel, stride and dilation
   * @param setting what else
   */
  public record Call(Scatter scatter, Setting setting) {}

  /** A limit that is about both axes. */
  @FunctionalInterface
  public interface BothAxes {
    /** The reason to refuse the two axes together, if there is one. */
    Optional<String> refusal(Call height, Call width);
  }

  /** Translates a call into the op's words, and cells to cut into the caller's. */
  @FunctionalInterface
  public interface Counterpart {
    /** The op's padding for a call whose output has this size. */
    Padding of(Scatter scatter, Setting setting, int size);

    /** The pads that cut these cells: their own number, unless the framework counts otherwise. */
    default Setting pads(Scatter scatter, int before, int after) {
      return Setting.pads(before, after);
    }

    /** A counterpart with the same padding for every call. */
    static Counterpart always(Padding padding) {
      return (scatter, setting, size) -> padding;
    }
  }

  /**
   * The word for the padding that chooses this rule, in lower case and with hyphens: same-upper for
   * SAME_UPPER; nothing if none does.
   */
  public Optional<String> paddingWord() {
    List<String> parts = List.of(id.split("-"));
    String last = parts.get(parts.size() - 1);
    return last.equals("upper") || last.equals("lower")
        ? Optional.of("same-" + last)
        : PADDING_WORDS.stream().filter(parts::contains).findFirst();
  }

  /** Whether its framework has the rule in some releases or at one commit alone. */
  public boolean isOfSomeReleases() {
    return SOME_RELEASES.matcher(id).find();
  }

  /** Whether some legal setting has a parameter: an output_padding, an output size, or pads. */
  public boolean takes(Predicate<Setting> parameter) {
    return TYPICAL.stream().flatMap(settings::of).anyMatch(parameter);
  }

  /** The region where the rule disagrees with the op in this way, if there is one. */
  public Optional<Region> region(Disagreement disagreement) {
    return regions.stream().filter(r -> r.disagreement() == disagreement).findFirst();
  }
}
