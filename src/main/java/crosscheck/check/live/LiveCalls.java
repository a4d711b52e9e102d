package crosscheck.check.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import crosscheck.convention.Answer;
import crosscheck.convention.Answer.Aligned;
import crosscheck.convention.Answer.SizeOnly;
import crosscheck.convention.Convention;
import crosscheck.convention.Scatters;
import crosscheck.convention.Setting;
import crosscheck.geometry.Scatter;
import crosscheck.op.FrameworkCall;
import crosscheck.op.FrameworkCall.Axis;
import crosscheck.sweep.Level;
import crosscheck.tensor.RandomWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The calls by which a framework is asked for a convention: on every axis of the conventions' sweep
 * all legal settings and those that are just beyond them, and random pairs of axes.
 *
 * @param convention the convention
 * @param asking how the framework is asked
 * @param level how much is asked: at level exhaustive all, at standard one of 16 settings and all
 *     that have small numbers alone, at smoke one of 64
 */
record LiveCalls(Convention convention, Asking asking, Level level) {

  /** Settings of numbers up to this are all asked at level standard. */
  private static final int SMALL = 2;

  /** How many pairs of axes are drawn. */
  static final int PAIRS = 1_000;

  private record Attributes(int stride, int dilation) {}

  /** All calls, those of one session side by side; the pairs are the last list. */
  Stream<List<FrameworkCall>> all() {
    return Stream.concat(ofOneAxis(), Stream.of(pairs()));
  }

  /**
   * The calls about one axis, in lists of one stride and one dilation, in which those with one
   * setting follow each other.
   */
  Stream<List<FrameworkCall>> ofOneAxis() {
    return Scatters.standard()
        .collect(
            groupingBy(x -> new Attributes(x.stride(), x.dilation()), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(this::ofOneAxis);
  }

  private List<FrameworkCall> ofOneAxis(List<Scatter> scatters) {
    return scatters.stream()
        .flatMap(x -> settings(x).map(setting -> new Axis(x, setting)))
        .filter(this::isSampled)
        .collect(groupingBy(Axis::setting, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .flatMap(List::stream)
        .map(axis -> new FrameworkCall(convention.id(), axis.neutral(), axis))
        .toList();
  }

  /** Whether a setting is asked; if it is, it is asked on all inputs and kernels. */
  private boolean isSampled(Axis axis) {
    Setting setting = axis.setting();
    int oneOf =
        switch (level) {
          case SMOKE -> 64;
          case STANDARD -> isSmall(setting) ? 1 : 16;
          case EXHAUSTIVE -> 1;
        };
    String attributes =
        "%d %d %s".formatted(axis.scatter().stride(), axis.scatter().dilation(), setting);
    return oneOf == 1 || Math.floorMod(RandomWord.at(RandomWord.seed(attributes), 0), oneOf) == 0;
  }

  private static boolean isSmall(Setting setting) {
    return Math.max(setting.before(), setting.after()) <= SMALL
        && setting.outputPaddingOrZero() <= SMALL
        && setting.outputSize().orElse(0) <= SMALL;
  }

  /** The settings of an axis, without those for which the convention names no crop. */
  Stream<Setting> settings(Scatter x) {
    List<Setting> legal = convention.settings().of(x).toList();
    Set<Answer> written = new HashSet<>();
    return Stream.concat(legal.stream(), beyond(legal).stream())
        .distinct()
        .filter(
            setting -> {
              Answer answer = convention.rule().answer(x, setting);
              return switch (asking) {
                case DIRECTLY -> !(answer instanceof SizeOnly);
                case UNDILATED -> x.dilation() == 1 && !(answer instanceof SizeOnly);
                case AS_PASSED_ON -> answer instanceof Aligned && written.add(answer);
              };
            });
  }

  /** One beyond the range of each parameter that is given, with the others of the first setting. */
  private List<Setting> beyond(List<Setting> legal) {
    List<Setting> beyond = new ArrayList<>();
    if (legal.isEmpty()) {
      return beyond;
    }
    Setting first = legal.get(0);
    if (first.outputPadding().isPresent()) {
      beyond.add(first.withOutputPadding(-1));
      beyond.add(first.withOutputPadding(1 + most(legal, s -> s.outputPadding().orElse(0))));
    }
    if (first.outputSize().isPresent()) {
      beyond.add(first.withOutputSize(0));
      beyond.add(first.withOutputSize(1 + most(legal, s -> s.outputSize().orElse(0))));
    }
    int most = most(legal, Setting::before);
    if (most > 0) {
      boolean symmetric = legal.stream().allMatch(s -> s.before() == s.after());
      beyond.add(with(first, -1, symmetric ? -1 : 0));
      beyond.add(with(first, most + 1, symmetric ? most + 1 : 0));
      if (!symmetric) {
        beyond.add(with(first, 0, -1));
        beyond.add(with(first, 0, most + 1));
      }
    }
    return beyond;
  }

  private static int most(List<Setting> settings, ToIntFunction<Setting> parameter) {
    return settings.stream().mapToInt(parameter).max().orElse(0);
  }

  private static Setting with(Setting setting, int before, int after) {
    return new Setting(before, after, setting.outputPadding(), setting.outputSize());
  }

  /** Random pairs of the axes on which the framework is asked alone. */
  List<FrameworkCall> pairs() {
    List<Scatter> scatters = Scatters.standard().filter(x -> settings(x).count() > 0).toList();
    long seed = RandomWord.seed(convention.id() + "/live");
    Function<Integer, Axis> draw =
        number -> {
          Scatter x = scatters.get(draw(seed, 2 * number, scatters.size()));
          List<Setting> settings = settings(x).toList();
          return new Axis(x, settings.get(draw(seed, 2 * number + 1, settings.size())));
        };
    return IntStream.range(0, level == Level.SMOKE ? PAIRS / 10 : PAIRS)
        .mapToObj(i -> new FrameworkCall(convention.id(), draw.apply(2 * i), draw.apply(2 * i + 1)))
        .filter(pair -> isGiven(pair, Setting::outputPadding) && isGiven(pair, Setting::outputSize))
        .filter(pair -> asking.obstacle(pair).isEmpty())
        .toList();
  }

  private static int draw(long seed, int index, int size) {
    return Math.floorMod(RandomWord.at(seed, index), size);
  }

  /** Whether both axes give a parameter, or neither does: a framework's word is about both. */
  private static boolean isGiven(FrameworkCall pair, Function<Setting, OptionalInt> parameter) {
    return parameter.apply(pair.rows().setting()).isPresent()
        == parameter.apply(pair.columns().setting()).isPresent();
  }
}
