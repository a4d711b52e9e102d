package crosscheck.cause;

import crosscheck.geometry.AxisGeometry;
import crosscheck.op.Arguments;
import crosscheck.op.Case;
import crosscheck.op.Contract;
import crosscheck.op.InstructionSet;
import crosscheck.op.KernelFamily;
import crosscheck.op.Rule;
import crosscheck.tensor.Poison;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the predicate of a cause may read. In predicates a field has its name in lower case.
 *
 * <p>The last ones, from {@link #BATCH} on, exist only for calls whose sizes and attributes are
 * those of a case ({@link #GEOMETRY}).
 */
public enum Field {
  TENSORFLOW("TensorFlow's version", facts -> facts.surroundings().tensorflow()),
  ONEDNN("oneDNN's version", facts -> facts.surroundings().oneDnn().version()),
  AVX2("whether oneDNN has kernels of AVX2", facts -> has(facts, InstructionSet.AVX2)),
  AVX512("whether oneDNN has kernels of AVX-512", facts -> has(facts, InstructionSet.AVX512_CORE)),
  AMX("whether oneDNN has kernels of AMX", facts -> has(facts, InstructionSet.AVX512_CORE_AMX)),
  HIDDEN_CACHES(
      "whether oneDNN takes each cache for one byte", facts -> facts.surroundings().hiddenCaches()),
  KERNEL_PATH("the kernel path: stock, onednn or xla", facts -> facts.kernelPath().id()),
  ON_ONEDNN(
      "whether oneDNN's kernels get the call", facts -> facts.kernels() == KernelFamily.ONEDNN),
  OPERATION(
      "the operation, such as conv2d_transpose; a cause that does not ask holds for that one alone",
      facts -> facts.operation().id()),
  MODE("eager, fed or constant", facts -> facts.mode().id()),
  TYPE("the filter's element type, such as f32", facts -> facts.arguments().filterType().id()),
  PADDING("the attribute", facts -> facts.arguments().padding()),
  DATA_FORMAT("the attribute", facts -> facts.arguments().dataFormat()),
  MUST_BE_ACCEPTED("whether the call breaks no rule", facts -> facts.broken().isEmpty()),
  BROKEN(
      "the rules that the call breaks, such as ADMISSIBLE_HEIGHT",
      facts -> facts.broken().stream().map(Rule::name).toList()),
  SIZES("how many input_sizes there are", facts -> count(facts.arguments().inputSizes())),
  LEAST_SIZE("the least of input_sizes", facts -> least(facts.arguments().inputSizes())),
  MOST_SIZE("the largest of input_sizes", facts -> most(facts.arguments().inputSizes())),
  COUNTABLE(
      "whether the product of input_sizes is below 2^63",
      facts -> isCountable(facts.arguments().inputSizes())),
  STRIDES("how many strides there are", facts -> count(facts.arguments().strides())),
  MOST_STEP(
      "the largest of strides and dilations",
      facts -> Math.max(most(facts.arguments().strides()), most(facts.arguments().dilations()))),
  LEAST_STEP(
      "the least of strides and dilations",
      facts -> Math.min(least(facts.arguments().strides()), least(facts.arguments().dilations()))),
  MOST_DILATION("the largest of dilations", facts -> most(facts.arguments().dilations())),
  FILTER_RANK("how many dimensions the filter has", facts -> count(facts.arguments().filter())),
  INPUT_RANK(
      "how many dimensions out_backprop has", facts -> count(facts.arguments().outBackprop())),
  ANY_EMPTY(
      "whether input_sizes, filter or out_backprop has a 0", facts -> isEmpty(facts.arguments())),
  FILTER_DEPTH(
      "the product of the filter's last two dimensions; 0 if it has not four",
      facts -> filterDepth(facts.arguments().filter())),
  FILTER_CELLS("rows times columns of the filter", facts -> product(facts.arguments().filter(), 2)),
  GROUPS("how many groups of channels there are; 0 if there is no telling", Field::groups),
  BATCHES_FIT(
      "whether input_sizes and out_backprop have one batch size, or input_sizes none",
      Field::batchesFit),
  CHANNELS_FIT(
      "whether out_backprop has as many channels as the filter's last dimension",
      Field::channelsFit),
  SLACK_HEIGHT(
      "the requested rows and their paddings, less the filter's extent, or with SAME less 1: they"
          + " fit if slack / stride + 1, rounded down, is the number of input rows; 0 if there is no"
          + " telling",
      facts -> slack(facts, 0)),
  SLACK_WIDTH("likewise for columns", facts -> slack(facts, 1)),
  STEP_HEIGHT("the stride of rows; 0 if there is none", facts -> stride(facts, 0)),
  STEP_WIDTH("the stride of columns; 0 if there is none", facts -> stride(facts, 1)),
  ROWS("the rows of out_backprop; -1 if it has none", facts -> input(facts, 0)),
  COLUMNS("the columns of out_backprop; -1 if it has none", facts -> input(facts, 1)),
  GEOMETRY("whether the fields below exist", facts -> facts.geometry().isPresent()),
  FILL("the kind of values", of(c -> c.fill().id())),
  BATCH("images", number(Case::batch)),
  INPUT_CHANNELS("channels of the transposed convolution's input", number(Case::inputChannels)),
  OUTPUT_CHANNELS("channels of its output", number(Case::outputChannels)),
  INPUT_HEIGHT("rows of its input", height(AxisGeometry::input)),
  INPUT_WIDTH("columns of its input", width(AxisGeometry::input)),
  KERNEL_HEIGHT("rows of the kernel", height(AxisGeometry::kernel)),
  KERNEL_WIDTH("columns of the kernel", width(AxisGeometry::kernel)),
  STRIDE_HEIGHT("output rows from one input row to the next", height(AxisGeometry::stride)),
  STRIDE_WIDTH("output columns from one input column to the next", width(AxisGeometry::stride)),
  DILATION_HEIGHT("output rows from one kernel row to the next", height(AxisGeometry::dilation)),
  DILATION_WIDTH(
      "output columns from one kernel column to the next", width(AxisGeometry::dilation)),
  OUTPUT_HEIGHT("requested rows", number(Case::outputHeight)),
  OUTPUT_WIDTH("requested columns", number(Case::outputWidth)),
  CROP_HEIGHT(
      "rows of the full scatter that are cut before the first requested one",
      of(c -> c.geometry().height().cropBefore(c.outputHeight()))),
  CROP_WIDTH("likewise columns", of(c -> c.geometry().width().cropBefore(c.outputWidth()))),
  NEXT_TAP(
      "the first kernel cell after the first one, row by row from 0, that has a term in the result;"
          + " 0 if there is none",
      of(Field::nextTap)),
  POISON("where the one NaN or infinity stands: input, filter or none", of(Field::poison)),
  POISON_CHANNEL(
      "the input channel that it stands in; 0 if there is none", of(Field::poisonChannel)),
  POISON_PIXEL("its pixel, in memory from 0, if in the input; else 0", of(Field::poisonPixel)),
  POISON_HAS_ROWS(
      "whether the kernel row that it stands in is paired with a row of the input",
      of(c -> reach(c, 0).landsInside())),
  POISON_FIRST_ROW(
      "the first row that the kernel row is paired with, negative above the input; 0 if there is"
          + " none",
      of(c -> (long) reach(c, 0).first())),
  POISON_LEAVES_ROWS(
      "whether the kernel row is also paired with a row outside the input",
      of(c -> reach(c, 0).landsOutside())),
  POISON_LEAVES_COLUMNS(
      "whether the kernel column that it stands in is paired with a column outside the input",
      of(c -> reach(c, 1).landsOutside()));

  private static final TapReach NOWHERE = new TapReach(0, -1, 0);

  private static final Map<String, Field> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Field::id, field -> field));

  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
  private final Function<Facts, @Nullable Object> value;

  Field(String meaning, Function<Facts, @Nullable Object> value) {
    this.meaning = meaning;
    this.value = value;
  }

  /** The field with this name; throws {@link IllegalArgumentException} if there is none. */
  static Field of(String name) {
    Field field = BY_NAME.get(name);
    if (field == null) {
      throw new IllegalArgumentException("there is no field " + name);
    }
    return field;
  }

  /** The names of all fields, in alphabetical order. */
  static Set<String> names() {
    return new TreeSet<>(BY_NAME.keySet());
  }

  /** The name in predicates. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it says, in words. */
  public String meaning() {
    return meaning;
  }

  /** Its value for a call; null if the call has none. */
  @Nullable Object value(Facts facts) {
    return value.apply(facts);
  }

  private static Function<Facts, @Nullable Object> of(Function<Case, Object> value) {
    return facts -> facts.geometry().map(value).orElse(null);
  }

  private static Function<Facts, @Nullable Object> number(ToIntFunction<Case> number) {
    return of(number::applyAsInt);
  }

  private static Function<Facts, @Nullable Object> height(ToIntFunction<AxisGeometry> number) {
    return number(c -> number.applyAsInt(c.geometry().height()));
  }

  private static Function<Facts, @Nullable Object> width(ToIntFunction<AxisGeometry> number) {
    return number(c -> number.applyAsInt(c.geometry().width()));
  }

  private static boolean has(Facts facts, InstructionSet set) {
    return facts.surroundings().oneDnn().instructionSet().compareTo(set) >= 0;
  }

  private static long count(List<Long> numbers) {
    return numbers.size();
  }

  private static long least(List<Long> numbers) {
    return numbers.stream().min(Comparator.naturalOrder()).orElse(0L);
  }

  private static long most(List<Long> numbers) {
    return numbers.stream().max(Comparator.naturalOrder()).orElse(0L);
  }

  private static boolean isCountable(List<Long> sizes) {
    try {
      Arguments.elements(sizes);
      return true;
    } catch (ArithmeticException past) {
      return false;
    }
  }

  private static boolean isEmpty(Arguments call) {
    return Stream.of(call.inputSizes(), call.filter(), call.outBackprop())
        .anyMatch(shape -> shape.contains(0L));
  }

  private static long product(List<Long> numbers, int most) {
    return numbers.stream().limit(most).flatMapToLong(LongStream::of).reduce(1, (a, b) -> a * b);
  }

  private static long filterDepth(List<Long> filter) {
    return filter.size() == 4 ? filter.get(2) * filter.get(3) : 0;
  }

  private static long groups(Facts facts) {
    if (facts.geometry().isPresent()) {
      return facts.geometry().get().groups();
    }
    Arguments call = facts.arguments();
    int axis = "NCHW".equals(call.dataFormat()) ? 1 : 3;
    return call.inputSizes().size() == 4 && call.filter().size() == 4 && call.filter().get(2) > 0
        ? call.inputSizes().get(axis) / call.filter().get(2)
        : 0;
  }

  /** The place of rows or columns among dimensions or sizes; -1 if these are neither 4 nor 2. */
  private static int place(Facts facts, List<Long> numbers, int axis) {
    boolean channelsFirst = "NCHW".equals(facts.arguments().dataFormat());
    return switch (numbers.size()) {
      case 2 -> axis;
      case 4 -> (channelsFirst ? 2 : 1) + axis;
      default -> -1;
    };
  }

  private static long at(Facts facts, List<Long> numbers, int axis, long otherwise) {
    int place = place(facts, numbers, axis);
    return place < 0 ? otherwise : numbers.get(place);
  }

  private static long stride(Facts facts, int axis) {
    List<Long> strides = facts.arguments().strides();
    return strides.size() == 4 ? at(facts, strides, axis, 0) : 0;
  }

  private static long input(Facts facts, int axis) {
    List<Long> shape = facts.arguments().outBackprop();
    return shape.size() == 4 ? at(facts, shape, axis, -1) : -1;
  }

  private static long slack(Facts facts, int axis) {
    Arguments call = facts.arguments();
    if (call.filter().size() != 4 || call.dilations().size() != 4) {
      return 0;
    }
    long size = at(facts, call.inputSizes(), axis, Long.MIN_VALUE);
    if (size == Long.MIN_VALUE) {
      return 0;
    }
    boolean explicit = !call.padding().equals("SAME") && !call.padding().equals("VALID");
    if (explicit && call.explicitPaddings().size() != 8) {
      return 0;
    }
    try {
      return Contract.slack(call, size, place(facts, call.dilations(), axis), axis);
    } catch (ArithmeticException pastLong) {
      return 0;
    }
  }

  private static boolean batchesFit(Facts facts) {
    Arguments call = facts.arguments();
    return call.inputSizes().size() == 2
        || (!call.inputSizes().isEmpty()
            && !call.outBackprop().isEmpty()
            && call.inputSizes().get(0).equals(call.outBackprop().get(0)));
  }

  private static boolean channelsFit(Facts facts) {
    Arguments call = facts.arguments();
    int axis = "NCHW".equals(call.dataFormat()) ? 1 : 3;
    return call.filter().size() == 4
        && call.outBackprop().size() == 4
        && call.filter().get(3).equals(call.outBackprop().get(axis));
  }

  private static long nextTap(Case c) {
    AxisGeometry height = c.geometry().height();
    AxisGeometry width = c.geometry().width();
    return LongStream.range(1, (long) height.kernel() * width.kernel())
        .filter(
            tap ->
                TapReach.of(height, c.outputHeight(), (int) (tap / width.kernel())).landsInside()
                    && TapReach.of(width, c.outputWidth(), (int) (tap % width.kernel()))
                        .landsInside())
        .findFirst()
        .orElse(0);
  }

  private static String poison(Case c) {
    return c.poison().map(poison -> poison.inFilter() ? "filter" : "input").orElse("none");
  }

  /** Input and filter have the input channels as their last axis. */
  private static long poisonChannel(Case c) {
    return c.poison().map(poison -> Long.valueOf(poison.place().get(3))).orElse(0L);
  }

  private static long poisonPixel(Case c) {
    return c.poison()
        .filter(poison -> !poison.inFilter())
        .map(Poison::place)
        .map(
            place ->
                (place.get(0) * (long) c.geometry().height().input() + place.get(1))
                        * c.geometry().width().input()
                    + place.get(2))
        .orElse(0L);
  }

  /** The reach of the kernel cell that is poisoned; nothing if it is none. */
  private static TapReach reach(Case c, int axis) {
    return c.poison()
        .filter(Poison::inFilter)
        .map(
            poison ->
                TapReach.of(
                    axis == 0 ? c.geometry().height() : c.geometry().width(),
                    axis == 0 ? c.outputHeight() : c.outputWidth(),
                    poison.place().get(axis)))
        .orElse(NOWHERE);
  }
}
